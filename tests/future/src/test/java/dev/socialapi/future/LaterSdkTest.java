package dev.socialapi.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.socialapi.client.NotFoundException;
import dev.socialapi.client.Operation;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.ValidationException;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.FutureKind;
import dev.socialapi.client.model.ListMyPostsParams;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.testkit.SocialApiStub;
import dev.socialapi.client.testkit.SocialApiTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The SDK of the future, and a server of today, which refuses what it does not know. */
@Tag("sdk-of-the-future")
@SocialApiTest
class LaterSdkTest {
  private static final UUID ID = UUID.fromString("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");

  private final SocialApiStub stub;
  private final SocialClient client;

  LaterSdkTest(SocialApiStub stub, SocialClient client) {
    this.stub = stub;
    this.client = client;
  }

  @Test
  void findsNothingNew() {
    Post post = client.posts().getPost(ID);

    assertThat(post.futureText()).isEmpty();
    assertThat(post.futureKind()).isEmpty();
    assertThat(post.additionalProperties()).isEmpty();
  }

  @Test
  void isPassedOver_whenItSendsANewParameter() {
    var params = ListMyPostsParams.builder().futureFilter("old").limit(7).build();

    assertThat(client.posts().listMyPosts(params).firstPage().items()).isNotEmpty();
    assertThat(stub.requests(Operation.LIST_MY_POSTS).getFirst().query("future_filter"))
        .hasValue("old");
  }

  @Test
  void isToldSo_whenItSendsANewMember() {
    CreatePost post = CreatePost.builder().name("Hello").futureKind(FutureKind.SMALL).build();

    ValidationException refused =
        catchThrowableOfType(ValidationException.class, () -> client.posts().createPost(post));

    assertThat(refused.violations())
        .singleElement()
        .satisfies(violation -> {
          assertThat(violation.pointer()).hasValue("/future_kind");
          assertThat(violation.code()).isEqualTo("unknown_member");
        });
  }

  @Test
  void isToldSo_whenItCallsANewOperation() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> client.posts().getFuture(ID))
        .satisfies(refused -> assertThat(refused.code()).hasValue("route_not_found"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> client.futures().listFutures().firstPage());
  }
}
