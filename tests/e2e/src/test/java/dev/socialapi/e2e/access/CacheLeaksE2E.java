package dev.socialapi.e2e.access;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Cache;
import dev.socialapi.api.Cache.Sharing;
import dev.socialapi.api.Operation;
import dev.socialapi.client.ApiException;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.TagAccessType;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.GatewayClock;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.StagingSystem;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a cache keeps is given to nobody who has no right to it: each cached operation, for each two
 * viewers in both orders, for each kind of what they ask for.
 *
 * <p>An answer names the request that it was made for, so that a shared one shows.
 */
@EndToEnd
class CacheLeaksE2E {
  /** What is asked for, and by whom, one after the other. */
  record Meeting(Operation operation, String accessType, List<Viewer> viewers) {}

  /** Whom there is to meet: one who was removed from a list is a stranger. */
  private static final List<Viewer> VIEWERS =
      List.of(Viewer.OWNER, Viewer.ALLOWED, Viewer.STRANGER);

  private final RunningSystem system;
  private final GatewayClock clock;
  private final Keyring keyring = new Keyring();
  private final Map<Viewer, Person> people = new EnumMap<>(Viewer.class);

  CacheLeaksE2E(StagingSystem staging) {
    this.system = staging.system();
    this.clock = staging.clock();
    for (Viewer viewer : VIEWERS) {
      people.put(viewer, system.people().signUp(viewer.name()));
    }
  }

  static List<Operation> cached() {
    return Stream.of(Operation.values()).filter(it -> it.cache().isPresent()).toList();
  }

  static Stream<Operation> cachedForTheirCaller() {
    return cached().stream().filter(operation -> sharing(operation) == Sharing.CALLER);
  }

  static Stream<Operation> cachedForAll() {
    return cached().stream().filter(operation -> sharing(operation) == Sharing.PUBLIC);
  }

  /** Two orders, in which each two viewers meet one way and the other. */
  static List<Meeting> meetings() {
    List<Meeting> meetings = new ArrayList<>();
    for (Operation operation : cached()) {
      for (String accessType : accessTypes(operation)) {
        meetings.add(new Meeting(operation, accessType, VIEWERS));
        meetings.add(new Meeting(operation, accessType, VIEWERS.reversed()));
      }
    }
    return meetings;
  }

  static Stream<Arguments> spellings() {
    return cachedForTheirCaller()
        .flatMap(operation ->
            Stream.of("authorization", "AUTHORIZATION", "authorizatioN")
                .map(name -> Arguments.of(operation, name)));
  }

  @Test
  void areProvenForEveryCachedOperation() {
    assertThat(meetings().stream().map(Meeting::operation).distinct())
        .containsExactlyElementsOf(cached())
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void answerIsSharedByRight_orNotAtAll(Meeting meeting) throws ApiException {
    String path = path(meeting.operation(), meeting.accessType());
    boolean forAll = sharing(meeting.operation()) == Sharing.PUBLIC;
    List<Response> earlier = new ArrayList<>();

    for (Viewer viewer : meeting.viewers()) {
      Response answer = get(path, viewer);

      assertThat(answer.statusCode()).isEqualTo(expectedStatus(meeting.accessType(), viewer));
      assertThat(earlier).allMatch(other -> isOne(other, answer) == forAll);
      assertThat(isOne(answer, get(path, viewer))).as("it is kept").isTrue();
      earlier.add(answer);
    }
  }

  /** Asked for under a key of the viewer's own, the list begins with what all are told. */
  @ParameterizedTest
  @MethodSource("cachedForAll")
  void answerForAllIsWhatEachWouldBeTold(Operation operation) throws ApiException {
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
  void answerToOneThingIsNeverThatToAnother(Operation operation) throws ApiException {
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
  void answerIsRefused_whenTheScopeIsMissing(Operation operation) throws ApiException {
    String path = path(operation, "public");
    String bearer = keyring.bearer(person(Viewer.OWNER), Credential.TOKEN_WITHOUT_SCOPE, operation);
    assertThat(get(path, Viewer.OWNER).statusCode()).isEqualTo(200);

    Response refused = request("Authorization", bearer).get(path);

    assertProblem(refused, 403, "insufficient_scope");
    assertThat(get(path, Viewer.OWNER).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("cached")
  void answerToASessionIsAToken_onlyWhereItIsForAll(Operation operation) throws ApiException {
    String path = path(operation, "public");
    String bearer = keyring.bearer(person(Viewer.OWNER), Credential.TOKEN_WITH_SCOPES, operation);
    Response first = get(path, Viewer.OWNER);

    assertThat(isOne(first, request("Authorization", bearer).get(path)))
        .isEqualTo(sharing(operation) == Sharing.PUBLIC);
  }

  /** A cache key is found by the exact name, as far as is known: another one shall not matter. */
  @ParameterizedTest
  @MethodSource("spellings")
  void answerIsKeptForNobody_whoSpellsTheHeaderOtherwise(Operation operation, String name)
      throws ApiException {
    String path = path(operation, "private");
    get(path, Viewer.OWNER);

    for (Viewer viewer : List.of(Viewer.OWNER, Viewer.STRANGER)) {
      assertProblem(
          request(name, person(viewer).accessToken()).get(path), 400, "validation_failed");
    }
  }

  /** Whoever asks in an odd way shall not choose what others are answered. */
  @ParameterizedTest
  @MethodSource("cached")
  void answerDependsOnItsKeyAlone(Operation operation) throws ApiException {
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

  private static Sharing sharing(Operation operation) {
    return operation.cache().map(Cache::sharing).orElseThrow();
  }

  private static List<String> accessTypes(Operation operation) {
    if (operation.path().contains("{postId}")) {
      return List.of("private", "allowed_user", "public");
    }
    if (operation.path().contains("{tagId}")) {
      return List.of("private", "public");
    }
    return List.of("none");
  }

  /** Of something new, where the operation asks for something. */
  private String path(Operation operation, String accessType) throws ApiException {
    return operation
        .path()
        .replace("{postId}", operation.path().contains("{postId}") ? post(accessType) : "")
        .replace("{tagId}", operation.path().contains("{tagId}") ? tag(accessType) : "");
  }

  private String post(String accessType) throws ApiException {
    var posts = person(Viewer.OWNER).api().posts();
    var body = new CreatePost().name("Title").accessType(AccessType.fromValue(accessType));
    UUID post = posts.createPost(body, null).getPostId();
    posts.addAllowedUser(post, UUID.fromString(person(Viewer.ALLOWED).userId()));
    return post.toString();
  }

  private String tag(String accessType) throws ApiException {
    var body =
        new CreateTag()
            .name("Tag " + UUID.randomUUID())
            .accessType(TagAccessType.fromValue(accessType));
    return person(Viewer.OWNER).api().tags().createTag(body, null).getTagId().toString();
  }

  private static int expectedStatus(String accessType, Viewer viewer) {
    boolean visible =
        switch (accessType) {
          case "private" -> viewer == Viewer.OWNER;
          case "allowed_user" -> viewer == Viewer.OWNER || viewer == Viewer.ALLOWED;
          default -> true;
        };
    return visible ? 200 : 404;
  }

  /** Whether both are the answer to the same request. */
  private static boolean isOne(Response first, Response second) {
    return first.header("X-Request-Id").equals(second.header("X-Request-Id"));
  }

  private static List<Map<String, Object>> items(Response list) {
    return list.jsonPath().getList("items");
  }

  private Response get(String path, Viewer viewer) {
    return requestBy(viewer).get(path);
  }

  private RequestSpecification requestBy(Viewer viewer) {
    return request("Authorization", person(viewer).accessToken());
  }

  private RequestSpecification request(String header, String bearer) {
    return system.request().header(header, "Bearer " + bearer);
  }

  private Person person(Viewer viewer) {
    return requireNonNull(people.get(viewer));
  }
}
