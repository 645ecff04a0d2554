package dev.socialapi.e2e.access;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.socialapi.api.Operation;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.TagAccessType;
import dev.socialapi.e2e.http.Fingerprint;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract's section 3 for posts: access type × viewer × action or list × credential.
 *
 * <p>One post of each access type is asked for everything that must not change it, and in lists; a
 * page of a hundred is longer than all that is made here.
 */
@EndToEnd
@Execution(CONCURRENT)
class PostAccessTableE2E {
  private static final List<AccessType> TYPES =
      List.of(AccessType.PRIVATE, AccessType.ALLOWED_USER, AccessType.PUBLIC);

  private final RunningSystem system;
  private final Keyring keyring = new Keyring();
  private final Map<Viewer, Person> people = new EnumMap<>(Viewer.class);
  private final Person dave;
  private final Map<AccessType, UUID> unchanged = new HashMap<>();
  private UUID tag = new UUID(0, 0);

  PostAccessTableE2E(RunningSystem system) {
    this.system = system;
    for (Viewer viewer : Viewer.values()) {
      people.put(viewer, system.people().signUp(viewer.name()));
    }
    this.dave = system.people().signUp("Dave");
  }

  @BeforeAll
  void makeThings() {
    tag =
        dave.api()
            .tags()
            .createTag(CreateTag.builder().name("Tag").accessType(TagAccessType.PUBLIC).build())
            .tagId();
    for (AccessType type : TYPES) {
      unchanged.put(type, post(type));
    }
  }

  static Stream<Arguments> actions() {
    return table(PostAction.values());
  }

  static Stream<Arguments> lists() {
    return table(PostList.values());
  }

  private static Stream<Arguments> table(Enum<?>[] actions) {
    List<Arguments> rows = new ArrayList<>();
    for (Enum<?> action : actions) {
      for (AccessType type : TYPES) {
        for (Viewer viewer : Viewer.values()) {
          for (Credential credential : Credential.values()) {
            rows.add(Arguments.of(action, type, viewer, credential));
          }
        }
      }
    }
    return rows.stream();
  }

  static boolean isVisible(AccessType type, Viewer viewer) {
    return viewer == Viewer.OWNER
        || type.equals(AccessType.PUBLIC)
        || (type.equals(AccessType.ALLOWED_USER) && viewer == Viewer.ALLOWED);
  }

  @Test
  void hasEveryOperationOnAPost() {
    assertThat(Stream.of(PostAction.values()).map(PostAction::operation).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Operation.values()).filter(it -> it.path().contains("{postId}")).toList());
  }

  @Execution(CONCURRENT)
  @ParameterizedTest
  @MethodSource("actions")
  void decides(PostAction action, AccessType type, Viewer viewer, Credential credential) {
    boolean lacksScope = credential == Credential.TOKEN_WITHOUT_SCOPE;
    boolean lacksOwnership = action.isOwnersOnly() && viewer != Viewer.OWNER;
    boolean isRefused = lacksScope || !isVisible(type, viewer) || lacksOwnership;
    UUID post = isRefused || action.isSafe() ? unchanged(type) : post(type);

    Response response = send(action, viewer, credential, post);

    if (lacksScope) {
      assertProblem(response, 403, "insufficient_scope");
    } else if (!isVisible(type, viewer)) {
      assertProblem(response, 404, "not_found");
    } else if (lacksOwnership) {
      assertProblem(response, 403, "not_owner");
    } else {
      assertThat(response.statusCode()).isEqualTo(action.operation().successStatus());
    }
    if (!isVisible(type, viewer)) {
      Response toMissing = send(action, viewer, credential, UUID.randomUUID());
      assertThat(Fingerprint.of(response)).isEqualTo(Fingerprint.of(toMissing));
    }
  }

  @Execution(CONCURRENT)
  @ParameterizedTest
  @MethodSource("lists")
  void lists(PostList list, AccessType type, Viewer viewer, Credential credential) {
    RequestSpecification request =
        request(viewer, credential, list.operation()).queryParam("limit", 100);

    Response response =
        switch (list) {
          case OF_ITS_OWNER -> request.get(list.operation().path(), id(Viewer.OWNER));
          case OF_ITS_TAG -> request.get(list.operation().path(), tag);
          case OWN, PUBLIC, SHARED, ACCESSIBLE -> request.get(list.operation().path());
        };

    if (credential == Credential.TOKEN_WITHOUT_SCOPE) {
      assertProblem(response, 403, "insufficient_scope");
    } else {
      assertThat(response.jsonPath().getList("items.post_id").contains(unchanged(type).toString()))
          .isEqualTo(list.shows(type, viewer));
    }
  }

  private UUID unchanged(AccessType type) {
    return requireNonNull(unchanged.get(type));
  }

  /** A new one, with entries on its allowed list, even if they are dormant. */
  private UUID post(AccessType type) {
    var api = person(Viewer.OWNER).api();
    UUID post =
        api.posts()
            .createPost(CreatePost.builder().name("Title").accessType(type).build())
            .postId();
    api.posts().addAllowedUser(post, id(Viewer.ALLOWED));
    api.posts().addAllowedUser(post, id(Viewer.REMOVED));
    api.posts().removeAllowedUser(post, id(Viewer.REMOVED));
    api.tags().attachTag(post, tag);
    return post;
  }

  private Response send(PostAction action, Viewer viewer, Credential credential, UUID post) {
    RequestSpecification request = request(viewer, credential, action.operation());
    if (!action.body().isEmpty()) {
      request.contentType("application/json").body(action.body());
    }
    String method = action.operation().method();
    String path = action.operation().path();
    return switch (action) {
      case READ, CHANGE, DELETE, LIST_ALLOWED, LIST_TAGS -> request.request(method, path, post);
      case ALLOW -> request.request(method, path, post, dave.userId());
      case DISALLOW ->
          request.request(
              method, path, post, id(viewer == Viewer.ALLOWED ? Viewer.OWNER : Viewer.ALLOWED));
      case LEAVE -> request.request(method, path, post, id(viewer));
      case ATTACH, DETACH -> request.request(method, path, post, tag);
    };
  }

  private RequestSpecification request(Viewer viewer, Credential credential, Operation operation) {
    return system
        .request()
        .header("Authorization", "Bearer " + keyring.bearer(person(viewer), credential, operation));
  }

  private Person person(Viewer viewer) {
    return requireNonNull(people.get(viewer));
  }

  private UUID id(Viewer viewer) {
    return UUID.fromString(person(viewer).userId());
  }
}
