package dev.socialapi.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.functions.FunctionCredentials;
import dev.socialapi.local.template.AwsEnvironment;
import dev.socialapi.local.template.FunctionResource;
import dev.socialapi.local.toy.ToyFunctions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A function whose role has the statements that a test is about. */
final class ToyRole {
  static final AwsEnvironment AWS = new AwsEnvironment(ToyFunctions.REGION, "000000000000");
  static final String TABLE = "arn:aws:dynamodb:eu-central-1:000000000000:table/Things";
  static final String SESSION = "arn:aws:sts::000000000000:assumed-role/worker-role/worker";

  private ToyRole() {}

  static FunctionResource function(String... statements) {
    List<JsonNode> read = Stream.of(statements).map(Json::of).toList();
    return ToyFunctions.function("worker", Map.of(), read);
  }

  static Role of(String... statements) {
    return Role.of(function(statements), AWS);
  }

  static String allow(String actions, String leadingKeys) {
    return """
    {'Effect': 'Allow', 'Action': %s, 'Resource': '%s',
     'Condition': {'ForAllValues:StringLike': {'dynamodb:LeadingKeys': %s}}}
    """
        .formatted(actions, TABLE, leadingKeys);
  }

  static String accessKey() {
    return FunctionCredentials.of(function()).accessKeyId();
  }
}
