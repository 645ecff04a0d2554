package dev.socialapi.e2e.access;

import static dev.socialapi.e2e.http.Problems.assertProblem;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract's section 3 for tags: access type × viewer × action or list × credential. */
@EndToEnd
@Execution(CONCURRENT)
class TagAccessTableE2E {
  private static final List<TagAccessType> TYPES =
      List.of(TagAccessType.PRIVATE, TagAccessType.PUBLIC);

  private final RunningSystem system;
  private final Keyring keyring = new Keyring();
  private final Person owner;
  private final Person stranger;

  TagAccessTableE2E(RunningSystem system) {
    this.system = system;
    this.owner = system.people().signUp("Alice");
    this.stranger = system.people().signUp("Bob");
  }

  static Stream<Arguments> actions() {
    return table(List.of(TagAction.values()));
  }

  static Stream<Arguments> lists() {
    return table(List.of(TagList.values()));
  }

  private static Stream<Arguments> table(List<?> actions) {
    List<Arguments> rows = new ArrayList<>();
    for (Object action : actions) {
      for (TagAccessType type : TYPES) {
        for (boolean isOwner : new boolean[] {true, false}) {
          for (Credential credential : Credential.values()) {
            rows.add(Arguments.of(action, type, isOwner, credential));
          }
        }
      }
    }
    return rows.stream();
  }

  @Test
  void hasEveryOperationOnATag() {
    assertThat(Stream.of(TagAction.values()).map(TagAction::operation))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Operation.values()).filter(it -> it.path().contains("{tagId}")).toList());
  }

  @ParameterizedTest
  @MethodSource("actions")
  void decides(TagAction action, TagAccessType type, boolean isOwner, Credential credential) {
    UUID tag = tag("Tag", type);
    boolean hidden = type.equals(TagAccessType.PRIVATE) && !isOwner;
    boolean ownersOnly = action == TagAction.CHANGE || action == TagAction.DELETE;

    Response response = send(action, isOwner, credential, tag);

    if (credential == Credential.TOKEN_WITHOUT_SCOPE) {
      assertProblem(response, 403, "insufficient_scope");
    } else if (hidden && action != TagAction.DETACH) {
      assertProblem(response, 404, "not_found");
    } else if (ownersOnly && !isOwner) {
      assertProblem(response, 403, "not_owner");
    } else {
      assertThat(response.statusCode()).isEqualTo(action.operation().successStatus());
    }
    if (hidden) {
      Response toMissing = send(action, isOwner, credential, UUID.randomUUID());
      assertThat(Fingerprint.of(response)).isEqualTo(Fingerprint.of(toMissing));
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void lists(TagList list, TagAccessType type, boolean isOwner, Credential credential) {
    UUID tag = tag("A tag that is listed early", type);
    UUID post = post(owner, AccessType.PUBLIC);
    owner.api().tags().attachTag(post, tag);
    RequestSpecification request =
        request(isOwner, credential, list.operation()).queryParam("limit", 100);

    String path = list.operation().path();
    Response response =
        switch (list) {
          case OF_A_POST -> request.get(path, post);
          case PUBLIC -> request.queryParam("name_prefix", name(tag)).get(path);
          case OWN -> request.get(path);
        };

    if (credential == Credential.TOKEN_WITHOUT_SCOPE) {
      assertProblem(response, 403, "insufficient_scope");
    } else {
      assertThat(response.jsonPath().getList("items.tag_id").contains(tag.toString()))
          .isEqualTo(list.shows(type, isOwner));
    }
  }

  private UUID tag(String name, TagAccessType type) {
    var body = CreateTag.builder().name(name + " " + UUID.randomUUID()).accessType(type).build();
    return owner.api().tags().createTag(body).tagId();
  }

  private String name(UUID tag) {
    return owner.api().tags().getTag(tag).name();
  }

  private static UUID post(Person person, AccessType type) {
    return person
        .api()
        .posts()
        .createPost(CreatePost.builder().name("Title").accessType(type).build())
        .postId();
  }

  private Response send(TagAction action, boolean isOwner, Credential credential, UUID tag) {
    RequestSpecification request = request(isOwner, credential, action.operation());
    String method = action.operation().method();
    String path = action.operation().path();
    return switch (action) {
      case READ, DELETE, LIST_POSTS -> request.request(method, path, tag);
      case CHANGE ->
          request
              .contentType("application/json")
              .body("{\"name\": \"Other " + UUID.randomUUID() + "\"}")
              .request(method, path, tag);
      case ATTACH, DETACH ->
          request.request(method, path, post(viewer(isOwner), AccessType.PRIVATE), tag);
    };
  }

  private RequestSpecification request(
      boolean isOwner, Credential credential, Operation operation) {
    return system
        .request()
        .header(
            "Authorization", "Bearer " + keyring.bearer(viewer(isOwner), credential, operation));
  }

  private Person viewer(boolean isOwner) {
    return isOwner ? owner : stranger;
  }
}
