package dev.socialapi.local;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.explorer.Explorer;
import dev.socialapi.local.identity.SignedInUser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where everything is in a running system, for people and programs.
 *
 * @param base the API's address without its stage
 * @param lambda where functions can be invoked, by their names
 * @param site the path of the published contract's site, if it has been built
 * @param accessReport the file that says what of the functions' roles has been used
 */
record State(
    URI base,
    String stage,
    Optional<String> site,
    Cognito cognito,
    URI dynamoDb,
    String table,
    URI lambda,
    List<String> functions,
    Path accessReport,
    List<SignedInUser> users) {
  private static final ObjectMapper JSON = new ObjectMapper();

  State {
    requireNonNull(base, "base");
    requireNonNull(stage, "stage");
    requireNonNull(site, "site");
    requireNonNull(cognito, "cognito");
    requireNonNull(dynamoDb, "dynamoDb");
    requireNonNull(table, "table");
    requireNonNull(lambda, "lambda");
    functions = List.copyOf(functions);
    requireNonNull(accessReport, "accessReport");
    users = List.copyOf(users);
  }

  /** Where users sign up and in. */
  record Cognito(URI endpoint, String userPoolId, String clientId) {
    Cognito {
      requireNonNull(endpoint, "endpoint");
      requireNonNull(userPoolId, "userPoolId");
      requireNonNull(clientId, "clientId");
    }
  }

  URI api() {
    return base.resolve("/" + stage);
  }

  URI contract() {
    return base.resolve(contractOf(stage));
  }

  /** The path at which an API publishes its contract. */
  static String contractOf(String stage) {
    return "/" + stage + "/openapi.json";
  }

  URI explorer() {
    return base.resolve(Explorer.PATH);
  }

  Optional<URI> reference() {
    return site.map(base::resolve);
  }

  /** Writes the file in one step, so that a reader sees all of it or nothing. */
  void write(Path file) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    Files.createDirectories(requireNonNull(file.toAbsolutePath().getParent()));
    JSON.writerWithDefaultPrettyPrinter().writeValue(whole.toFile(), json());
    Files.move(whole, file, ATOMIC_MOVE);
  }

  private ObjectNode json() {
    ObjectNode root = JSON.createObjectNode();
    root.put("base_url", base.toString());
    root.put("explorer_url", explorer().toString());
    root.put("openapi_url", contract().toString());
    reference().ifPresent(uri -> root.put("reference_url", uri.toString()));
    root.putObject("cognito")
        .put("endpoint", cognito.endpoint().toString())
        .put("user_pool_id", cognito.userPoolId())
        .put("client_id", cognito.clientId());
    root.put("dynamodb_endpoint", dynamoDb.toString());
    root.put("table", table);
    root.put("lambda_endpoint", lambda.toString());
    var names = root.putArray("functions");
    functions.forEach(names::add);
    root.put("access_report", accessReport.toAbsolutePath().toString());
    var people = root.putArray("users");
    for (SignedInUser user : users) {
      people
          .addObject()
          .put("name", user.name())
          .put("email", user.email())
          .put("password", user.password())
          .put("user_id", user.userId())
          .put("access_token", user.token().text());
    }
    return root;
  }
}
