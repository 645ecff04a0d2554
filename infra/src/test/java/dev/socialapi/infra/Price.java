package dev.socialapi.infra;

import java.util.Locale;

/**
 * AWS's prices in US dollars, US East (N. Virginia), as they were known in November 2026: from
 * AWS's own pages where a source is named, else to be compared with its price list before they are
 * quoted.
 */
enum Price {
  API_REQUESTS(3.50, "a million requests, the first 333 million of a month", "whitepaper"),
  CACHE_HALF_GIGABYTE(0.020, "an hour of a 0.5 GB cache", ""),
  FUNCTION_REQUESTS(0.20, "a million invocations", ""),
  FUNCTION_GIGABYTE_SECONDS(13.3334, "a million GB-seconds on arm64, the start included", ""),
  READ_UNITS(0.125, "a million read request units", "announcement"),
  WRITE_UNITS(0.625, "a million write request units", "announcement"),
  LOGS(0.50, "a GB of logs", ""),
  TRACES(5.00, "a million traces", ""),
  ALARM_METRICS(0.10, "a month of a metric of an alarm", ""),
  CUSTOM_METRICS(0.30, "a month of a metric of ours, by the hours in which it has data", ""),
  DASHBOARD(3.00, "a month of a dashboard; three are free in an account", ""),
  FIREWALL_PARTS(1.00, "a month of a rule of a firewall; the firewall itself is five of them", ""),
  KEY(1.00, "a month of a key in KMS", ""),
  SECRET(0.40, "a month of a secret", "");

  private final double dollars;
  private final String unit;
  private final String source;

  Price(double dollars, String unit, String source) {
    this.dollars = dollars;
    this.unit = unit;
    this.source = source;
  }

  double times(double amount) {
    return dollars * amount;
  }

  /** As a row of a table. */
  String row() {
    String from =
        switch (source) {
          case "" -> "to be checked";
          case "announcement" -> "AWS's announcement of November 2024";
          case String other -> "AWS's " + other + " on optimizing the cost of APIs";
        };
    return String.format(Locale.ROOT, "| %s | %s | %s |%n", unit, dollars, from);
  }
}
