package dev.socialapi.e2e.template;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.client.ApiException;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Each test starts a system of its own from a template that lacks one thing. */
class TemplateE2E {
  private static final String PUBLIC_POSTS_INDEX = "AccessTypePostsIndex";

  @Test
  @Execution(CONCURRENT)
  void routeIsMissing_whenTheGatewayDocumentLacksIt() throws ApiException {
    var copy = AssemblyCopy.named("without-route");
    copy.change(
        "AWS::ApiGateway::RestApi",
        _ -> true,
        api -> ((ObjectNode) api.path("Body").path("paths")).remove("/me/posts"));
    copy.change(
        "AWS::ApiGateway::Stage",
        _ -> true,
        stage ->
            ((ArrayNode) stage.required("MethodSettings"))
                .removeIf(it -> it.path("ResourcePath").asText().equals("/~1me~1posts")));

    try (RunningSystem system = RunningSystem.start(copy.folder(), "without-route")) {
      Person alice = system.people().signUp("Alice");
      Post post = alice.api().posts().createPost(newPost(), null);

      assertProblem(ownPosts(system, alice), 404, "route_not_found");
      assertThat(alice.api().posts().listPublicPosts(5, null).getItems()).containsExactly(post);
    }
  }

  @Test
  @Execution(CONCURRENT)
  void listFails_whenTheTableLacksItsIndex() throws ApiException {
    var copy = AssemblyCopy.named("without-index");
    copy.change("AWS::DynamoDB::Table", _ -> true, TemplateE2E::removePublicPostsIndex);

    try (RunningSystem system = RunningSystem.start(copy.folder(), "without-index")) {
      Person alice = system.people().signUp("Alice");
      Post post = alice.api().posts().createPost(newPost(), null);

      assertRefused(() -> alice.api().posts().listPublicPosts(5, null), 502, "internal");
      assertThat(alice.api().posts().listMyPosts(5, null).getItems()).containsExactly(post);
    }
  }

  @Test
  @Execution(CONCURRENT)
  void operationFails_whenItsFunctionLacksAVariable() throws ApiException {
    var copy = AssemblyCopy.named("without-variable");
    copy.change(
        "AWS::Lambda::Function",
        functionOf("createPost"),
        function -> variables(function).remove("TABLE_NAME"));

    try (RunningSystem system = RunningSystem.start(copy.folder(), "without-variable")) {
      Person alice = system.people().signUp("Alice");

      assertRefused(() -> alice.api().posts().createPost(newPost(), null), 502, "internal");
      assertThat(alice.api().posts().listMyPosts(5, null).getItems()).isEmpty();
    }
  }

  @Test
  @Execution(CONCURRENT)
  void everySecuredOperationFails_whenTheAuthorizerLacksAVariable() throws ApiException {
    var copy = AssemblyCopy.named("without-issuer");
    copy.change(
        "AWS::Lambda::Function",
        function -> function.at("/Environment/Variables").has("USER_POOL_ISSUER"),
        function -> variables(function).remove("USER_POOL_ISSUER"));

    try (RunningSystem system = RunningSystem.start(copy.folder(), "without-issuer")) {
      Person alice = system.people().signUp("Alice");

      assertRefused(() -> alice.api().me().getMe(null), 500, "internal");
      assertThat(alice.api().service().getHealth().getStatus()).isNotNull();
    }
  }

  @Test
  @Execution(CONCURRENT)
  void operationFails_whenItsRoleLacksAnAction_andWhatNobodyNeedsIsReported() throws ApiException {
    var copy = AssemblyCopy.named("with-other-roles");
    copy.change("AWS::IAM::Role", roleOf("CreatePost"), role -> renameAction(role, "PutItem"));

    try (RunningSystem system = RunningSystem.start(copy.folder(), "with-other-roles")) {
      Person alice = system.people().signUp("Alice");

      assertRefused(() -> alice.api().posts().createPost(newPost(), null), 502, "internal");
      assertThat(alice.api().posts().listMyPosts(5, null).getItems()).isEmpty();

      assertThat(system.accessReport().refused())
          .singleElement()
          .asString()
          .contains("CreatePost", "not authorized to perform: dynamodb:PutItem");
      assertThat(system.accessReport().unused())
          .anyMatch(grant -> grant.startsWith("CreatePost") && grant.contains("DescribeTable"))
          .noneMatch(grant -> grant.startsWith("ListMyPosts"));
    }
  }

  @Test
  @Execution(CONCURRENT)
  void operationIsTooSlow_whenItsIntegrationMayNotWait() throws ApiException {
    var copy = AssemblyCopy.named("without-time");
    copy.change(
        "AWS::ApiGateway::RestApi",
        _ -> true,
        api -> integration(api, "/posts", "post").put("timeoutInMillis", 50));

    try (RunningSystem system = RunningSystem.start(copy.folder(), "without-time")) {
      Person alice = system.people().signUp("Alice");
      alice.api().me().getMe(null);

      try (var _ = system.withFrozenDatabase()) {
        assertRefused(() -> alice.api().posts().createPost(newPost(), null), 504, "timeout");
      }
    }
  }

  private static ObjectNode integration(ObjectNode api, String path, String method) {
    JsonNode operation = api.path("Body").path("paths").path(path).path(method);
    return (ObjectNode) operation.required("x-amazon-apigateway-integration");
  }

  private static ObjectNode variables(ObjectNode function) {
    return (ObjectNode) function.path("Environment").path("Variables");
  }

  /** Not held against the contract, which the answer breaks. */
  private static Response ownPosts(RunningSystem system, Person person) {
    return RestAssured.given()
        .header("Authorization", "Bearer " + person.accessToken())
        .get(system.state().base().resolve("/v1/me/posts"));
  }

  private static CreatePost newPost() {
    return new CreatePost().name("Title").accessType(AccessType.PUBLIC);
  }

  private static Predicate<JsonNode> functionOf(String operation) {
    return function -> function.at("/Environment/Variables/OPERATION").asText().equals(operation);
  }

  private static Predicate<JsonNode> roleOf(String function) {
    return role -> logs(role).startsWith(function + "Logs");
  }

  /** The logical id of the log group that a role may write to: roles themselves have no name. */
  private static String logs(JsonNode role) {
    return statements(role).path(0).path("Resource").path("Fn::GetAtt").path(0).asText();
  }

  private static JsonNode statements(JsonNode role) {
    return role.path("Policies").path(0).path("PolicyDocument").path("Statement");
  }

  /** Takes an action away, and grants another instead, which nobody needs. */
  private static void renameAction(ObjectNode role, String action) {
    for (JsonNode statement : statements(role)) {
      if (statement.path("Action").asText().equals("dynamodb:" + action)) {
        ((ObjectNode) statement).put("Action", "dynamodb:DescribeTable");
      }
    }
  }

  /** A table may only define the attributes that its keys use. */
  private static void removePublicPostsIndex(ObjectNode table) {
    Set<String> keys = Set.of("GSI2PK", "GSI2SK");
    remove(table, "GlobalSecondaryIndexes", "IndexName", Set.of(PUBLIC_POSTS_INDEX));
    remove(table, "AttributeDefinitions", "AttributeName", keys);
  }

  private static void remove(ObjectNode table, String list, String member, Set<String> names) {
    var entries = (ArrayNode) table.required(list);
    int before = entries.size();
    entries.removeIf(entry -> names.contains(entry.path(member).asText()));
    assertThat(entries).hasSize(before - names.size());
  }
}
