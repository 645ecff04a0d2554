package dev.socialapi.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.api.Operation;
import dev.socialapi.lambda.NoContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * To deprecate an operation, its lines in the contract are enough: functions of a contract that
 * does so with {@code getTag}, which the build has made of ours.
 */
class DeprecationIT {
  private static final Path CONTRACTS_OPERATIONS =
      Path.of("target/deprecating/java/dev/socialapi/api/Operation.java");

  private final World world = new World(1);

  @TempDir private Path contract;

  @BeforeEach
  void compile() {
    String[] arguments = {"-proc:none", "-d", contract.toString(), CONTRACTS_OPERATIONS.toString()};
    var said = new ByteArrayOutputStream();

    int failed = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments);

    assertThat(failed).as(said.toString(UTF_8)).isZero();
  }

  @Test
  void everyAnswerSaysThatTheOperationGoesAway() throws Exception {
    Event found = Scenarios.of(Operation.GET_TAG).values().iterator().next().apply(world);
    Event missing = new Event(Operation.GET_TAG).path("tagId", UUID.randomUUID());

    try (var classes = FreshClasses.ofFunctions(contract)) {
      var getTag = classes.function(Functions.environment(world.local(), Operation.GET_TAG));

      assertAnnounced(answer(getTag, found), 200);
      assertAnnounced(answer(getTag, missing), 404);
    }
  }

  private static void assertAnnounced(JsonNode answer, int status) {
    JsonNode headers = answer.path("headers");
    assertThat(answer.path("statusCode").asInt()).isEqualTo(status);
    assertThat(headers.path("Deprecation").asText()).isEqualTo("@1796083200");
    assertThat(headers.path("Sunset").asText()).isEqualTo("Tue, 01 Jun 2027 00:00:00 GMT");
    assertThat(headers.path("Link").asText()).isEqualTo("</changes#tags>; rel=\"deprecation\"");
  }

  private static JsonNode answer(RequestStreamHandler function, Event event) throws IOException {
    var answer = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(event.bytes()), answer, new NoContext());
    return new ObjectMapper().readTree(answer.toByteArray());
  }
}
