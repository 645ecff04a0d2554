package dev.socialapi.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.client.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub serves any contract. */
class OtherContractTest {
  @TempDir private Path folder;

  @Test
  void isServed_inJson_withItsVersionAndItsExamples() throws IOException {
    ObjectNode contract = Http.CONTRACT.document().deepCopy();
    ((ObjectNode) contract.at("/servers/0")).put("url", "https://api.example.com/v1/");
    ((ObjectNode) contract.at("/components/examples/Post/value")).put("name", "Tomorrow");
    Path file = Files.writeString(folder.resolve("contract.json"), contract.toString());

    try (SocialApiStub stub = SocialApiStub.start(file)) {
      assertThat(stub.client().posts().getPost(UUID.randomUUID()).name()).isEqualTo("Tomorrow");
    }
  }

  @Test
  void isServed_inYaml() {
    try (SocialApiStub stub = SocialApiStub.start(Path.of("../../spec/openapi.yaml"))) {
      assertThat(stub.documented(Operation.GET_POST)).isNotEmpty();
    }
  }

  @Test
  void isRefused_whenItIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("contract.yaml"), "swagger: '2.0'");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SocialApiStub.start(file))
        .withMessageContaining("OpenAPI 3.0");
  }

  @Test
  void isRefused_whenAGoodAnswerHasNoExample() throws IOException {
    ObjectNode contract = Http.CONTRACT.document().deepCopy();
    ((ObjectNode)
            contract.at("/paths/~1posts~1{postId}/get/responses/200/content/application~1json"))
        .remove("examples");
    Path file = Files.writeString(folder.resolve("contract.json"), contract.toString());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SocialApiStub.start(file))
        .withMessageContaining("getPost");
  }
}
