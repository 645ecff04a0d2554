package dev.socialapi.e2e.template;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.ListPublicPostsParams;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdateMe;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;

/**
 * The local system runs the template: what a changed one lacks is what fails, and nothing else.
 *
 * <p>All faults that leave the rest as it is are in one system, each in another operation.
 */
@Execution(CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplateE2E {
  private static final String PUBLIC_POSTS_INDEX = "AccessTypePostsIndex";

  private final RunningSystem system = RunningSystem.start(withFaults(), "with-faults");
  private final Person alice = system.people().signUp("Alice");

  @AfterAll
  void end() {
    system.close();
  }

  /** Of everything that is broken below, nothing is used here. */
  @AfterEach
  void everythingElseWorks() {
    Post post = alice.api().posts().createPost(newPost());

    assertThat(alice.api().posts().getPost(post.postId())).isEqualTo(post);
    assertThat(alice.api().me().getMe().userId()).hasToString(alice.userId());
  }

  private static Path withFaults() {
    var copy = AssemblyCopy.named("with-faults");
    removeRoute(copy, "/me/posts");
    copy.change("AWS::DynamoDB::Table", _ -> true, TemplateE2E::removePublicPostsIndex);
    copy.change(
        "AWS::Lambda::Function",
        functionOf("updateMe"),
        function -> variables(function).remove("TABLE_NAME"));
    copy.change("AWS::IAM::Role", roleOf("CreateTag"), role -> renameAction(role, "PutItem"));
    copy.change(
        "AWS::ApiGateway::RestApi",
        _ -> true,
        api -> integration(api, "/posts/{postId}", "delete").put("timeoutInMillis", 50));
    return copy.folder();
  }

  @Test
  void routeIsMissing_whenTheGatewayDocumentLacksIt() {
    assertProblem(ownPosts(system, alice), 404, "route_not_found");
  }

  @Test
  void listFails_whenTheTableLacksItsIndex() {
    assertRefused(
        () ->
            alice
                .api()
                .posts()
                .listPublicPosts(ListPublicPostsParams.builder().limit(5).build())
                .firstPage(),
        502,
        "internal");
  }

  @Test
  void operationFails_whenItsFunctionLacksAVariable() {
    assertRefused(
        () -> alice.api().me().updateMe(UpdateMe.builder().bio("x").build()), 502, "internal");
  }

  @Test
  void operationFails_whenItsRoleLacksAnAction_andWhatNobodyNeedsIsReported() {
    assertRefused(
        () -> alice.api().tags().createTag(CreateTag.builder().name("Travel").build()),
        502,
        "internal");

    assertThat(system.accessReport().refused())
        .singleElement()
        .asString()
        .contains("CreateTag", "not authorized to perform: dynamodb:PutItem");
    assertThat(system.accessReport().unused())
        .anyMatch(grant -> grant.startsWith("CreateTag") && grant.contains("DescribeTable"))
        .noneMatch(grant -> grant.startsWith("CreatePost") && grant.contains("POST#"));
  }

  @Test
  void operationIsTooSlow_whenItsIntegrationMayNotWait() {
    UUID post = alice.api().posts().createPost(newPost()).postId();

    try (var _ = system.withFrozenDatabase()) {
      assertRefused(() -> alice.api().posts().deletePost(post), 504, "timeout");
    }
  }

  /** In a system of its own: without its authorizer, nothing that is secured works. */
  @Test
  void everySecuredOperationFails_whenTheAuthorizerLacksAVariable() {
    var copy = AssemblyCopy.named("without-issuer");
    copy.change(
        "AWS::Lambda::Function",
        function -> function.at("/Environment/Variables").has("USER_POOL_ISSUER"),
        function -> variables(function).remove("USER_POOL_ISSUER"));

    try (RunningSystem other = RunningSystem.start(copy.folder(), "without-issuer")) {
      Person bob = other.people().signUp("Bob");

      assertRefused(() -> bob.api().me().getMe(), 500, "internal");
      assertThat(bob.api().service().getHealth().status()).isNotEmpty();
    }
  }

  /** With its settings, since the stage has none for a method that is not there. */
  private static void removeRoute(AssemblyCopy copy, String path) {
    String escaped = path.replace("/", "~1");
    copy.change(
        "AWS::ApiGateway::RestApi",
        _ -> true,
        api -> ((ObjectNode) api.path("Body").path("paths")).remove(path));
    copy.change(
        "AWS::ApiGateway::Stage",
        _ -> true,
        stage ->
            ((ArrayNode) stage.required("MethodSettings"))
                .removeIf(it -> it.path("ResourcePath").asText().equals("/" + escaped)));
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
    return CreatePost.builder().name("Title").accessType(AccessType.PUBLIC).build();
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
