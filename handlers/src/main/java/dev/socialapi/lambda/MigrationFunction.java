package dev.socialapi.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.socialapi.api.Json;
import dev.socialapi.migration.Counts;
import dev.socialapi.migration.MigrationOrder;
import dev.socialapi.migration.MigrationReport;
import dev.socialapi.migration.RunMigration;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/**
 * The migration runner, which somebody invokes: an order in, a report out. It works for as long as
 * it may run, and says then whether it is to be invoked again.
 */
public final class MigrationFunction implements RequestStreamHandler {
  /** What ends a run: a page's last item and its checkpoint, at two requests' worst. */
  private static final long RESERVE_MILLIS = AwsCalls.TIMEOUT.multipliedBy(3).toMillis();

  private final RunMigration runMigration;
  private final InvocationLog log;

  /** What Lambda calls. */
  public MigrationFunction() {
    this(System.getenv());
  }

  /** For a process that runs several functions side by side. */
  public MigrationFunction(Map<String, String> environment) {
    Config config = Config.requiring(Config.OF_MIGRATION, environment);
    var wiring = new Wiring(config, Clock.systemUTC());
    this.runMigration = wiring.runMigration();
    this.log = wiring.log("migration");
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    log.observe(context, _ -> answer(event, answer, context));
  }

  private void answer(InputStream event, OutputStream answer, Context context) throws IOException {
    MigrationOrder order = MigrationEvent.read(event);
    MigrationReport report =
        runMigration.run(order, () -> context.getRemainingTimeInMillis() > RESERVE_MILLIS);
    write(answer, order, report);
  }

  private static void write(OutputStream answer, MigrationOrder order, MigrationReport report)
      throws IOException {
    Counts counts = report.counts();
    try (JsonGenerator json = Json.generator(answer)) {
      json.writeStartObject();
      json.writeStringField("migration", order.migration());
      json.writeBooleanField("dry_run", order.dryRun());
      json.writeBooleanField("done", report.done());
      json.writeNumberField("scanned", counts.scanned());
      json.writeNumberField("changed", counts.changed());
      json.writeNumberField("skipped", counts.skipped());
      json.writeNumberField("conflicts", counts.conflicts());
      json.writeEndObject();
    }
  }
}
