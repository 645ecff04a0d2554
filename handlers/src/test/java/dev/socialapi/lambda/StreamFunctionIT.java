package dev.socialapi.lambda;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.posts.Posts.postBy;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.auth.UserId;
import dev.socialapi.cleanup.CleanUp;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.PostId;
import dev.socialapi.posts.PostStore;
import dev.socialapi.store.DynamoRemains;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.TableMeter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamFunctionIT {
  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();
  private final List<UserId> sweeps = new ArrayList<>();
  private final NoContext context = new NoContext();
  private final StreamFunction function =
      new StreamFunction(
          new CleanUp(new DynamoRemains(local.table()), sweeps::add),
          new InvocationLog("streamWorker", new TableMeter(), Clock.systemUTC()));

  @Test
  void cleansUpBehindAPost() throws IOException {
    PostId post = postBy(ALICE, AccessType.ALLOWED_USER).id();
    local.allow(post, BOB);

    assertThat(deliver(removal("1", post))).isEqualTo("{\"batchItemFailures\":[]}");

    assertThat(local.requests().names()).containsExactly("GetItem", "Query", "BatchWriteItem");
    assertThat(local.isEmpty()).isTrue();
  }

  @Test
  void cleansUpBehindAnAccount() throws IOException {
    local.bury(ALICE);

    deliver(
        record(
            "1",
            "MODIFY",
            "USER#" + ALICE,
            "PROFILE",
            """
            ,"NewImage":{"PK":{"S":"x"},"tags":{"L":[{"M":{}}]},"deleted_at":{"S":"t"}}\
            """));

    assertThat(sweeps).containsExactly(ALICE);
  }

  @Test
  void stopsAtTheRecordThatFails() throws IOException {
    PostId first = postBy(ALICE, AccessType.ALLOWED_USER).id();
    PostId second = postBy(ALICE, AccessType.ALLOWED_USER).id();
    local.allow(first, BOB);
    local.allow(second, BOB);
    local
        .requests()
        .before(
            "Query",
            () -> {
              throw new IllegalStateException("out of order");
            });

    String answer = deliver(removal("111", first) + "," + removal("222", second));

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"111\"}]}");
    JsonNode line = new ObjectMapper().readTree(context.lines().getFirst());
    assertThat(line.path("records").asInt()).isEqualTo(1);
    assertThat(line.path("failures").asInt()).isEqualTo(1);
    assertThat(line.at("/faults/0/record").asText()).isEqualTo("111");
    assertThat(line.at("/faults/0/trace").asText()).contains("out of order", "\n\tat ");
    assertThat(local.isEmpty()).isFalse();
    assertThat(posts.postForViewer(second, BOB)).isEmpty();
    assertThat(deliver(removal("111", first) + "," + removal("222", second))).contains("[]");
    assertThat(local.isEmpty()).isTrue();
  }

  private String deliver(String records) throws IOException {
    var answer = new ByteArrayOutputStream();
    byte[] event = ("{\"Records\":[" + records + "]}").getBytes(UTF_8);
    function.handleRequest(new ByteArrayInputStream(event), answer, context);
    return answer.toString(UTF_8);
  }

  private static String removal(String sequenceNumber, PostId post) {
    return record(
        sequenceNumber,
        "REMOVE",
        "POST#" + post,
        "DETAILS",
        """
        ,"OldImage":{"PK":{"S":"POST#x"},"deleted_at":{"S":"t"}}\
        """);
  }

  /** As the documentation of streams shows them. */
  private static String record(
      String sequenceNumber, String event, String partition, String sort, String images) {
    return """
    {"eventID":"7de3041dd709b024af6f29e4fa13d34c","eventName":"%s","eventVersion":"1.1",
     "eventSource":"aws:dynamodb","awsRegion":"eu-central-1",
     "dynamodb":{"ApproximateCreationDateTime":1479499740,
      "Keys":{"PK":{"S":"%s"},"SK":{"S":"%s"}}%s,
      "SequenceNumber":"%s","SizeBytes":112,"StreamViewType":"NEW_AND_OLD_IMAGES"},
     "eventSourceARN":"arn:aws:dynamodb:eu-central-1:000000000000:table/T/stream/2026"}\
    """
        .formatted(event, partition, sort, images, sequenceNumber);
  }
}
