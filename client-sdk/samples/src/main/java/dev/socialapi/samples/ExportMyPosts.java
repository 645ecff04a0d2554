package dev.socialapi.samples;

import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.ListMyPostsParams;
import dev.socialapi.client.model.Post;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;

/** Writes a line for each post of the caller, however many there are. */
public final class ExportMyPosts {
  private static final int MOST_PER_PAGE = 100;

  private ExportMyPosts() {}

  /** Waits at the end only: the pages come in the background. */
  public static void main(String[] args) {
    try (SocialClient client = SocialClient.fromEnv()) {
      run(client, System.out).join();
    }
  }

  /** Cancelling the result stops the export. */
  static CompletableFuture<?> run(SocialClient client, PrintStream out) {
    ListMyPostsParams params = ListMyPostsParams.builder().limit(MOST_PER_PAGE).build();
    return client.async().posts().listMyPosts(params).forEach(post -> out.println(line(post)));
  }

  private static String line(Post post) {
    return post.postId() + "\t" + post.accessType() + "\t" + post.name();
  }
}
