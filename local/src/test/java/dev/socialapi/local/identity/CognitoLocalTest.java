package dev.socialapi.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialapi.local.functions.Invocation;
import dev.socialapi.local.process.ChildProcessException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CognitoLocalTest {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  @TempDir private Path folder;

  @Test
  void publishesItsKeys_whenRunning() throws Exception {
    try (var pool = CognitoLocal.start(Pools.pool(), NOWHERE, folder, folder)) {
      assertThat(get(pool.keys()).body()).contains("\"kid\":\"CognitoLocal\"");
    }
  }

  @Test
  void saysWhatIsMissing_whenAPackageIsNotInstalled() {
    assertThatThrownBy(() -> NodeModules.file("no-such-package", "index.js"))
        .isInstanceOf(ChildProcessException.class)
        .hasMessageMatching("no-such-package is not installed in .*node_modules.*");
  }

  @Test
  void answersAsLambdaDoes_whenATriggerFails() throws Exception {
    var failure = new Invocation.Failure("java.lang.IllegalStateException", "out of order");
    try (var triggers = TriggerEndpoint.start((_, _) -> failure)) {
      HttpResponse<String> response =
          get(triggers.uri().resolve("/2015-03-31/functions/any/invocations"));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("X-Amz-Function-Error")).contains("Unhandled");
      assertThat(response.body()).contains("errorMessage");
    }
  }

  private static HttpResponse<String> get(URI uri) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
