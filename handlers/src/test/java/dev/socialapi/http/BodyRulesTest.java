package dev.socialapi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "application/json ; version=1"
      })
  void takesJsonInUtf8(String contentType) {
    assertThatCode(() -> BodyRules.check(2, Optional.of(contentType))).doesNotThrowAnyException();
  }

  @Test
  void takesJson_whenNoMediaTypeIsNamed() {
    assertThatCode(() -> BodyRules.check(2, Optional.empty())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/merge-patch+json",
        "application/json; charset=iso-8859-1",
        "application/json, application/json",
        "application/jsonp"
      })
  void refusesOtherMediaTypes(String contentType) {
    assertThat(refusal(2, contentType)).isEqualTo(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void takesBody_whenItHasExactlyTheLimit() {
    assertThatCode(() -> BodyRules.check(BodyRules.MAX_BYTES, Optional.empty()))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesSizeBeforeMediaType() {
    assertThat(refusal(BodyRules.MAX_BYTES + 1, "text/plain"))
        .isEqualTo(ProblemCode.PAYLOAD_TOO_LARGE);
  }

  private static ProblemCode refusal(int bytes, String contentType) {
    return catchThrowableOfType(
            ProblemException.class, () -> BodyRules.check(bytes, Optional.of(contentType)))
        .code();
  }
}
