package dev.socialapi.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.LenientStagingSystem;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As HTTP says: a header is the same under every spelling of its name. */
@EndToEnd
class CacheLeaksByAnyNameE2E extends CacheLeaks {
  CacheLeaksByAnyNameE2E(LenientStagingSystem staging) {
    super(staging.system());
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void answerIsItsCallersAlone_whoSpellsTheHeaderOtherwise(Operation operation, String name) {
    String path = path(operation, "private");
    Response usual = get(path, Viewer.OWNER);

    assertThat(isOne(usual, request(name, person(Viewer.OWNER).accessToken()).get(path))).isTrue();
    Response other = request(name, person(Viewer.STRANGER).accessToken()).get(path);
    assertThat(isOne(usual, other)).isFalse();
    assertThat(other.statusCode()).isEqualTo(operation.equals(Operation.GET_ME) ? 200 : 404);
  }
}
