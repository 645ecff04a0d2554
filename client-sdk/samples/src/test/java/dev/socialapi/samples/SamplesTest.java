package dev.socialapi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.Operation;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.testkit.ReceivedRequest;
import dev.socialapi.client.testkit.Reply;
import dev.socialapi.client.testkit.SocialApiStub;
import dev.socialapi.client.testkit.SocialApiTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample does what it says. */
@SocialApiTest
class SamplesTest {
  private static final UUID ID = UUID.fromString("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");

  private final SocialApiStub api;
  private final SocialClient client;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  SamplesTest(SocialApiStub api, SocialClient client) {
    this.api = api;
    this.client = client;
  }

  @Test
  void quickstart_asAProgram() throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Quickstart.class.getName())
            .redirectErrorStream(true);
    builder.environment().put("SOCIAL_API_URL", api.baseUrl().toString());
    builder.environment().put("SOCIAL_API_TOKEN", "secret");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("created " + ID, "2024-12-06T20:14:46.272Z Hello, world");
    assertThat(api.requests())
        .allSatisfy(
            request -> assertThat(request.header("Authorization")).hasValue("Bearer secret"));
  }

  @Test
  void exportMyPosts() {
    ExportMyPosts.run(client, out).join();

    assertThat(printed()).containsExactly(ID + "\tpublic\tHello, world");
    assertThat(asked()).containsExactly("listMyPosts", "listMyPosts");
    assertThat(api.requests().get(0).query("limit")).hasValue("100");
  }

  @Test
  void publishPost_whenSomebodyElseWasFaster() {
    api.answer(Operation.UPDATE_POST, Reply.example("precondition_failed"), Reply.success());

    PublishPost.run(client, ID, out);

    assertThat(printed()).containsExactly("Hello, world is public");
    assertThat(asked()).containsExactly("getPost", "updatePost", "getPost", "updatePost");
    ReceivedRequest change = api.requests(Operation.UPDATE_POST).get(1);
    assertThat(change.header("If-Match")).hasValue("\"3\"");
    assertThat(change.json()).hasToString("{\"content\":\"My first post.\\n-- \\nAlice\"}");
  }

  @Test
  void tokenForAProgram() {
    TokenForAProgram.run(client, out);

    assertThat(printed())
        .containsExactly(
            "the program sees 1 posts", "nightly import until 2025-03-06T20:14:51.136Z");
    assertThat(asked()).startsWith("createToken", "listMyPosts").endsWith("revokeToken");
    assertThat(api.requests(Operation.LIST_MY_POSTS).get(0).header("Authorization").orElseThrow())
        .startsWith("Bearer sapat_");
  }

  @Test
  void patientImport_whenItBeginsAgain() {
    api.answer(
        Operation.CREATE_POST,
        Reply.success().header("Idempotent-Replayed", "true"),
        Reply.raw(503, "text/plain", "one moment"),
        Reply.success());
    try (SocialClient patient = PatientImport.patient(api.clientBuilder())) {
      PatientImport.run(patient, "import", List.of("Rain", "Sun"), out);
    }

    assertThat(printed()).containsExactly("was there: Rain", "imported: Sun");
    assertThat(api.requests(Operation.CREATE_POST))
        .extracting(request -> request.header("Idempotency-Key").orElseThrow())
        .containsExactly("import-0", "import-1", "import-1");
    assertThat(api.requests().get(0).header("User-Agent").orElseThrow())
        .endsWith("patient-import/1.0");
  }

  @ParameterizedTest
  @CsvSource({
    "success,renamed",
    "not_found,'There is no such post, or it is hidden from you: nobody can tell.'",
    "not_owner,It is somebody else's.",
    "insufficient_scope,Your token does not allow it.",
    "payload_too_large,'Status 413, for support: 5f0c1d1e-3a52-4b0e-9d5c-0c6a1f8a7b21'"
  })
  void whatCanGoWrong(String example, String words) {
    api.answer(
        Operation.UPDATE_POST,
        example.equals("success") ? Reply.success() : Reply.example(example));

    WhatCanGoWrong.run(client, ID, "Rain", out);

    assertThat(printed()).containsExactly(words);
  }

  @Test
  void whatCanGoWrong_withoutAnAnswer() {
    api.answer(Operation.UPDATE_POST, Reply.status(429));
    try (SocialClient hasty = api.clientBuilder().retries(0).build()) {
      WhatCanGoWrong.run(hasty, ID, "Rain", out);
      WhatCanGoWrong.run(hasty, ID, " ", out);
      api.answer(Operation.UPDATE_POST, Reply.connectionReset());
      WhatCanGoWrong.run(hasty, ID, "Rain", out);
    }

    assertThat(printed())
        .containsExactly(
            "Too fast, even after 1 attempts.",
            "/name must match the pattern that the contract gives",
            "It may be renamed, or not.");
  }

  private List<String> printed() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private List<String> asked() {
    return api.requests().stream().map(request -> request.operationId().orElse("nothing")).toList();
  }
}
