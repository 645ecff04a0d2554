package dev.socialapi.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.socialapi.migration.MigrationOrder;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads what somebody has typed: an object with exactly the members of an order. Who mistypes the
 * name of one must not start what he did not mean.
 */
final class MigrationEvent {
  private static final String MIGRATION = "migration";
  private static final String DRY_RUN = "dry_run";
  private static final String SEGMENTS = "segments";
  private static final String ITEMS_PER_SECOND = "items_per_second";

  private final Map<String, Object> members = new HashMap<>();

  private MigrationEvent() {}

  /**
   * @throws IllegalArgumentException saying what is wrong with the event
   */
  static MigrationOrder read(InputStream event) throws IOException {
    var members = new MigrationEvent();
    try (JsonParser parser = EventParser.open(event)) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("the event is no object");
      }
      EventParser.eachMember(parser, members::read);
    }
    return new MigrationOrder(
        members.get(MIGRATION, String.class),
        members.get(DRY_RUN, Boolean.class),
        members.get(SEGMENTS, Integer.class),
        members.get(ITEMS_PER_SECOND, Integer.class));
  }

  private void read(String name, JsonParser value) throws IOException {
    if (members.put(name, value(name, value)) != null) {
      throw new IllegalArgumentException(name + " is there twice");
    }
  }

  private static Object value(String name, JsonParser value) throws IOException {
    JsonToken token = value.currentToken();
    boolean fits =
        switch (name) {
          case MIGRATION -> token == JsonToken.VALUE_STRING;
          case DRY_RUN -> token.isBoolean();
          case SEGMENTS, ITEMS_PER_SECOND ->
              token == JsonToken.VALUE_NUMBER_INT
                  && value.getNumberType() == JsonParser.NumberType.INT;
          default -> throw new IllegalArgumentException("unknown member: " + name);
        };
    if (!fits) {
      throw new IllegalArgumentException("of another type than it should be: " + name);
    }
    return switch (token) {
      case VALUE_STRING -> value.getText();
      case VALUE_NUMBER_INT -> value.getIntValue();
      default -> EventParser.isTrue(value);
    };
  }

  private <T> T get(String name, Class<T> type) {
    Object value = members.get(name);
    if (value == null) {
      throw new IllegalArgumentException("missing: " + name);
    }
    return type.cast(value);
  }
}
