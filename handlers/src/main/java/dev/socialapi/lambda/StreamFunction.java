package dev.socialapi.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonParser;
import dev.socialapi.cleanup.CleanUp;
import dev.socialapi.store.Specimens;
import dev.socialapi.store.StreamRecord;
import dev.socialapi.store.TableAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The worker behind the table's stream.
 *
 * <p>A stream is in order: what comes after a record that failed waits until that one is done.
 */
public final class StreamFunction implements RequestStreamHandler {
  private final CleanUp cleanUp;
  private final InvocationLog log;

  /** What Lambda calls. */
  public StreamFunction() {
    this(System.getenv());
  }

  /** For a process that runs several functions side by side. */
  public StreamFunction(Map<String, String> environment) {
    Config config = Config.requiring(Config.OF_STREAM_WORKER, environment);
    if (config.startsAhead()) {
      rehearsal(config).run();
    }
    this(new Wiring(config, Clock.systemUTC()));
  }

  static Rehearsal rehearsal(Config config) {
    return new Rehearsal(
        config,
        new DryRunServices(new AwsServices(config), Specimens.remains()),
        StreamFunction::new,
        List.of(RehearsalEvents.removals()));
  }

  private StreamFunction(Wiring wiring) {
    this(wiring.cleanUp(), wiring.log("streamWorker"));
  }

  StreamFunction(CleanUp cleanUp, InvocationLog log) {
    this.cleanUp = cleanUp;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    log.observe(context, line -> answer(event, answer, line));
  }

  private void answer(InputStream event, OutputStream answer, LogLine line) throws IOException {
    var batch = new BatchAnswer(line);
    for (Entry entry : Entry.read(event)) {
      if (!batch.attempt(entry.sequenceNumber(), () -> entry.record().tell(cleanUp))) {
        break;
      }
    }
    batch.write(answer);
  }

  /** A record, and where in the stream it stands. */
  private record Entry(String sequenceNumber, StreamRecord record) {
    static List<Entry> read(InputStream event) throws IOException {
      List<Entry> entries = new ArrayList<>();
      try (JsonParser parser = EventParser.open(event)) {
        EventParser.eachRecord(
            parser,
            value -> {
              var fields = new Fields();
              EventParser.eachMember(value, fields::read);
              entries.add(fields.toEntry());
            });
      }
      return entries;
    }
  }

  /** Collects an {@link Entry}. */
  private static final class Fields {
    private String eventName = "";
    private String sequenceNumber = "";
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> attributes = new HashSet<>();

    void read(String name, JsonParser value) throws IOException {
      switch (name) {
        case "eventName" -> eventName = EventParser.text(value).orElse("");
        case "dynamodb" -> EventParser.eachMember(value, this::readChange);
        default -> value.skipChildren();
      }
    }

    Entry toEntry() {
      return new Entry(
          sequenceNumber,
          new StreamRecord(
              eventName,
              keys.getOrDefault(TableAttributes.PARTITION_KEY, ""),
              keys.getOrDefault(TableAttributes.SORT_KEY, ""),
              attributes));
    }

    private void readChange(String name, JsonParser value) throws IOException {
      switch (name) {
        case "SequenceNumber" -> sequenceNumber = EventParser.text(value).orElse("");
        case "Keys" -> EventParser.eachMember(value, this::readKey);
        case "NewImage" -> EventParser.eachMember(value, this::readAttribute);
        default -> value.skipChildren();
      }
    }

    private void readKey(String name, JsonParser value) throws IOException {
      keys.put(name, EventParser.texts(value).getOrDefault("S", ""));
    }

    private void readAttribute(String name, JsonParser value) throws IOException {
      attributes.add(name);
      value.skipChildren();
    }
  }
}
