package dev.socialapi.e2e.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.SystemState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where somebody runs programs that know the API's address and his credentials. */
record Desk(SystemState state, Person person, Path folder) {
  Desk {
    requireNonNull(state, "state");
    requireNonNull(person, "person");
    requireNonNull(folder, "folder");
  }

  /** What the program prints; it has to succeed. */
  String run(List<String> command) throws IOException, InterruptedException {
    Path errors = folder.resolve("errors");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(errors.toFile());
    builder.environment().putAll(environment());
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return printed;
  }

  private Map<String, String> environment() {
    return Map.of(
        "API", state.base().resolve("/v1").toString(),
        "TOKEN", person.accessToken(),
        "COGNITO", state.cognito().toString(),
        "CLIENT_ID", state.clientId(),
        "EMAIL", person.email(),
        "PASSWORD", person.password());
  }
}
