package dev.socialapi.infra.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.tokens.TokenSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches the authorizer function, and what is refused without calling it. */
class TokenAuthorizerTest {
  private static final String JWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl-_";
  private static final String PERSONAL = "sapat_" + "0aZ".repeat(31);

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer   "})
  void tokensAreAdmittedWhateverTheSchemesCase(String scheme) {
    assertThat(scheme + JWT).matches(TokenAuthorizer.ADMITTED);
    assertThat(scheme + PERSONAL).matches(TokenAuthorizer.ADMITTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer garbage",
        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
        "Bearer a.b.c d.e.f",
        "Bearer a.b.c.d.e",
        "Bearer sapat_short",
        "Bearer sapat_" + "not-base-62-",
        "Basic YWxpY2U6c2VjcmV0",
        "a.b.c",
        "Bearera.b.c",
        " Bearer a.b.c",
        "Bearer a.b.c ",
      })
  void everythingElseIsRefused(String header) {
    assertThat(header).doesNotMatch(TokenAuthorizer.ADMITTED);
  }

  /** Secret scanners read the contract and the page; the functions go by the code. */
  @Test
  void patternOfTokensIsTheSameEverywhere() throws IOException {
    String contract = Files.readString(Path.of("../spec/openapi.yaml"));
    String page = Files.readString(Path.of("../docs/tokens.md"));

    assertThat(contract)
        .contains("pattern: '^" + TokenSecret.PATTERN + "$'")
        .contains("`" + TokenSecret.PATTERN + "`");
    assertThat(page).contains("\n" + TokenSecret.PATTERN + "\n");
    assertThat(PERSONAL).matches(TokenSecret.PATTERN);
  }

  @Test
  void verdictIsKeptForAMinute() {
    Map<String, Object> scheme = TokenAuthorizer.scheme("uri");

    assertThat(Tree.object(scheme.get("x-amazon-apigateway-authorizer")))
        .containsEntry("type", "token")
        .containsEntry("authorizerUri", "uri")
        .containsEntry("authorizerResultTtlInSeconds", 60);
  }
}
