package dev.socialapi.e2e.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.api.Operation;
import dev.socialapi.api.SecurityScheme;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.Scope;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.spec.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Events as AWS hands them to functions, as far as a function may rely on them: somebody's requests
 * that are answered with success, made of the contract's examples.
 */
public record SampleEvents(Contract contract, Person caller, Person other) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** What API Gateway's proxy integration sends for a request, of a caller who has a post. */
  public String request(Operation operation) {
    String post = newPost();
    JsonNode node = contract.operation(operation.id()).node();
    ObjectNode parameters = JSON.createObjectNode();
    for (MatchResult found : PARAMETER.matcher(operation.path()).results().toList()) {
      String name = found.group(1);
      parameters.put(
          name,
          switch (name) {
            case "postId" -> post;
            case "tagId" -> newTag();
            case "tokenId" -> newToken();
            case "userId" -> other.userId();
            default -> throw new IllegalStateException("no sample for " + name);
          });
    }
    ObjectNode event =
        JSON.createObjectNode()
            .put("resource", operation.path())
            .put("path", operation.path()) // no function reads it
            .put("httpMethod", operation.method())
            .put("isBase64Encoded", false)
            .put("body", body(node));
    event.putObject("headers").put("content-type", "application/json");
    event.putObject("multiValueHeaders").putArray("content-type").add("application/json");
    event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
    event.set("pathParameters", parameters);
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", "5f0c1d1e-3a52-4b0e-9d5c-0c6a1f8a7b21").put("stage", "v1");
    authorize(context.putObject("authorizer"), operation);
    return event.toString();
  }

  /** What the operation's authorizer says of the caller. */
  private void authorize(ObjectNode context, Operation operation) {
    if (operation.securityScheme().filter(SecurityScheme.SESSION::equals).isPresent()) {
      byte[] claims = Base64.getUrlDecoder().decode(caller.accessToken().split("\\.", -1)[1]);
      ObjectNode texts = context.putObject("claims");
      read(claims).forEachEntry((name, value) -> texts.put(name, value.asText()));
    } else {
      context.put("user_id", caller.userId()).put("scopes", scopes(operation));
    }
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What API Gateway asks a token authorizer. */
  public static String authorization(String token) {
    return JSON.createObjectNode()
        .put("type", "TOKEN")
        .put("authorizationToken", "Bearer " + token)
        .put("methodArn", "arn:aws:execute-api:eu-central-1:000000000000:api0000000/v1/GET/me")
        .toString();
  }

  /** What Cognito sends once somebody has confirmed an address. */
  String confirmation() {
    ObjectNode event =
        JSON.createObjectNode().put("triggerSource", "PostConfirmation_ConfirmSignUp");
    event
        .putObject("request")
        .putObject("userAttributes")
        .put("sub", UUID.randomUUID().toString())
        .put("email", "somebody@example.com");
    event.putObject("response");
    return event.toString();
  }

  private String newTag() {
    CreateTag tag = CreateTag.builder().name("Tag " + UUID.randomUUID()).build();
    return caller.api().tags().createTag(tag).tagId().toString();
  }

  private String newToken() {
    CreateToken token = CreateToken.builder().name("Script").scopes(Scope.READ_TAGS).build();
    return caller.api().tokens().createToken(token).tokenId().toString();
  }

  /** What the table's stream tells of a post that is deleted. */
  static String removal() {
    ObjectNode event = JSON.createObjectNode();
    ObjectNode change =
        event
            .putArray("Records")
            .addObject()
            .put("eventName", "REMOVE")
            .putObject("dynamodb")
            .put("SequenceNumber", "111");
    ObjectNode keys = change.putObject("Keys");
    keys.putObject("PK").put("S", "POST#" + UUID.randomUUID());
    keys.putObject("SK").put("S", "DETAILS");
    return event.toString();
  }

  /** What somebody tells the migration runner who only wants to know. */
  static String dryRun() {
    return JSON.createObjectNode()
        .put("migration", "schema-2")
        .put("dry_run", true)
        .put("segments", 4)
        .put("items_per_second", 10_000)
        .toString();
  }

  /** A message of a queue. */
  static String message(String body) {
    ObjectNode event = JSON.createObjectNode();
    event
        .putArray("Records")
        .addObject()
        .put("messageId", UUID.randomUUID().toString())
        .put("body", body);
    return event.toString();
  }

  private String newPost() {
    CreatePost post = CreatePost.builder().name("Title").accessType(AccessType.PUBLIC).build();
    return caller.api().posts().createPost(post).postId().toString();
  }

  /** The first example of a body; null where there is none to be. */
  private @Nullable String body(JsonNode operation) {
    JsonNode examples =
        contract.resolved(operation.path("requestBody")).at("/content/application~1json/examples");
    return examples
        .valueStream()
        .findFirst()
        .map(it -> contract.resolved(it).required("value").toString())
        .orElse(null);
  }

  private static String scopes(Operation operation) {
    return operation.scopes().stream().map(scope -> scope.wire()).collect(Collectors.joining(" "));
  }
}
