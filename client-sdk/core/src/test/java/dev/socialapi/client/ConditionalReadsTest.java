package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static dev.socialapi.client.Answers.POST_ID;
import static dev.socialapi.client.Answers.POST_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.client.model.ListMyPostsParams;
import dev.socialapi.client.model.Post;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionalReadsTest {
  @RegisterExtension static final WireMockExtension SERVER = Answers.server();

  private final SocialClient client = Answers.client(SERVER).build();

  @AfterEach
  void close() {
    client.close();
  }

  @ParameterizedTest
  @EnumSource
  void isEmpty_whenNothingHasChanged(Way way) {
    SERVER.stubFor(
        get(POST_PATH)
            .withHeader("If-None-Match", equalTo("\"3\""))
            .willReturn(aResponse().withStatus(304).withHeader("ETag", "\"3\"")));

    assertThat(read(way)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void bringsTheNewVersion_whenThereIsOne(Way way) {
    SERVER.stubFor(get(POST_PATH).willReturn(Answers.post(200, 4)));

    assertThat(read(way))
        .hasValueSatisfying(response -> {
          assertThat(response.eTag()).contains("\"4\"");
          assertThat(response.body().postId()).isEqualTo(POST_ID);
        });
  }

  @ParameterizedTest
  @EnumSource
  void fails_whenThereIsNothing(Way way) {
    SERVER.stubFor(get(POST_PATH).willReturn(Answers.problem(404, "not_found")));

    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> read(way));
  }

  @Test
  void isRefused_whenOperationDoesNotKnowTheOption() {
    RequestOptions key = RequestOptions.builder().idempotencyKey("1").build();
    RequestOptions version = RequestOptions.builder().ifMatch("\"1\"").build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.posts().getPost(POST_ID, key))
        .withMessage("getPost knows no Idempotency-Key");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.posts().getPost(POST_ID, version))
        .withMessage("getPost knows no If-Match");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> client.posts().listMyPosts(ListMyPostsParams.none(), version).firstPage());
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  private Optional<ApiResponse<Post>> read(Way way) {
    return way.call(
        client,
        c -> c.posts().getPostIfChanged(POST_ID, "\"3\""),
        c -> c.posts().getPostIfChanged(POST_ID, "\"3\""));
  }
}
