package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static dev.socialapi.client.Answers.POST_ID;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server of tomorrow does a client of today no harm. */
class ForwardCompatibilityTest {
  @RegisterExtension static final WireMockExtension SERVER = Answers.server();

  private final SocialClient client = Answers.client(SERVER).build();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void keepsUnknownValuesAndMembers() {
    String future =
        Answers.post("First", "\"followers\"", ", \"likes\": [{\"a\": 1}], \"pinned\": true");
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.json(200, future)));

    Post post = client.posts().getPost(POST_ID);

    assertThat(post.accessType()).isEqualTo(AccessType.of("followers"));
    assertThat(post.accessType().isKnown()).isFalse();
    assertThat(post.additionalProperties())
        .isEqualTo(Map.of("likes", List.of(Map.of("a", 1)), "pinned", true));
    assertThat(Json.tree(Json.write(post))).isEqualTo(Json.tree(future.getBytes(UTF_8)));
  }

  @Test
  void keepsUnknownNumbersDigitByDigit() {
    String future =
        Answers.post(
            "First",
            "\"public\"",
            ", \"price\": 12345678901234567.10, \"far\": 1E+400, \"many\": 98765432109876543210");
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.json(200, future)));

    String written = new String(Json.write(client.posts().getPost(POST_ID)), UTF_8);

    assertThat(written)
        .contains("\"price\":12345678901234567.10")
        .contains("\"far\":1E+400")
        .contains("\"many\":98765432109876543210");
  }

  @Test
  void showsMembersOfAPage_thatOnlyItsBodyHas() {
    String future = "{\"items\": [" + Answers.POST + "], \"total\": 1}";
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.json(200, future)));

    Page<Post> page = client.posts().listMyPosts().firstPage();

    assertThat(page.items()).hasSize(1);
    assertThat(page.response().rawBody()).asString(UTF_8).isEqualTo(future);
  }

  @Test
  void sendsUnknownValuesAsTheyCame() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));

    client
        .posts()
        .updatePost(POST_ID, UpdatePost.builder().accessType(AccessType.of("followers")).build());

    SERVER.verify(
        anyRequestedFor(anyUrl()).withRequestBody(equalTo("{\"access_type\":\"followers\"}")));
  }

  @Test
  void takesAnotherSuccessfulStatus() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post(203, 1)));

    assertThat(client.posts().getPost(POST_ID).postId()).isEqualTo(POST_ID);
  }

  @Test
  void writesTextAsItIs() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));

    client.posts().updatePost(POST_ID, UpdatePost.builder().content("Grüße 😀 \u2028").build());

    SERVER.verify(
        anyRequestedFor(anyUrl()).withRequestBody(equalTo("{\"content\":\"Grüße 😀 \u2028\"}")));
  }
}
