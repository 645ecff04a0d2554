package dev.socialapi.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.client.ConnectionException;
import dev.socialapi.client.Operation;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.testkit.Reply;
import dev.socialapi.client.testkit.SocialApiStub;
import dev.socialapi.client.testkit.SocialApiTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SocialApiTest
class DigestTest {
  private static final UUID ALICE = UUID.randomUUID();

  private final SocialApiStub api;
  private final Digest digest;

  DigestTest(SocialApiStub api, SocialClient client) {
    this.api = api;
    this.digest = new Digest(client);
  }

  @Test
  void namesTheNewestPosts() {
    assertThat(digest.newest(ALICE, 3)).containsExactly("Hello, world");
    assertThat(api.requests(Operation.LIST_USER_POSTS).get(0).pathParameter("userId"))
        .isEqualTo(ALICE.toString());
  }

  @Test
  void readsNoFurtherThanItMust() {
    api.answer(
        Operation.LIST_USER_POSTS, Reply.page(List.of(post("Rain"), post("Sun")), "a-cursor"));

    assertThat(digest.newest(ALICE, 2)).containsExactly("Rain", "Sun");
    assertThat(api.requests()).hasSize(1);
  }

  @Test
  void isEmpty_whenTheUserIsGone() {
    api.answer(Operation.LIST_USER_POSTS, "not_found");

    assertThat(digest.newest(ALICE, 3)).isEmpty();
  }

  @Test
  void survivesAShortOutage() {
    api.answer(
        Operation.LIST_USER_POSTS,
        Reply.status(429).retryAfter(Duration.ZERO),
        Reply.raw(502, "text/html", "<h1>Bad gateway</h1>"),
        Reply.success());

    assertThat(digest.newest(ALICE, 3)).hasSize(1);
    assertThat(api.requests(Operation.LIST_USER_POSTS)).hasSizeGreaterThan(2);
  }

  @Test
  void fails_whenThereIsNoConnection() {
    api.answer(Operation.LIST_USER_POSTS, Reply.connectionReset());
    try (SocialClient hasty = api.clientBuilder().retries(0).build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> new Digest(hasty).newest(ALICE, 3));
    }
  }

  private static Post post(String name) {
    return Post.builder()
        .postId(UUID.randomUUID())
        .userId(ALICE)
        .name(name)
        .content("")
        .accessType(AccessType.PUBLIC)
        .createdAt(Instant.EPOCH)
        .updatedAt(Instant.EPOCH)
        .build();
  }
}
