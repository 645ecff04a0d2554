package dev.socialapi.local.iam;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.template.QueueResource;
import java.util.List;
import java.util.Map;

/** The calls of SQS: each is an action on the queue that it names. */
record QueueCalls(Map<String, String> arnByUrl) implements ServiceCalls {
  QueueCalls {
    arnByUrl = Map.copyOf(arnByUrl);
  }

  static QueueCalls of(List<QueueResource> queues) {
    return new QueueCalls(queues.stream().collect(toMap(QueueResource::url, QueueResource::arn)));
  }

  @Override
  public List<AccessRequest> requests(String operation, JsonNode input) {
    String url = input.path("QueueUrl").asText();
    String arn = arnByUrl.get(url);
    if (arn == null) {
      throw CallException.unknown("the queue " + url);
    }
    return List.of(AccessRequest.of("sqs:" + operation, arn));
  }
}
