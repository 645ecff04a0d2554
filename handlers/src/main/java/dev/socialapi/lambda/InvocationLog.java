package dev.socialapi.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.socialapi.store.TableMeter;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Leaves one line in the log for each invocation of a function, however it ends.
 *
 * <p>A rehearsal is another function's, with a log and a meter of its own, whose lines nobody
 * keeps.
 */
final class InvocationLog {
  private final String operation;
  private final TableMeter meter;
  private final Clock clock;
  private boolean cold = true;

  /**
   * @param operation what the function does: an operation's id, or a worker's name
   */
  InvocationLog(String operation, TableMeter meter, Clock clock) {
    this.operation = operation;
    this.meter = meter;
    this.clock = clock;
  }

  /** Does the work of an invocation; whatever it throws flies on. */
  void observe(Context context, Work work) throws IOException {
    var line = new LogLine();
    long timestamp = clock.millis();
    long start = System.nanoTime();
    try {
      work.run(line);
    } catch (IOException | RuntimeException | Error fault) {
      line.thrown(fault);
      throw fault;
    } finally {
      line.duration(System.nanoTime() - start);
      line.coldStart(cold);
      line.table(meter.take());
      cold = false;
      context.getLogger().log(line.write(timestamp, names(context)));
    }
  }

  private Map<String, String> names(Context context) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("operation", operation);
    names.put(Metric.DIMENSION, context.getFunctionName());
    names.put("invocation_id", context.getAwsRequestId());
    TraceId.current().ifPresent(id -> names.put("trace_id", id));
    return names;
  }

  /** What is done in an invocation, and said about it. */
  interface Work {
    void run(LogLine line) throws IOException;
  }
}
