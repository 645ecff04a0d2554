package dev.socialapi.e2e.explorer;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.Scope;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.spec.Contract;
import dev.socialapi.spec.Contract.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/**
 * Every operation of the contract, called in the explorer with what it has filled in; only the
 * places in the path come from here.
 */
@EndToEnd
@Tag("nightly")
@Execution(CONCURRENT)
class EveryOperationE2E {
  private final RunningSystem system;
  private final ExplorerBrowser browser;

  EveryOperationE2E(RunningSystem system) {
    this.system = system;
    this.browser = new ExplorerBrowser(system);
  }

  @Test
  void succeeds_withWhatThePageHasFilledIn() {
    Person zoe = system.people().signUp("Zoe");
    Person bob = system.people().signUp("Bob");
    List<Operation> operations = deletionsLast(Contract.load());

    JsonNode seen =
        browser.play(
            "callsEverything",
            Map.of(
                "email", zoe.email(),
                "password", zoe.password(),
                "operations", operations.stream().map(Operation::id).toList(),
                "places", places(zoe.api(), bob)));

    Map<String, String> statuses =
        seen.required("statuses")
            .propertyStream()
            .collect(toMap(Map.Entry::getKey, status -> status.getValue().asText()));
    assertThat(statuses)
        .containsExactlyInAnyOrderEntriesOf(
            operations.stream().collect(toMap(Operation::id, EveryOperationE2E::success)));
  }

  /** Of what is deleted the deepest comes first, and the account itself last. */
  private static List<Operation> deletionsLast(Contract contract) {
    return contract.operations().stream()
        .sorted(
            comparing((Operation operation) -> operation.method().equals("delete"))
                .thenComparing(
                    operation -> -operation.path().chars().filter(each -> each == '/').count()))
        .toList();
  }

  /** By the name of a path's parameter. */
  private static Map<String, Object> places(SocialClient api, Person friend) {
    CreatePost post =
        CreatePost.builder().name("A post").accessType(AccessType.ALLOWED_USER).build();
    CreateTag tag = CreateTag.builder().name("A tag").build();
    CreateToken token = CreateToken.builder().name("A token").scopes(Scope.READ_POSTS).build();
    return Map.of(
        "postId", api.posts().createPost(post).postId(),
        "tagId", api.tags().createTag(tag).tagId(),
        "tokenId", api.tokens().createToken(token).tokenId(),
        "userId", friend.userId());
  }

  private static String success(Operation operation) {
    return operation
        .node()
        .path("responses")
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(status -> status.startsWith("2"))
        .findFirst()
        .orElseThrow();
  }
}
