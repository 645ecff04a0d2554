package dev.socialapi.samples;

import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.Post;
import java.io.PrintStream;
import java.util.UUID;

/** Signs a post and makes it public, whatever somebody else does to it in the meantime. */
public final class PublishPost {
  private static final String SIGNATURE = "\n-- \nAlice";

  private PublishPost() {}

  /** Of the post whose id is the argument. */
  public static void main(String[] args) {
    try (SocialClient client = SocialClient.fromEnv()) {
      run(client, UUID.fromString(args[0]), System.out);
    }
  }

  static void run(SocialClient client, UUID postId, PrintStream out) {
    Post published =
        client
            .posts()
            .updatePost(
                postId,
                // Asked again, with what is there by then, if somebody else was faster.
                (post, change) -> {
                  if (!post.content().endsWith(SIGNATURE)) {
                    change.content(post.content() + SIGNATURE);
                  }
                  if (!post.accessType().equals(AccessType.PUBLIC)) {
                    change.accessType(AccessType.PUBLIC);
                  }
                });
    out.println(published.name() + " is " + published.accessType());
  }
}
