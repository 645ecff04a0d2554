package dev.socialapi.samples;

import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import java.io.PrintStream;

/** Writes a post, and lists the caller's posts. */
public final class Quickstart {
  private Quickstart() {}

  /** Of the environment variables {@code SOCIAL_API_URL} and {@code SOCIAL_API_TOKEN}. */
  public static void main(String[] args) {
    try (SocialClient client = SocialClient.fromEnv()) {
      run(client, System.out);
    }
  }

  static void run(SocialClient client, PrintStream out) {
    Post post =
        client
            .posts()
            .createPost(
                CreatePost.builder().name("Hello, world").accessType(AccessType.PUBLIC).build());
    out.println("created " + post.postId());
    for (Post each : client.posts().listMyPosts()) {
      out.println(each.createdAt() + " " + each.name());
    }
  }
}
