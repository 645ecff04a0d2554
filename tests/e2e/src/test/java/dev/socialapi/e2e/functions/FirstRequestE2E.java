package dev.socialapi.e2e.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.client.ApiException;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The number of classes that a function loads until it has answered its first request is the best
 * predictor of its cold start, and steady where time is noisy. The budgets are a measurement plus
 * three per cent; what raises them needs an ADR. AWS's runtime client exists for Linux alone.
 */
@EnabledOnOs(OS.LINUX)
@EndToEnd
class FirstRequestE2E {
  private static final int READ_BUDGET = 3_850;
  private static final int WRITE_BUDGET = 3_810;
  private static final int AUTHORIZER_BUDGET = 2_365;

  private static final String API_FUNCTION = "dev.socialapi.lambda.ApiFunction::handleRequest";
  private static final String AUTHORIZER = "dev.socialapi.lambda.AuthorizerFunction::handleRequest";

  /** Data binding, validation and wiring by reflection: nothing of it belongs in a cold start. */
  private static final List<String> REFLECTIVE =
      List.of(
          "com.fasterxml.jackson.databind.",
          "com.google.inject.",
          "jakarta.validation.Validat",
          "java.beans.",
          "jdk.proxy",
          "org.hibernate.",
          "org.springframework.",
          "software.amazon.awssdk.enhanced.dynamodb.internal.mapper.BeanAttribute",
          "software.amazon.awssdk.enhanced.dynamodb.mapper.BeanTableSchema",
          "software.amazon.awssdk.enhanced.dynamodb.mapper.ImmutableTableSchema");

  private final ObjectMapper json = new ObjectMapper();
  private final RunningSystem system;
  private final Person alice;

  FirstRequestE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
  }

  @Test
  void readStaysInItsBudget() throws Exception {
    FirstRequest first = operation("getPost", "GET", "/posts/{postId}", "");

    assertThat(first.answer()).contains("\"statusCode\":200").contains("Title");
    assertBudget(first, READ_BUDGET);
    assertNothingReflective(first);
  }

  @Test
  void listStaysInItsBudget() throws Exception {
    FirstRequest first = operation("listMyPosts", "GET", "/me/posts", "");

    assertThat(first.answer()).contains("\"statusCode\":200").contains("Title");
    assertBudget(first, READ_BUDGET);
    assertNothingReflective(first);
  }

  @Test
  void writeStaysInItsBudget() throws Exception {
    FirstRequest first = operation("createPost", "POST", "/posts", "{\"name\": \"Title\"}");

    assertThat(first.answer()).contains("\"statusCode\":201");
    assertBudget(first, WRITE_BUDGET);
    assertNothingReflective(first);
  }

  /** Its JWT library binds data: the one exception. */
  @Test
  void authorizerStaysInItsBudget() throws Exception {
    ObjectNode event =
        json.createObjectNode()
            .put("type", "TOKEN")
            .put("authorizationToken", "Bearer " + alice.accessToken())
            .put("methodArn", "arn:aws:execute-api:eu-central-1:000000000000:api0000000/v1/GET/me");

    FirstRequest first = FirstRequest.of("authorizer", AUTHORIZER, environment(), event.toString());

    assertThat(first.answer()).contains("\"Allow\"").contains(alice.userId());
    assertBudget(first, AUTHORIZER_BUDGET);
  }

  private static void assertBudget(FirstRequest first, int budget) {
    assertThat(first.classes().size()).as(first.name()).isLessThanOrEqualTo(budget);
  }

  private static void assertNothingReflective(FirstRequest first) {
    assertThat(first.classes()).noneMatch(name -> REFLECTIVE.stream().anyMatch(name::startsWith));
  }

  private FirstRequest operation(String id, String method, String resource, String body)
      throws Exception {
    Map<String, String> environment = environment();
    environment.put("OPERATION", id);
    return FirstRequest.of(id, API_FUNCTION, environment, event(method, resource, body));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    environment.put("AWS_SESSION_TOKEN", "local");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", system.state().dynamoDb().toString());
    environment.put("CURSOR_SECRET", "a secret for tests alone, long enough for anybody");
    environment.put("LOCAL_JWKS_URL", jwks());
    environment.put("TABLE_NAME", system.state().table());
    environment.put("USER_POOL_CLIENT_ID", system.state().clientId());
    environment.put(
        "USER_POOL_ISSUER",
        "https://cognito-idp.eu-central-1.amazonaws.com/" + system.state().userPoolId());
    return environment;
  }

  private String jwks() {
    return system
        .state()
        .cognito()
        .resolve("/" + system.state().userPoolId() + "/.well-known/jwks.json")
        .toString();
  }

  /** An event of API Gateway's proxy integration, as far as a function may rely on it. */
  private String event(String method, String resource, String body) throws ApiException {
    Post post = alice.api().posts().createPost(new CreatePost().name("Title"));
    ObjectNode event = json.createObjectNode();
    event
        .put("resource", resource)
        .put("path", resource.replace("{postId}", post.getPostId().toString()))
        .put("httpMethod", method)
        .put("isBase64Encoded", false);
    event.putObject("headers").put("content-type", "application/json");
    event.putObject("multiValueHeaders").putArray("content-type").add("application/json");
    event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
    event.putObject("pathParameters").put("postId", post.getPostId().toString());
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", "5f0c1d1e-3a52-4b0e-9d5c-0c6a1f8a7b21").put("stage", "v1");
    context
        .putObject("authorizer")
        .put("user_id", alice.userId())
        .put("scopes", "read:posts read:profile write:posts write:profile");
    if (body.isEmpty()) {
      event.putNull("body");
    } else {
      event.put("body", body);
    }
    return event.toString();
  }
}
