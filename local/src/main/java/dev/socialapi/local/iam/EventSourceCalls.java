package dev.socialapi.local.iam;

import dev.socialapi.local.template.EventSource;
import java.util.ArrayList;
import java.util.List;

/** What Lambda asks, in the name of a function's role, of where the function's events are from. */
final class EventSourceCalls {
  /** [V] AWSLambdaDynamoDBExecutionRole. */
  private static final List<String> OF_STREAM =
      List.of(
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams");

  /** [V] AWSLambdaSQSQueueExecutionRole. */
  private static final List<String> OF_QUEUE =
      List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage");

  private static final String TO_QUEUE = "sqs:SendMessage";

  private EventSourceCalls() {}

  static List<AccessRequest> of(EventSource source) {
    List<String> actions = source.sourceArn().contains(":sqs:") ? OF_QUEUE : OF_STREAM;
    List<AccessRequest> requests = new ArrayList<>();
    actions.forEach(action -> requests.add(AccessRequest.of(action, source.sourceArn())));
    source
        .retries()
        .failureQueueArn()
        .ifPresent(queue -> requests.add(AccessRequest.of(TO_QUEUE, queue)));
    return requests;
  }
}
