package dev.socialapi.e2e.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Cache;
import dev.socialapi.api.Cache.Sharing;
import dev.socialapi.api.Operation;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.TagAccessType;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a cache keeps is given to nobody who has no right to it: each cached operation, for each two
 * viewers in both orders, for each kind of what they ask for.
 *
 * <p>An answer names the request that it was made for, so that a shared one shows.
 */
abstract class CacheLeaks {
  /** What is asked for, and by whom, one after the other. */
  record Meeting(Operation operation, String accessType, List<Viewer> viewers) {}

  /** Whom there is to meet: one who was removed from a list is a stranger. */
  static final List<Viewer> VIEWERS = List.of(Viewer.OWNER, Viewer.ALLOWED, Viewer.STRANGER);

  private final RunningSystem system;
  private final Map<Viewer, Person> people = new EnumMap<>(Viewer.class);

  CacheLeaks(StagingSystem staging) {
    this.system = staging.system();
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

  @ParameterizedTest
  @MethodSource("meetings")
  void answerIsSharedByRight_orNotAtAll(Meeting meeting) {
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

  static Sharing sharing(Operation operation) {
    return operation.cache().map(Cache::sharing).orElseThrow();
  }

  static List<String> accessTypes(Operation operation) {
    if (operation.path().contains("{postId}")) {
      return List.of("private", "allowed_user", "public");
    }
    if (operation.path().contains("{tagId}")) {
      return List.of("private", "public");
    }
    return List.of("none");
  }

  /** Of something new, where the operation asks for something. */
  String path(Operation operation, String accessType) {
    return operation
        .path()
        .replace("{postId}", operation.path().contains("{postId}") ? post(accessType) : "")
        .replace("{tagId}", operation.path().contains("{tagId}") ? tag(accessType) : "");
  }

  String post(String accessType) {
    var posts = person(Viewer.OWNER).api().posts();
    var body = CreatePost.builder().name("Title").accessType(AccessType.of(accessType)).build();
    UUID post = posts.createPost(body).postId();
    posts.addAllowedUser(post, UUID.fromString(person(Viewer.ALLOWED).userId()));
    return post.toString();
  }

  String tag(String accessType) {
    var body =
        CreateTag.builder()
            .name("Tag " + UUID.randomUUID())
            .accessType(TagAccessType.of(accessType))
            .build();
    return person(Viewer.OWNER).api().tags().createTag(body).tagId().toString();
  }

  static int expectedStatus(String accessType, Viewer viewer) {
    boolean visible =
        switch (accessType) {
          case "private" -> viewer == Viewer.OWNER;
          case "allowed_user" -> viewer == Viewer.OWNER || viewer == Viewer.ALLOWED;
          default -> true;
        };
    return visible ? 200 : 404;
  }

  /** Whether both are the answer to the same request. */
  static boolean isOne(Response first, Response second) {
    return first.header("X-Request-Id").equals(second.header("X-Request-Id"));
  }

  Response get(String path, Viewer viewer) {
    return requestBy(viewer).get(path);
  }

  RequestSpecification requestBy(Viewer viewer) {
    return request("Authorization", person(viewer).accessToken());
  }

  RequestSpecification request(String header, String bearer) {
    return system.request().header(header, "Bearer " + bearer);
  }

  Person person(Viewer viewer) {
    return requireNonNull(people.get(viewer));
  }
}
