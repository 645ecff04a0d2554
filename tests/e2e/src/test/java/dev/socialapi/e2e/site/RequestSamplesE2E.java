package dev.socialapi.e2e.site;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.socialapi.client.model.CreatedToken;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.Tag;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.Programs;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference's lines for curl, pasted into a shell by somebody who has one of everything. */
@EndToEnd
class RequestSamplesE2E {
  private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
  private static final String STATUS = " -o /dev/null -w '%{http_code}'";

  private final RunningSystem system;
  private final Person alice;
  private final Person bob;

  RequestSamplesE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
    this.bob = system.people().signUp("Bob");
  }

  @BeforeEach
  void requireCurl() {
    assumeThat(Programs.find(List.of("curl"))).as("curl is not installed").isPresent();
  }

  @Test
  void everySampleSucceeds_onceItsIdsAreOnesOwn(@TempDir Path folder) throws Exception {
    var desk = new Desk(system.state(), alice, folder);
    Map<String, String> ids = ids();
    Map<String, String> statuses = new TreeMap<>();

    for (String operation : operations()) {
      String sample = sample(operation);
      for (var id : ids.entrySet()) {
        sample = sample.replaceAll(id.getKey() + ID, id.getKey() + id.getValue());
      }
      statuses.put(operation, run(desk, sample + STATUS));
    }

    assertThat(statuses).containsKeys("getHealth", "createPost", "deleteMe");
    assertThat(statuses).allSatisfy((_, status) -> assertThat(status).startsWith("2"));
  }

  @Test
  void sampleBecomesConditional_byOneHeader(@TempDir Path folder) throws Exception {
    var desk = new Desk(system.state(), bob, folder);
    String sample = sample("getMe");

    String eTag = run(desk, sample + " -o /dev/null -w '%header{etag}'");

    assertThat(run(desk, sample + " -H 'If-None-Match: " + eTag + "'" + STATUS)).isEqualTo("304");
  }

  /** By what stands before them in a path. */
  private Map<String, String> ids() {
    Post post = alice.api().posts().createPost(it -> it.name("Sample"));
    Tag tag = alice.api().tags().createTag(it -> it.name("Sample"));
    CreatedToken token =
        alice.api().tokens().createToken(it -> it.name("Sample").scopes(Scope.READ_POSTS));
    return Map.of(
        "/posts/", post.postId().toString(),
        "/tags/", tag.tagId().toString(),
        "/tokens/", token.tokenId().toString(),
        "users/", bob.userId());
  }

  /** What removes something comes last, and of that the shortest path, which takes most along. */
  private static List<String> operations() throws IOException {
    Map<String, String> samples = new TreeMap<>();
    try (Stream<Path> files = Files.list(Repository.requestSamples())) {
      for (Path file : files.toList()) {
        String operation = file.getFileName().toString().replace(".sh", "");
        samples.put(operation, sample(operation));
      }
    }
    Comparator<String> removesLast =
        comparing(operation -> samples.getOrDefault(operation, "").contains("-X DELETE"));
    return samples.keySet().stream()
        .sorted(
            removesLast.thenComparing(
                comparing(
                    operation -> samples.getOrDefault(operation, "").split("/", -1).length,
                    reverseOrder())))
        .toList();
  }

  private static String sample(String operation) throws IOException {
    return Files.readString(Repository.requestSamples().resolve(operation + ".sh")).strip();
  }

  private static String run(Desk desk, String lines) throws IOException, InterruptedException {
    return desk.run(List.of("bash", "-euc", lines));
  }
}
