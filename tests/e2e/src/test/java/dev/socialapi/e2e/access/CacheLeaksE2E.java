package dev.socialapi.e2e.access;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Cache;
import dev.socialapi.api.Cache.Sharing;
import dev.socialapi.api.Operation;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.GatewayClock;
import dev.socialapi.e2e.system.StagingSystem;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As API Gateway is said to be: a header is found by the exact name alone. */
@EndToEnd
@ResourceLock(StagingSystem.LOCK)
class CacheLeaksE2E extends CacheLeaks {
  private final GatewayClock clock;
  private final Keyring keyring = new Keyring();

  CacheLeaksE2E(StagingSystem staging) {
    super(staging);
    this.clock = staging.clock();
  }

  static Stream<Operation> cachedForAll() {
    return cached().stream().filter(operation -> sharing(operation) == Sharing.PUBLIC);
  }

  @Test
  void areProvenForEveryCachedOperation() {
    assertThat(meetings().stream().map(Meeting::operation).distinct())
        .containsExactlyElementsOf(cached())
        .isNotEmpty();
  }

  /** Asked for under a key of the viewer's own, the list begins with what all are told. */
  @ParameterizedTest
  @MethodSource("cachedForAll")
  void answerForAllIsWhatEachWouldBeTold(Operation operation) {
    for (String accessType : List.of("private", "public")) {
      post(accessType);
      tag(accessType);
    }
    forget(operation);
    List<Map<String, Object>> shared = items(get(operation.path(), Viewer.OWNER));

    assertThat(shared).isNotEmpty().allMatch(item -> "public".equals(item.get("access_type")));
    for (Viewer viewer : VIEWERS) {
      String ownKey = operation.path() + "?limit=" + (90 + viewer.ordinal());
      assertThat(items(get(ownKey, viewer)).subList(0, shared.size())).isEqualTo(shared);
    }
  }

  @ParameterizedTest
  @MethodSource("cached")
  void answerToOneThingIsNeverThatToAnother(Operation operation) {
    for (String accessType : accessTypes(operation)) {
      String one = path(operation, accessType);
      String other =
          operation.path().contains("{") ? path(operation, accessType) : one + "?limit=7";
      Response first = get(one, Viewer.OWNER);

      assertThat(isOne(first, get(other, Viewer.OWNER)))
          .isEqualTo(operation.equals(Operation.GET_ME));
      assertThat(isOne(first, get(one, Viewer.OWNER))).isTrue();
    }
  }

  /** Also when it is there already: a verdict comes before the cache. */
  @ParameterizedTest
  @MethodSource("cached")
  void answerIsRefused_whenTheScopeIsMissing(Operation operation) {
    String path = path(operation, "public");
    String bearer = keyring.bearer(person(Viewer.OWNER), Credential.TOKEN_WITHOUT_SCOPE, operation);
    assertThat(get(path, Viewer.OWNER).statusCode()).isEqualTo(200);

    Response refused = request("Authorization", bearer).get(path);

    assertProblem(refused, 403, "insufficient_scope");
    assertThat(get(path, Viewer.OWNER).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("cached")
  void answerToASessionIsAToken_onlyWhereItIsForAll(Operation operation) {
    String path = path(operation, "public");
    String bearer = keyring.bearer(person(Viewer.OWNER), Credential.TOKEN_WITH_SCOPES, operation);
    Response first = get(path, Viewer.OWNER);

    assertThat(isOne(first, request("Authorization", bearer).get(path)))
        .isEqualTo(sharing(operation) == Sharing.PUBLIC);
  }

  /** Whoever asks in an odd way shall not choose what others are answered. */
  @ParameterizedTest
  @MethodSource("cached")
  void answerDependsOnItsKeyAlone(Operation operation) {
    String path = path(operation, "public");
    forget(operation);
    Response odd =
        requestBy(Viewer.OWNER)
            .header("Accept", "text/html")
            .header("Accept-Language", "de")
            .header("Cache-Control", "max-age=0")
            .header("Content-Type", "text/plain")
            .header("If-Match", "\"99\"")
            .header("If-Modified-Since", "Mon, 23 Nov 2026 12:00:00 GMT")
            .header("Range", "bytes=0-1")
            .queryParam("Limit", "1")
            .queryParam("user_id", person(Viewer.STRANGER).userId())
            .body("limit=1")
            .get(path);
    Response plain = get(path, Viewer.OWNER);

    assertThat(isOne(odd, plain)).isTrue();
    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(plain.asString()).isEqualTo(underAnotherKey(operation, path).asString());
  }

  /** A cache key is found by the exact name, as far as is known: another one shall not matter. */
  @ParameterizedTest
  @MethodSource("spellings")
  void answerIsKeptForNobody_whoSpellsTheHeaderOtherwise(Operation operation, String name) {
    String path = path(operation, "private");
    get(path, Viewer.OWNER);

    for (Viewer viewer : List.of(Viewer.OWNER, Viewer.STRANGER)) {
      assertProblem(
          request(name, person(viewer).accessToken()).get(path), 400, "validation_failed");
    }
  }

  /** The same from the function itself: nobody has asked for it in this way before. */
  private Response underAnotherKey(Operation operation, String path) {
    Response other =
        sharing(operation) == Sharing.PUBLIC
            ? get(path + "?limit=20", Viewer.OWNER)
            : request("Authorization", " " + person(Viewer.OWNER).accessToken()).get(path);
    assertThat(isOne(other, get(path, Viewer.OWNER))).isFalse();
    return other;
  }

  /** Lets everything that is kept for the operation grow too old. */
  private void forget(Operation operation) {
    clock.advance(operation.cache().map(Cache::ttl).orElseThrow());
  }

  private static List<Map<String, Object>> items(Response list) {
    return list.jsonPath().getList("items");
  }
}
