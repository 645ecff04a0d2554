package dev.socialapi.infra;

import static dev.socialapi.infra.AlarmKind.API_ERRORS;
import static dev.socialapi.infra.AlarmKind.API_ERROR_RATE;
import static dev.socialapi.infra.AlarmKind.API_LATENCY;
import static dev.socialapi.infra.AlarmKind.AUTHORIZER_ERRORS;
import static dev.socialapi.infra.AlarmKind.AUTHORIZER_ERROR_RATE;
import static dev.socialapi.infra.AlarmKind.DEAD_LETTERS;
import static dev.socialapi.infra.AlarmKind.FUNCTION_DURATION;
import static dev.socialapi.infra.AlarmKind.FUNCTION_ERRORS;
import static dev.socialapi.infra.AlarmKind.FUNCTION_ERROR_RATE;
import static dev.socialapi.infra.AlarmKind.THROTTLED_READS;
import static dev.socialapi.infra.AlarmKind.THROTTLED_SIGN_INS;
import static dev.socialapi.infra.AlarmKind.THROTTLED_WRITES;
import static dev.socialapi.infra.AlarmKind.WORKER_FAILURES;

import dev.socialapi.store.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every alarm of an environment: what it has, times what is alarmed about. */
final class Alarms {
  private Alarms() {}

  static List<Alarm> of(Environment environment, Watched watched) {
    List<Alarm> alarms = new ArrayList<>();
    for (String function : watched.functions()) {
      Map<String, String> dimensions = Dimensions.ofFunction(environment, function);
      kindsOf(function).forEach(kind -> alarms.add(new Alarm(kind, function, dimensions)));
    }
    for (AlarmKind kind : List.of(API_LATENCY, API_ERRORS, API_ERROR_RATE)) {
      alarms.add(new Alarm(kind, "Api", Dimensions.ofApi(environment)));
    }
    alarms.addAll(throttles("Table", Dimensions.ofTable(watched.tableName())));
    for (Index index : Index.values()) {
      Map<String, String> dimensions = Dimensions.ofIndex(watched.tableName(), index);
      alarms.addAll(throttles(index.indexName(), dimensions));
    }
    alarms.add(new Alarm(THROTTLED_SIGN_INS, "Client", Dimensions.ofClient(watched)));
    watched
        .deadLetters()
        .forEach((id, queue) -> alarms.add(new Alarm(DEAD_LETTERS, id, Dimensions.ofQueue(queue))));
    return List.copyOf(alarms);
  }

  private static List<AlarmKind> kindsOf(String function) {
    return switch (function) {
      case Functions.AUTHORIZER ->
          List.of(AUTHORIZER_ERRORS, AUTHORIZER_ERROR_RATE, FUNCTION_DURATION);
      case WorkerStack.STREAM_WORKER, WorkerStack.ACCOUNT_SWEEP ->
          List.of(FUNCTION_ERRORS, FUNCTION_ERROR_RATE, FUNCTION_DURATION, WORKER_FAILURES);
      default -> List.of(FUNCTION_ERRORS, FUNCTION_ERROR_RATE, FUNCTION_DURATION);
    };
  }

  private static List<Alarm> throttles(String subject, Map<String, String> dimensions) {
    return Stream.of(THROTTLED_READS, THROTTLED_WRITES)
        .map(kind -> new Alarm(kind, subject, dimensions))
        .toList();
  }
}
