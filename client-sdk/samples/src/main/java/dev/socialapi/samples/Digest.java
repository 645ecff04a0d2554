package dev.socialapi.samples;

import dev.socialapi.client.NotFoundException;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.Post;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Something that a program of yours may have: it asks the API, and is worth a test. */
public final class Digest {
  private final SocialClient client;

  public Digest(SocialClient client) {
    this.client = client;
  }

  /** The names of a user's newest posts; none when the user is gone. */
  public List<String> newest(UUID userId, int number) {
    try {
      return client.posts().listUserPosts(userId).stream()
          .limit(number)
          .map(Post::name)
          .collect(Collectors.toList());
    } catch (NotFoundException e) {
      return List.of();
    }
  }
}
