package dev.socialapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallTest {
  @Test
  void encodesWhatIsNotUnreserved() {
    Call call =
        Call.of(Operation.GET_POST)
            .path("postId", "../a b/ü?#%+*~")
            .query("name prefix", "a&b=c+d/ü");

    assertThat(call.target())
        .isEqualTo(
            "/posts/..%2Fa%20b%2F%C3%BC%3F%23%25%2B%2A~?name%20prefix=a%26b%3Dc%2Bd%2F%C3%BC");
  }

  @Test
  void leavesOutWhatIsNull_andReplacesWhatIsThere() {
    Call call = Call.of(Operation.LIST_PUBLIC_TAGS).query("limit", null).query("cursor", "a");

    assertThat(call.target()).isEqualTo("/tags?cursor=a");
    assertThat(call.query("cursor", "b").target()).isEqualTo("/tags?cursor=b");
    assertThat(call.query("limit", 5).target()).isEqualTo("/tags?cursor=a&limit=5");
    assertThat(call.target()).isEqualTo("/tags?cursor=a");
  }
}
