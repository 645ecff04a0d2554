package dev.socialapi.local.gateway;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.routing.HeaderNames;
import dev.socialapi.local.template.AwsEnvironment;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the gateway needs besides the template.
 *
 * @param port where it listens; 0 takes a free one
 * @param headerNames how parameters' headers are found
 * @param keySets where each user pool, named by its ARN, publishes its keys
 * @param pages what is served outside the stage, by path prefix
 * @param accessLog takes the lines that the template wants logged
 * @param log takes what a developer has to know, without credentials
 */
public record GatewaySettings(
    int port,
    AwsEnvironment aws,
    Clock clock,
    HeaderNames headerNames,
    Map<String, URI> keySets,
    Map<String, Page> pages,
    Consumer<String> accessLog,
    Consumer<String> log) {
  public GatewaySettings {
    requireNonNull(aws, "aws is null");
    requireNonNull(clock, "clock is null");
    requireNonNull(headerNames, "headerNames is null");
    keySets = Map.copyOf(keySets);
    pages = Map.copyOf(pages);
    requireNonNull(accessLog, "accessLog is null");
    requireNonNull(log, "log is null");
  }
}
