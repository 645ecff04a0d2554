package dev.socialapi.local.events;

import dev.socialapi.local.functions.Invocation;
import dev.socialapi.local.template.EventSource;
import dev.socialapi.local.template.EventSource.Retries;
import dev.socialapi.local.toy.ToyFunctions;
import java.util.List;
import java.util.Optional;

/** Event source mappings and answers for tests. */
final class Sources {
  static final String FAILURES = "arn:aws:sqs:eu-central-1:000000000000:failures";

  private Sources() {}

  static EventSource of(String sourceArn, int batchSize) {
    return new EventSource(
        "Mapping",
        ToyFunctions.arn("worker"),
        sourceArn,
        batchSize,
        List.of(),
        true,
        new Retries(3, true, Optional.of(FAILURES)));
  }

  static Invocation failing(String... ids) {
    StringBuilder answer = new StringBuilder("{\"batchItemFailures\":[");
    for (int i = 0; i < ids.length; i++) {
      answer.append(i == 0 ? "" : ",").append("{\"itemIdentifier\":\"" + ids[i] + "\"}");
    }
    return new Invocation.Success(
        answer.append("]}").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
