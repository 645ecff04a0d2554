package dev.socialapi.e2e.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.client.ApiException;
import dev.socialapi.client.model.Post;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@EndToEnd
class ExplorerE2E {
  private final RunningSystem system;

  ExplorerE2E(RunningSystem system) {
    this.system = system;
  }

  @Test
  void createsAPost_fromThePage_andAsksNobodyElse() throws Exception {
    Person alice = system.people().signUp("Alice");

    JsonNode outcome = drive(Browser.find(), alice);

    assertThat(outcome.path("status").asText()).isEqualTo("201");
    assertThat(outcome.path("errors")).isEmpty();
    assertThat(outcome.path("hosts"))
        .extracting(JsonNode::asText)
        .containsExactly(system.state().base().getAuthority());
    Post post = onlyPostOf(alice);
    assertThat(outcome.path("body").asText()).contains(post.getPostId().toString());
  }

  private JsonNode drive(Path browser, Person person) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Repository.work("explorer"));
    Path log = folder.resolve("explorer.log");
    Process process =
        new ProcessBuilder(
                "node",
                Path.of("src/test/node/explorer.js").toString(),
                browser.toString(),
                system.state().explorer().toString(),
                person.accessToken(),
                folder.resolve("created.png").toString())
            .redirectError(log.toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s (log: %s)", Files.readString(log), log).isZero();
    return new ObjectMapper().readTree(output);
  }

  private static Post onlyPostOf(Person person) throws ApiException {
    List<Post> posts = person.api().posts().listMyPosts(10, null).getItems();
    assertThat(posts).hasSize(1);
    return posts.getFirst();
  }
}
