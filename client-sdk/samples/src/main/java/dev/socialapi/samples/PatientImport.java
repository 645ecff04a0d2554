package dev.socialapi.samples;

import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.CreatePost;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Imports lines as posts: each once, even if the program is stopped and begins again. */
public final class PatientImport {
  private PatientImport() {}

  /**
   * The name of the import, the file that has the token, and the lines; to the host that the
   * environment names.
   */
  public static void main(String[] args) {
    Path tokenFile = Path.of(args[1]);
    SocialClient.Builder builder =
        SocialClient.builder()
            .baseUrl(URI.create(System.getenv("SOCIAL_API_URL")))
            // Asked before each attempt: a token that has been renewed is used at once.
            .token(() -> read(tokenFile));
    try (SocialClient client = patient(builder)) {
      run(client, args[0], List.of(args).subList(2, args.length), System.out);
    }
  }

  /** A client that would rather wait than fail. */
  static SocialClient patient(SocialClient.Builder builder) {
    return builder
        .appInfo("patient-import", "1.0")
        .connectTimeout(Duration.ofSeconds(2))
        .timeout(Duration.ofSeconds(10)) // one attempt
        .retries(8)
        .deadline(Duration.ofMinutes(2)) // all attempts, and the pauses between them
        .build();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void run(SocialClient client, String name, List<String> lines, PrintStream out) {
    for (int i = 0; i < lines.size(); i++) {
      // Within 24 hours, a second creation with the same key is the first one.
      RequestOptions once = RequestOptions.builder().idempotencyKey(name + "-" + i).build();
      CreatePost post = CreatePost.builder().name(lines.get(i)).build();
      boolean isOld = client.posts().createPostWithResponse(post, once).replayed();
      out.println((isOld ? "was there: " : "imported: ") + post.name());
    }
  }
}
