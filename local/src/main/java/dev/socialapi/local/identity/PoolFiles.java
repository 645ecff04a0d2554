package dev.socialapi.local.identity;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.template.UserPoolClientResource;
import dev.socialapi.local.template.UserPoolResource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that cognito-local starts from. Everything but the users follows the template at each
 * start; the users stay as they are.
 */
final class PoolFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;

  /**
   * @param workingDirectory cognito-local's
   */
  PoolFiles(Path workingDirectory) {
    this.directory = workingDirectory.resolve(".cognito");
  }

  /**
   * @param functions where its triggers are invoked
   */
  void write(UserPoolResource pool, URI functions) throws IOException {
    Path database = Files.createDirectories(directory.resolve("db"));
    write(directory.resolve("config.json"), config(pool, functions));
    write(database.resolve("clients.json"), clients(pool));
    Path users = database.resolve(pool.id() + ".json");
    write(users, Files.exists(users) ? withoutOptions(users) : JSON.createObjectNode());
  }

  private static ObjectNode config(UserPoolResource pool, URI functions) {
    ObjectNode config = JSON.createObjectNode();
    ObjectNode triggers = config.putObject("TriggerFunctions");
    pool.postConfirmationArn().ifPresent(arn -> triggers.put("PostConfirmation", arn));
    ObjectNode lambda = config.putObject("LambdaClient");
    lambda.put("endpoint", functions.toString());
    lambda.put("maxRetries", 0);
    config.set("UserPoolDefaults", pool.properties());
    config.putObject("TokenConfig").put("IssuerDomain", issuerDomain(pool));
    return config;
  }

  private static ObjectNode clients(UserPoolResource pool) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode clients = root.putObject("Clients");
    for (UserPoolClientResource resource : pool.clients()) {
      ObjectNode client = resource.properties().deepCopy();
      client.put("ClientId", resource.id());
      client.put("UserPoolId", pool.id());
      clients.set(resource.id(), client);
    }
    return root;
  }

  /** An issuer is a domain and the pool's id. */
  private static String issuerDomain(UserPoolResource pool) {
    String issuer = pool.issuer();
    return issuer.substring(0, issuer.lastIndexOf('/'));
  }

  /**
   * Without what an earlier template said about the pool: what is missing comes from the config.
   */
  private static ObjectNode withoutOptions(Path users) throws IOException {
    var kept = (ObjectNode) JSON.readTree(users.toFile());
    kept.remove("Options");
    return kept;
  }

  private static void write(Path file, ObjectNode content) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    JSON.writerWithDefaultPrettyPrinter().writeValue(whole.toFile(), content);
    Files.move(whole, file, REPLACE_EXISTING);
  }
}
