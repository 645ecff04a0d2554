package dev.socialapi.spec;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.DAYS;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with the deprecated operations of a contract, or with others beside them. */
final class DeprecationRules {
  /** How many days an operation goes on at least, once it is deprecated. */
  static final int NOTICE = 180;

  /** What says so in answers. */
  static final Set<String> HEADERS = Set.of("Deprecation", "Sunset", "Link");

  private static final Set<String> MEMBERS = Set.of("since", "sunset", "link");
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final Contract contract;
  private final List<String> violations = new ArrayList<>();

  private DeprecationRules(Contract contract) {
    this.contract = contract;
  }

  static List<String> violations(Contract contract) {
    var rules = new DeprecationRules(contract);
    contract.operations().forEach(rules::checkOperation);
    contract
        .document()
        .at("/components/responses")
        .forEachEntry((name, response) -> rules.checkHeaders(name, response, Map.of()));
    return rules.violations;
  }

  private void checkOperation(Contract.Operation operation) {
    JsonNode announcement = operation.node().path("x-deprecation");
    boolean announced = !announcement.isMissingNode();
    if (operation.node().path("deprecated").asBoolean() != announced) {
      violations.add(operation + ": deprecated and x-deprecation go together");
      return;
    }
    Map<String, String> headers = announced ? headers(operation, announcement) : Map.of();
    for (var response : operation.node().path("responses").properties()) {
      boolean shared = response.getValue().has("$ref");
      if (!shared) {
        checkHeaders(operation + " " + response.getKey(), response.getValue(), headers);
      } else if (announced && response.getKey().startsWith("2")) {
        violations.add(operation + ": others share its success, so that it cannot name headers");
      }
    }
  }

  /** The headers that say what is announced. */
  private Map<String, String> headers(Contract.Operation operation, JsonNode announcement) {
    Map<String, String> headers = new HashMap<>();
    announcement
        .fieldNames()
        .forEachRemaining(member -> {
          if (!MEMBERS.contains(member)) {
            violations.add(operation + ": x-deprecation has no " + member);
          }
        });
    Optional<LocalDate> since = date(operation, announcement, "since");
    Optional<LocalDate> sunset = date(operation, announcement, "sunset");
    since.ifPresent(day -> headers.put("Deprecation", "@" + day.atStartOfDay(UTC).toEpochSecond()));
    sunset.ifPresent(day -> headers.put("Sunset", HTTP_DATE.format(day.atStartOfDay())));
    if (since.isPresent()
        && sunset.isPresent()
        && DAYS.between(since.get(), sunset.get()) < NOTICE) {
      violations.add(operation + ": sunset is less than " + NOTICE + " days after since");
    }
    String link = announcement.path("link").asText();
    if (isReference(link)) {
      headers.put("Link", "<" + link + ">; rel=\"deprecation\"");
    } else {
      violations.add(operation + ": link is neither an https URL nor a path");
    }
    return headers;
  }

  /** Quoted, since YAML has dates of its own and no two readers agree on them. */
  private Optional<LocalDate> date(
      Contract.Operation operation, JsonNode announcement, String member) {
    JsonNode date = announcement.path(member);
    try {
      if (date.isTextual()) {
        return Optional.of(LocalDate.parse(date.textValue()));
      }
    } catch (DateTimeParseException _) {
      // as if it were no text
    }
    violations.add(operation + ": " + member + " is no date in quotes");
    return Optional.empty();
  }

  private static boolean isReference(String link) {
    try {
      URI uri = new URI(link);
      return uri.isAbsolute()
          ? "https".equals(uri.getScheme()) && uri.getHost() != null
          : link.startsWith("/");
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /** The headers of a deprecation are those that are documented: as required, with their value. */
  private void checkHeaders(String place, JsonNode response, Map<String, String> headers) {
    Map<String, String> documented = new HashMap<>();
    response
        .path("headers")
        .forEachEntry((name, reference) -> {
          JsonNode header = contract.resolved(reference);
          if (HEADERS.contains(name)) {
            boolean required = header.path("required").asBoolean();
            documented.put(name, required ? header.path("example").asText() : "not required");
          }
        });
    if (!documented.equals(headers)) {
      violations.add(place + ": documents " + documented + " instead of " + headers);
    }
  }
}
