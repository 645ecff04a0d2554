package dev.socialapi.e2e.cleanup;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.People;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.StoredItems;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;

@EndToEnd
@Execution(CONCURRENT)
class CleanUpE2E {
  /** More than one pass removes. */
  private static final int MANY = 510;

  private final RunningSystem system;
  private final People people;
  private final StoredItems items;

  CleanUpE2E(RunningSystem system) {
    this.system = system;
    this.people = system.people();
    this.items = new StoredItems(system.state());
  }

  @Test
  void leavesNothingOfAPost_withAThousandAllowedUsersAndFiftyTags() {
    Person alice = people.signUp("Alice");
    Person bob = people.signUp("Bob");
    UUID post = newPost(alice);
    UUID kept = newPost(alice);
    alice.api().posts().addAllowedUser(post, UUID.fromString(bob.userId()));
    alice.api().posts().addAllowedUser(kept, UUID.fromString(bob.userId()));
    List<Map<String, String>> children = new ArrayList<>();
    for (int i = 0; i < 999; i++) {
      children.add(key("POST#" + post, "ALLOWED_USER#" + UUID.randomUUID()));
    }
    for (int i = 0; i < 50; i++) {
      String tag = "TAG#" + UUID.randomUUID();
      children.add(key("POST#" + post, tag));
      children.add(key(tag, "POST#" + post));
    }
    items.put(children);

    alice.api().posts().deletePost(post);

    items.awaitNaming(post.toString());
    assertThat(items.naming(kept.toString())).hasSize(3);
  }

  @Test
  void leavesNothingOfATag_onMorePostsThanOnePassRemoves() {
    Person alice = people.signUp("Alice");
    UUID tag = newTag(alice);
    List<Map<String, String>> links = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String post = "POST#" + UUID.randomUUID();
      links.add(key("TAG#" + tag, post));
      links.add(key(post, "TAG#" + tag));
    }
    items.put(links);

    alice.api().tags().deleteTag(tag);

    items.awaitNaming(tag.toString());
  }

  /**
   * A verdict of the authorizer that was kept lets requests in for a while, and what they make
   * comes after the first pass. The report tells when the sweep has had all that it can meet.
   */
  @Test
  void leavesNothingOfAnAccount_thatWasLetInAfterItsDeletion() {
    Person alice = people.signUp("Alice");
    Person bob = people.signUp("Bob");
    UUID bobs = newPost(bob);
    alice.api().me().getMe();
    items.put(manyOf(alice));

    alice.api().me().deleteMe();
    awaitUse("dynamodb:UpdateItem", "USER#", () -> putBehindTheWorker(alice));
    List<UUID> posts = new ArrayList<>();
    List<UUID> tags = new ArrayList<>();
    Fixture late =
        () -> {
          posts.add(newPost(alice));
          tags.add(newTag(alice));
          items.put(List.of(entry(bobs, alice)));
          StoredItems.pause();
        };
    awaitUse("dynamodb:", "", late);
    awaitUse("sqs:SendMessage", "", late);

    items.awaitNaming(posts.getLast().toString());
    items.awaitNaming(tags.getLast().toString());
    items.awaitNaming(alice.userId(), "USER#" + alice.userId() + " PROFILE");
    awaitNoSignIn(alice);
  }

  @Test
  void leavesNothingOfAnAccount_butItsTombstone() {
    Person alice = people.signUp("Alice");
    Person bob = people.signUp("Bob");
    UUID alices = newPost(alice);
    UUID bobs = newPost(bob);
    alice.api().posts().addAllowedUser(alices, UUID.fromString(bob.userId()));
    bob.api().posts().addAllowedUser(bobs, UUID.fromString(alice.userId()));

    alice.api().me().deleteMe();

    assertRefused(
        () -> bob.api().users().getUser(UUID.fromString(alice.userId())), 404, "not_found");
    assertRefused(
        () -> bob.api().posts().addAllowedUser(bobs, UUID.fromString(alice.userId())),
        422,
        "unknown_user");
    items.awaitNaming(alices.toString());
    items.awaitNaming(alice.userId(), "USER#" + alice.userId() + " PROFILE");
    assertThat(bob.api().posts().listMyPosts())
        .singleElement()
        .returns(bobs, post -> post.postId());
    assertThat(bob.api().posts().listAllowedUsers(bobs)).isEmpty();

    awaitNoSignIn(alice);
    alice.api().me().deleteMe();
    assertThat(items.naming(alice.userId())).containsExactly("USER#" + alice.userId() + " PROFILE");
    assertThat(people.signIn(bob.email()).userId()).isEqualTo(bob.userId());
  }

  /** The user pool's user goes last, once a sweep has found nothing. */
  private void awaitNoSignIn(Person person) {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (canSignIn(person) && Instant.now().isBefore(end)) {
      StoredItems.pause();
    }
    assertThatThrownBy(() -> people.signIn(person.email()))
        .isInstanceOf(CognitoIdentityProviderException.class);
  }

  private boolean canSignIn(Person person) {
    try {
      people.signIn(person.email());
      return true;
    } catch (CognitoIdentityProviderException _) {
      return false;
    }
  }

  /** Something that is made again and again. */
  @FunctionalInterface
  private interface Fixture {
    void make();
  }

  /** Once the worker is done, only the sweep can find what is there. */
  private void putBehindTheWorker(Person person) {
    items.awaitOnly("USER#" + person.userId(), "PROFILE");
    items.put(manyOf(person));
  }

  /**
   * Once, and then until the sweep has used all its grants of an action on partitions of a form.
   */
  private void awaitUse(String action, String form, Fixture fixture) {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    do {
      assertThat(Instant.now()).isBefore(end);
      fixture.make();
    } while (isUnused(action, form));
  }

  private boolean isUnused(String action, String form) {
    return system.accessReport().unused().stream()
        .filter(grant -> grant.startsWith("AccountSweep"))
        .anyMatch(grant -> grant.contains(action) && grant.contains(form));
  }

  /** As many items of a user's own partition as one pass does not remove. */
  private static List<Map<String, String>> manyOf(Person person) {
    return Stream.generate(() -> key("USER#" + person.userId(), "PAT#" + UUID.randomUUID()))
        .limit(MANY)
        .toList();
  }

  /** An entry on a post's allowed list, as the index of the user's entries shows it, too. */
  private static Map<String, String> entry(UUID post, Person person) {
    String user = "ALLOWED_USER#" + person.userId();
    return Map.of("PK", "POST#" + post, "SK", user, "GSI3PK", user, "GSI3SK", "POST#" + post);
  }

  private static Map<String, String> key(String partition, String sort) {
    return Map.of("PK", partition, "SK", sort);
  }

  private static UUID newTag(Person person) {
    var tag = CreateTag.builder().name(UUID.randomUUID().toString()).build();
    return person.api().tags().createTag(tag).tagId();
  }

  private static UUID newPost(Person person) {
    var post = CreatePost.builder().name("Title").accessType(AccessType.ALLOWED_USER).build();
    return person.api().posts().createPost(post).postId();
  }
}
