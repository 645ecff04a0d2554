package dev.socialapi.local.gateway.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** The decoded query, names told apart by case. */
public record QueryParameters(SequencedMap<String, List<String>> values) {
  /** [V] A semicolon splits parameters as an ampersand does. */
  private static final Pattern SEPARATOR = Pattern.compile("[&;]");

  public QueryParameters {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }

  /** Throws a {@link GatewayError} if the query cannot be decoded. */
  public static QueryParameters parse(String query) {
    SequencedMap<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : SEPARATOR.split(query, -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = PercentEncoding.decodeQuery(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : PercentEncoding.decodeQuery(pair.substring(equals + 1));
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
    return new QueryParameters(values);
  }

  /** The last value of that name. */
  public Optional<String> last(String name) {
    return Optional.ofNullable(values.get(name)).map(List::getLast);
  }
}
