package dev.socialapi.client.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.client.Operation;
import dev.socialapi.spec.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests without a client in between, good ones made of the contract's examples. */
final class Http {
  static final Contract CONTRACT = Contract.load();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Http() {}

  static HttpRequest.Builder good(SocialApiStub stub, Operation operation) {
    Contract.Operation documented = CONTRACT.operation(operation.id());
    var request =
        to(stub, path(documented)).header("Authorization", "Bearer a-token-of-the-test-kit");
    JsonNode body = body(documented);
    if (body.isMissingNode()) {
      return request.method(operation.method(), BodyPublishers.noBody());
    }
    return request
        .header("Content-Type", "application/json")
        .method(operation.method(), BodyPublishers.ofString(body.toString()));
  }

  static HttpRequest.Builder to(SocialApiStub stub, String path) {
    return HttpRequest.newBuilder(stub.baseUrl().resolve("/v1" + path));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(Contract.Operation operation) {
    String path = operation.path();
    for (JsonNode reference : operation.node().path("parameters")) {
      JsonNode parameter = CONTRACT.resolved(reference);
      path =
          path.replace(
              "{" + parameter.path("name").asText() + "}", parameter.path("example").asText());
    }
    return path;
  }

  /** The first example of a body; missing if there is none. */
  static JsonNode body(Contract.Operation operation) {
    for (JsonNode example :
        operation.node().at("/requestBody/content/application~1json/examples")) {
      return CONTRACT.resolved(example).path("value");
    }
    return operation.node().path("nothing");
  }
}
