package dev.socialapi.local.iam;

import static dev.socialapi.local.iam.ToyRole.AWS;
import static dev.socialapi.local.iam.ToyRole.TABLE;
import static dev.socialapi.local.iam.ToyRole.allow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.local.template.EventSource;
import dev.socialapi.local.template.EventSource.Retries;
import dev.socialapi.local.template.TemplateException;
import dev.socialapi.local.toy.ToyFunctions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesTest {
  private static final String STREAM = TABLE + "/stream/label";
  private static final String FAILURES = "arn:aws:sqs:eu-central-1:000000000000:failures";

  @TempDir private Path folder;

  @Test
  void reportWhatIsGrantedAndNotUsed() throws IOException {
    Roles roles = roles(allow("['dynamodb:GetItem', 'dynamodb:PutItem']", "['POST#*', 'TAG#*']"));
    assertThat(report().path("unused")).hasSize(4);

    decide(roles, "dynamodb:GetItem", "POST#1", "TAG#2");
    decide(roles, "dynamodb:PutItem", "TAG#3");

    assertThat(report().path("unused"))
        .extracting(JsonNode::asText)
        .containsExactly("workerResource: dynamodb:PutItem on " + TABLE + ", leading keys POST#*");
    assertThat(report().path("used")).hasSize(3);
    assertThat(report().path("refused")).isEmpty();
  }

  @Test
  void reportEveryRefusal() throws IOException {
    Roles roles = roles(allow("'dynamodb:GetItem'", "'POST#*'"));

    Optional<String> refusal = decide(roles, "dynamodb:GetItem", "TAG#1");

    assertThat(refusal).isPresent();
    assertThat(report().path("refused"))
        .extracting(JsonNode::asText)
        .containsExactly(refusal.get());
    assertThat(report().path("unused")).hasSize(1);
  }

  @Test
  void reportNothingOfServicesThatAreNotHere() throws IOException {
    roles("{'Effect': 'Allow', 'Action': 'logs:PutLogEvents', 'Resource': '*'}");

    assertThat(report().path("unused")).isEmpty();
  }

  @Test
  void letLambdaPollAStream_andReportThatItDoes() throws IOException {
    Roles roles =
        roles(
            """
            {'Effect': 'Allow', 'Resource': '%s',
             'Action': ['dynamodb:DescribeStream', 'dynamodb:GetRecords',
                        'dynamodb:GetShardIterator', 'dynamodb:ListStreams']}
            """
                .formatted(STREAM),
            "{'Effect': 'Allow', 'Action': 'sqs:SendMessage', 'Resource': '%s'}"
                .formatted(FAILURES));

    roles.check(source());

    assertThat(report().path("unused")).isEmpty();
    assertThat(report().path("used")).hasSize(5);
  }

  @Test
  void refuseAnEventSource_whenTheRoleLacksAnAction() {
    Roles roles =
        roles(
            """
            {'Effect': 'Allow', 'Resource': '%s',
             'Action': ['dynamodb:DescribeStream', 'dynamodb:GetShardIterator',
                        'dynamodb:ListStreams']}
            """
                .formatted(STREAM));

    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> roles.check(source()))
        .withMessageStartingWith("Mapping: User: " + ToyRole.SESSION)
        .withMessageContaining("dynamodb:GetRecords");
  }

  private Roles roles(String... statements) {
    return Roles.of(List.of(ToyRole.function(statements)), AWS, folder.resolve("access.json"));
  }

  private static Optional<String> decide(Roles roles, String action, String... keys) {
    Role role = roles.byAccessKey(ToyRole.accessKey()).orElseThrow();
    return roles.decide(role, new AccessRequest(action, TABLE, List.of(keys)));
  }

  private static EventSource source() {
    return new EventSource(
        "Mapping",
        ToyFunctions.arn("worker") + ":live",
        STREAM,
        1,
        List.of(),
        true,
        new Retries(3, true, Optional.of(FAILURES)));
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("access.json").toFile());
  }
}
