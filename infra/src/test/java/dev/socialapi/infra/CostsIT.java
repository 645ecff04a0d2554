package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.api.Operation;
import dev.socialapi.api.SecurityScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The costs are what follows from the measured table costs, the templates and the prices. {@code
 * -Dcosts=update} writes the document anew: review its diff as a budget's.
 */
class CostsIT {
  private static final Path DOCUMENT = Path.of("../docs/costs.md");
  private static final Path TABLE_COSTS = Path.of("../docs/table-costs.md");

  private static final Pattern ROW =
      Pattern.compile("\\| (\\w+) \\| ([^|]*) ?\\| (\\d+) \\| ([\\d.]+) \\| ([\\d.]+) \\|");

  private static final String ENVIRONMENT = "prod";
  private static final double HOURS = 730;
  private static final double MIB_IN_GIB = 1024;

  /** What is assumed; see the document. */
  private static final double FUNCTION_MILLIS = 5;

  private static final double TABLE_REQUEST_MILLIS = 7;

  /**
   * How many of their requests they wait for one after the other, where it is not all of them. The
   * longest way of {@code listAccessiblePosts} is that of the shared posts: a query, and the posts.
   */
  private static final Map<Operation, Double> WAITS =
      Map.of(Operation.LIST_PUBLIC_POSTS, 1.0, Operation.LIST_ACCESSIBLE_POSTS, 2.0);

  private static final double AUTHORIZER_SHARE = 0.1;
  private static final double AUTHORIZER_READ_UNITS = 1;
  private static final double LOGGED_BYTES = 1_300;
  private static final double TRACED_SHARE = 0.05;

  private static final List<String> STACKS =
      List.of(
          "SocialApi-",
          "SocialApiData-",
          "SocialApiWorkers-",
          "SocialApiMigration-",
          "SocialApiOperations-");

  /** Duration, cold start, requests, read and write units. */
  private static final int OF_EACH_FUNCTION = 5;

  private final Map<String, Double> gigabytes = gigabytes();

  @Test
  void areWhatTheDocumentSays() throws IOException {
    String document = document();
    if (System.getProperty("costs", "").equals("update")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(document).isEqualTo(Files.readString(DOCUMENT));
  }

  @Test
  void everyOperationOfAFunctionHasARow() throws IOException {
    String document = Files.readString(DOCUMENT);
    for (Operation operation : Operation.values()) {
      if (operation != Operation.GET_HEALTH) {
        assertThat(document).contains("| " + operation.id() + " |");
      }
    }
  }

  private String document() throws IOException {
    var document = new StringBuilder();
    document.append(
        """
        # What it costs

        In US dollars, computed from what each operation [asks of the table](table-costs.md), from the templates (memory, alarms, caches) and from
        the prices below. A test keeps it so; `-Dcosts=update` writes it anew:

        `mvn -pl tests/template -am verify -Dit.test=CostsIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false`

        ## A million calls
        """);
    document.append(
        """

        Assumed, and to be replaced by what the dashboard shows: a warm function takes %.0f ms and %.0f ms for each request to the table that it waits for
        (indexes that are merged, and shards of one, are asked at the same time); one request in %.0f makes the gateway ask the authorizer, as it keeps verdicts for a
        minute; an invocation logs %.0f bytes with Lambda's own lines; %.0f %% are traced. Not in it: data transfer, storage, and cold
        starts (a second of starting in one call of a hundred adds $%.2f).

        | Operation | of | Gateway | Authorizer | Function | Table | Logs, traces | Together | From the cache |
        |---|---|--:|--:|--:|--:|--:|--:|--:|
        """
            .formatted(
                FUNCTION_MILLIS,
                TABLE_REQUEST_MILLIS,
                1 / AUTHORIZER_SHARE,
                LOGGED_BYTES,
                TRACED_SHARE * 100,
                seconds("GetPost", 0.01)));
    try (Stream<String> lines = Files.lines(TABLE_COSTS)) {
      lines.map(ROW::matcher).filter(Matcher::matches).map(this::row).forEach(document::append);
    }
    document.append(
        """

        ## A month without a call

        | | %s |
        |---|%s
        """
            .formatted(String.join(" | ", environments()), "--:|".repeat(environments().size())));
    idle().forEach((what, costs) -> document.append(row(what, costs)));
    document.append(
        """

        Alarms are counted by their metrics, which is how they are charged. In use come up to %d metrics of our own for each function, and one for each code
        of a problem that it has answered; a metric costs only in the hours in which it has data: at most $%.2f a month for an environment in which every
        function is called all the time, without those of problems.

        ## Prices

        US East (N. Virginia), collected in November 2026.

        | Unit | Dollars | Source |
        |---|--:|---|
        """
            .formatted(
                OF_EACH_FUNCTION, Price.CUSTOM_METRICS.times(OF_EACH_FUNCTION * functions())));
    for (Price price : Price.values()) {
      document.append(price.row());
    }
    return document.toString();
  }

  private String row(Matcher measured) {
    Operation operation = Operation.byId(measured.group(1)).orElseThrow();
    double requests = Double.parseDouble(measured.group(3));
    double table =
        Price.READ_UNITS.times(Double.parseDouble(measured.group(4)))
            + Price.WRITE_UNITS.times(Double.parseDouble(measured.group(5)));
    double gateway = Price.API_REQUESTS.times(1);
    double authorizer = isForBearers(operation) ? AUTHORIZER_SHARE * authorizer() : 0;
    double function = function(functionOf(operation), WAITS.getOrDefault(operation, requests));
    double observed = LOGS + Price.TRACES.times(TRACED_SHARE);
    String cached = operation.cache().isPresent() ? dollars(gateway + authorizer) : "";
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            operation.id(),
            measured.group(2).strip(),
            dollars(gateway),
            dollars(authorizer),
            dollars(function),
            dollars(table),
            dollars(observed),
            dollars(gateway + authorizer + function + table + observed),
            cached);
  }

  private static final double LOGS = Price.LOGS.times(LOGGED_BYTES / 1e3);

  private static boolean isForBearers(Operation operation) {
    return operation.securityScheme().filter(SecurityScheme.BEARER::equals).isPresent();
  }

  private double authorizer() {
    return function("Authorizer", 1) + Price.READ_UNITS.times(AUTHORIZER_READ_UNITS) + LOGS;
  }

  private double function(String id, double requests) {
    double seconds = (FUNCTION_MILLIS + TABLE_REQUEST_MILLIS * requests) / 1e3;
    return Price.FUNCTION_REQUESTS.times(1) + seconds(id, seconds);
  }

  private double seconds(String id, double seconds) {
    double size = gigabytes.getOrDefault("social-api-" + ENVIRONMENT + "-" + id, Double.NaN);
    return Price.FUNCTION_GIGABYTE_SECONDS.times(size * seconds);
  }

  private static String functionOf(Operation operation) {
    return operation.id().substring(0, 1).toUpperCase(Locale.ROOT) + operation.id().substring(1);
  }

  private static String row(String what, List<Double> costs) {
    List<String> cells = costs.stream().map(CostsIT::dollars).toList();
    return "| %s | %s |%n".formatted(what, String.join(" | ", cells));
  }

  /** What costs though nobody calls, by environment. */
  private static Map<String, List<Double>> idle() {
    Map<String, List<Double>> idle = new LinkedHashMap<>();
    List<Double> together = new ArrayList<>();
    for (String environment : environments()) {
      Map<String, Double> costs = new LinkedHashMap<>();
      costs.put("Alarms", Price.ALARM_METRICS.times(alarmMetrics(environment)));
      costs.put(
          "Dashboard", Price.DASHBOARD.times(count(environment, "AWS::CloudWatch::Dashboard")));
      costs.put(
          "Cache of the gateway", Price.CACHE_HALF_GIGABYTE.times(HOURS * caches(environment)));
      costs.put("Firewall", Price.FIREWALL_PARTS.times(firewallParts(environment)));
      costs.put("Keys", Price.KEY.times(count(environment, "AWS::KMS::Key")));
      costs.put("Secrets", Price.SECRET.times(count(environment, "AWS::SecretsManager::Secret")));
      costs.forEach((what, cost) -> idle.computeIfAbsent(what, _ -> new ArrayList<>()).add(cost));
      together.add(costs.values().stream().mapToDouble(Double::doubleValue).sum());
    }
    idle.put("**Together**", together);
    return idle;
  }

  private static int alarmMetrics(String environment) {
    int metrics = 0;
    for (JsonNode alarm : all(environment, "AWS::CloudWatch::Alarm")) {
      metrics += alarm.has("Metrics") ? alarm.path("Metrics").size() - 1 : 1;
    }
    return metrics;
  }

  /** Of the smallest size, which is the only one with a price here. */
  private static int caches(String environment) {
    int caches = 0;
    for (JsonNode stage : all(environment, "AWS::ApiGateway::Stage")) {
      if (stage.path("CacheClusterEnabled").asBoolean()) {
        assertThat(stage.path("CacheClusterSize").asText()).isEqualTo("0.5");
        caches++;
      }
    }
    return caches;
  }

  /** A firewall costs as much as five of its rules. */
  private static int firewallParts(String environment) {
    int parts = 0;
    for (JsonNode firewall : all(environment, "AWS::WAFv2::WebACL")) {
      parts += 5 + firewall.path("Rules").size();
    }
    return parts;
  }

  private static int functions() {
    return count(ENVIRONMENT, "AWS::Lambda::Function");
  }

  private static int count(String environment, String type) {
    return all(environment, type).size();
  }

  private static List<JsonNode> all(String environment, String type) {
    return STACKS.stream()
        .flatMap(
            stack -> SynthesizedTemplate.of(stack + environment).properties(type).values().stream())
        .toList();
  }

  private static List<String> environments() {
    return Environment.ALL.stream().map(Environment::name).toList();
  }

  /** The memory of each function, by its name. */
  private static Map<String, Double> gigabytes() {
    Map<String, Double> gigabytes = new LinkedHashMap<>();
    for (JsonNode function : all(ENVIRONMENT, "AWS::Lambda::Function")) {
      gigabytes.put(
          function.path("FunctionName").asText(), function.path("MemorySize").asInt() / MIB_IN_GIB);
    }
    return gigabytes;
  }

  private static String dollars(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount);
  }
}
