package dev.socialapi.e2e.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.template.AssemblyCopy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From one shard of public posts to four (docs/migrations.md), with the functions, roles and runner
 * of a deployment for each step, and readers beside the runner.
 */
@Tag("nightly")
class ReshardingE2E {
  private static final String VARIABLE = "PUBLIC_SHARDS";
  private static final String MIGRATION = "public-shards-4";
  private static final int POSTS = 60;
  private static final int PAGE = 7;

  /** So that the posts move for some seconds, while others read. */
  private static final int PACE = 20;

  private final List<UUID> newestFirst = new ArrayList<>();
  private String email = "";

  @TempDir private Path data;

  @Test
  void hidesNoPublicPost_atAnyStep() {
    deployed("1", this::create);
    deployed("1+4", this::assertListed);
    deployed("4+1", this::moveWhileOthersRead);
    deployed("4", this::assertListed);
  }

  private void create(RunningSystem system) {
    Person alice = system.people().signUp("Alice");
    email = alice.email();
    for (int i = 0; i < POSTS; i++) {
      CreatePost post =
          CreatePost.builder().name("Post " + i).accessType(AccessType.PUBLIC).build();
      newestFirst.addFirst(alice.api().posts().createPost(post).postId());
    }
    assertListed(system);
  }

  private void moveWhileOthersRead(RunningSystem system) {
    Person reader = system.people().signIn(email);
    var runner = new MigrationRunner(system.state(), 1);
    int walks = 0;

    var move = CompletableFuture.supplyAsync(() -> runner.run(MIGRATION, PACE));
    while (!move.isDone()) {
      assertListed(reader);
      walks++;
    }

    JsonNode report = move.join();
    System.out.printf("%s beside %d walks through %d posts%n", report, walks, POSTS);
    assertThat(report.path("done").asBoolean()).isTrue();
    assertThat(report.path("changed").asInt()).isGreaterThan(POSTS / 2);
    assertThat(walks).isGreaterThan(1);
    assertThat(runner.dryRun(MIGRATION).path("changed").asInt()).isZero();
    assertListed(reader);
  }

  private void assertListed(RunningSystem system) {
    assertListed(system.people().signIn(email));
  }

  private void assertListed(Person reader) {
    assertThat(reader.api().posts().listPublicPosts(it -> it.limit(PAGE)).stream())
        .extracting(Post::postId)
        .filteredOn(newestFirst::contains)
        .isEqualTo(newestFirst);
  }

  private void deployed(String shards, Consumer<RunningSystem> step) {
    var copy = AssemblyCopy.named("shards-" + shards);
    if (!shards.equals("1")) {
      copy.changeAll(
          "AWS::Lambda::Function",
          function -> variables(function).path(VARIABLE).asText(shards).equals("1"),
          function -> ((ObjectNode) variables(function)).put(VARIABLE, shards));
    }
    try (RunningSystem system =
        RunningSystem.start(copy.folder(), "shards-" + shards, "-Ddata=" + data)) {
      step.accept(system);
    }
  }

  private static JsonNode variables(JsonNode function) {
    return function.path("Environment").path("Variables");
  }
}
