package dev.socialapi.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.local.template.EventSource.Retries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads event source mappings. */
record EventSourceReader(Resources resources) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEFAULT_BATCH_OF_QUEUE = 10;
  private static final int DEFAULT_BATCH_OF_STREAM = 100;

  /** ScalingConfig bounds what AWS runs at once; this machine bounds itself. */
  private static final Set<String> KNOWN =
      Set.of(
          "BatchSize",
          "BisectBatchOnFunctionError",
          "DestinationConfig",
          "EventSourceArn",
          "FilterCriteria",
          "FunctionName",
          "FunctionResponseTypes",
          "MaximumBatchingWindowInSeconds",
          "MaximumRetryAttempts",
          "ScalingConfig",
          "StartingPosition");

  EventSource read(Resource mapping) {
    KnownProperties.check(mapping, KNOWN);
    JsonNode properties = mapping.properties();
    String source = mapping.text("EventSourceArn");
    String start = properties.path("StartingPosition").asText("TRIM_HORIZON");
    if (!start.equals("TRIM_HORIZON")) {
      throw mapping.failure("Properties/StartingPosition", "is not supported: " + start);
    }
    int batch = source.contains(":sqs:") ? DEFAULT_BATCH_OF_QUEUE : DEFAULT_BATCH_OF_STREAM;
    return new EventSource(
        mapping.logicalId(),
        resources.attributes().functionArn(mapping.text("FunctionName")),
        source,
        properties.path("BatchSize").asInt(batch),
        filters(mapping),
        reportsFailures(mapping),
        new Retries(
            properties.path("MaximumRetryAttempts").asInt(-1),
            properties.path("BisectBatchOnFunctionError").asBoolean(),
            Optional.ofNullable(
                properties.at("/DestinationConfig/OnFailure/Destination").textValue())));
  }

  private static boolean reportsFailures(Resource mapping) {
    JsonNode types = mapping.properties().path("FunctionResponseTypes");
    for (JsonNode type : types) {
      if (!type.asText().equals("ReportBatchItemFailures")) {
        throw mapping.failure("Properties/FunctionResponseTypes", "is not supported: " + type);
      }
    }
    return !types.isEmpty();
  }

  private static List<JsonNode> filters(Resource mapping) {
    List<JsonNode> filters = new ArrayList<>();
    for (JsonNode filter : mapping.properties().at("/FilterCriteria/Filters")) {
      try {
        filters.add(JSON.readTree(filter.path("Pattern").asText()));
      } catch (JsonProcessingException e) {
        throw mapping.failure("Properties/FilterCriteria", "is no JSON: " + e.getMessage());
      }
    }
    return filters;
  }
}
