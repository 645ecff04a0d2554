package dev.socialapi.local.gateway.http;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Header lines in their order, names as written. */
public record Headers(List<Header> lines) {
  public static final Headers NONE = new Headers(List.of());

  public Headers {
    lines = List.copyOf(lines);
  }

  /** One header line. */
  public record Header(String name, String value) {
    public Header {
      requireNonNull(name, "name is null");
      requireNonNull(value, "value is null");
    }
  }

  /** The last line of that name, in whatever case. */
  public Optional<String> last(String name) {
    return lines.reversed().stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** With one line more. */
  public Headers plus(String name, String value) {
    List<Header> more = new ArrayList<>(lines);
    more.add(new Header(name, value));
    return new Headers(more);
  }

  /** With this line instead of all lines of that name, in whatever case. */
  public Headers with(String name, String value) {
    return without(name).plus(name, value);
  }

  /** Without the lines of that name, in whatever case. */
  public Headers without(String name) {
    List<Header> others = new ArrayList<>(lines);
    others.removeIf(line -> line.name().equalsIgnoreCase(name));
    return new Headers(others);
  }

  /** The values by name, names told apart by case. */
  public SequencedMap<String, List<String>> byName() {
    SequencedMap<String, List<String>> values = new LinkedHashMap<>();
    for (Header line : lines) {
      values.computeIfAbsent(line.name(), _ -> new ArrayList<>()).add(line.value());
    }
    return values;
  }
}
