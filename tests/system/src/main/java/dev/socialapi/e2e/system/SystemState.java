package dev.socialapi.e2e.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a running system says about itself in its state file. */
public record SystemState(
    URI base,
    URI explorer,
    URI openApi,
    URI cognito,
    String userPoolId,
    String clientId,
    URI dynamoDb,
    String table,
    URI lambda,
    List<String> functions,
    Optional<Path> accessReport,
    List<SampleUser> users) {

  /** A user that was signed up and signed in when the system started. */
  public record SampleUser(
      String name, String email, String password, String userId, String accessToken) {}

  /** Whether it runs on AWS. */
  public boolean isDeployed() {
    return cognito.getHost().endsWith(".amazonaws.com");
  }

  public static SystemState read(Path file) {
    try {
      return of(new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException("state of the system at " + file, e);
    }
  }

  private static SystemState of(JsonNode json) {
    List<SampleUser> users = new ArrayList<>();
    for (JsonNode user : json.required("users")) {
      users.add(
          new SampleUser(
              text(user, "name"),
              text(user, "email"),
              text(user, "password"),
              text(user, "user_id"),
              text(user, "access_token")));
    }
    JsonNode cognito = json.required("cognito");
    return new SystemState(
        URI.create(text(json, "base_url")),
        URI.create(text(json, "explorer_url")),
        URI.create(text(json, "openapi_url")),
        URI.create(text(cognito, "endpoint")),
        text(cognito, "user_pool_id"),
        text(cognito, "client_id"),
        URI.create(text(json, "dynamodb_endpoint")),
        text(json, "table"),
        URI.create(text(json, "lambda_endpoint")),
        json.required("functions").valueStream().map(JsonNode::textValue).toList(),
        Optional.ofNullable(json.get("access_report")).map(JsonNode::textValue).map(Path::of),
        List.copyOf(users));
  }

  private static String text(JsonNode json, String member) {
    return json.required(member).textValue();
  }
}
