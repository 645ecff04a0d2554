package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTest {
  private static final AwsEnvironment AWS = new AwsEnvironment("eu-central-1", "000000000000");

  private final Application application = Application.read(assembly(), AWS, Secrets.inMemory());

  @Test
  void readsTables() {
    TableResource table = application.table();

    assertThat(table.name()).startsWith("Toy-Data-Table-");
    assertThat(table.properties().path("TableName").asText()).isEqualTo(table.name());
    assertThat(table.properties().path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
  }

  @Test
  void readsFunctions_withTheirCodeAndRole() {
    FunctionResource function = application.functions().getFirst();

    assertThat(function.name()).isEqualTo("confirmed");
    assertThat(function.handler()).isEqualTo("toy.Confirmed::handleRequest");
    assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(function.memoryMegabytes()).isEqualTo(1024);
    assertThat(function.environment()).isEqualTo(Map.of("TABLE", application.table().name()));
    assertThat(function.code()).isEqualTo(assembly().resolve("stage/asset.abc.jar"));
    assertThat(function.role().statements())
        .extracting(statement -> statement.path("Action").asText())
        .containsExactly("logs:PutLogEvents", "dynamodb:PutItem");
  }

  @Test
  void takesLambdasDefaults_whereTheTemplateIsSilent() {
    FunctionResource function = application.functions().getLast();

    assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(function.memoryMegabytes()).isEqualTo(128);
    assertThat(function.role().statements()).isEmpty();
  }

  @Test
  void readsThePool_withItsClientAndTrigger() {
    UserPoolResource pool = application.userPool();

    assertThat(pool.id()).matches("eu-central-1_[a-z0-9]{9}");
    assertThat(pool.issuer())
        .isEqualTo("https://cognito-idp.eu-central-1.amazonaws.com/" + pool.id());
    assertThat(pool.clients()).singleElement().extracting("id").asString().hasSize(26);
    assertThat(pool.postConfirmationArn())
        .contains("arn:aws:lambda:eu-central-1:000000000000:function:confirmed");
  }

  @Test
  void readsTheApi_withItsStageAndResolvedDocument() {
    RestApiResource api = application.restApi();

    assertThat(api.name()).isEqualTo("toy");
    assertThat(api.stage().name()).isEqualTo("v1");
    assertThat(api.stage().properties().path("TracingEnabled").asBoolean()).isTrue();
    assertThat(api.body().path("x-pool").asText()).isEqualTo(application.userPool().id());
  }

  @Test
  void readsPermissions() {
    LambdaPermission permission = application.permissions().getFirst();

    assertThat(permission.functionArn()).isEqualTo(application.functions().getLast().arn());
    assertThat(permission.sourceArn())
        .hasValueSatisfying(arn -> assertThat(arn).endsWith("/v1/GET/things"));
  }

  @Test
  void readsQueues_withTheirDelayAndDeadLetters() {
    QueueResource queue = application.queues().getFirst();
    QueueResource dead = application.queues().getLast();

    assertThat(queue.delay()).isEqualTo(Duration.ofSeconds(90));
    assertThat(queue.visibilityTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(queue.deadLetters()).contains(new QueueResource.DeadLetters(dead.arn(), 5));
    assertThat(dead.arn()).isEqualTo("arn:aws:sqs:eu-central-1:000000000000:dead-jobs");
    assertThat(dead.url())
        .isEqualTo("https://sqs.eu-central-1.amazonaws.com/000000000000/dead-jobs");
    assertThat(dead.deadLetters()).isEmpty();
  }

  @Test
  void readsEventSources() {
    EventSource source = application.eventSources().getFirst();

    assertThat(source.functionArn()).isEqualTo(application.functions().getFirst().arn());
    assertThat(source.sourceArn()).startsWith(application.table().arn() + "/stream/");
    assertThat(source.batchSize()).isEqualTo(7);
    assertThat(source.filters()).hasToString("[{\"eventName\":[\"REMOVE\"]}]");
    assertThat(source.reportsFailures()).isTrue();
    assertThat(source.retries())
        .isEqualTo(
            new EventSource.Retries(
                4, true, Optional.of("arn:aws:sqs:eu-central-1:000000000000:dead-jobs")));
  }

  @Test
  void saysWhatToDo_whenNothingIsSynthesized(@TempDir Path empty) {
    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> Application.read(empty, AWS, Secrets.inMemory()))
        .withMessageContaining("synthesize the infrastructure first");
  }

  private static Path assembly() {
    try {
      return Path.of(requireNonNull(ApplicationTest.class.getResource("/toy-assembly")).toURI());
    } catch (URISyntaxException exception) {
      throw new IllegalStateException(exception);
    }
  }
}
