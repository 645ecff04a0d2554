package dev.socialapi.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Callers who come at their rate, whether or not those before them have been answered: an open
 * model, as of people, so that a slow system meets as much as a quick one.
 */
abstract class Steady extends Simulation {
  /** In which the rate is reached; Gatling itself needs some seconds until it is quick. */
  static final Duration APPROACH = Duration.ofSeconds(10);

  Steady(Function<Api, ChainBuilder> mix) {
    this(
        mix,
        (rate, time) ->
            List.of(
                rampUsersPerSec(1).to(rate).during(APPROACH),
                constantUsersPerSec(rate).during(time)));
  }

  Steady(
      Function<Api, ChainBuilder> mix,
      BiFunction<Double, Duration, List<OpenInjectionStep>> arrivals) {
    Settings settings = Settings.read();
    Api api = new Api(settings);
    setUp(
            scenario(getClass().getSimpleName())
                .exec(mix.apply(api))
                .injectOpen(
                    arrivals.apply(settings.rate(), Duration.ofSeconds(settings.seconds()))))
        .protocols(api.protocol());
  }
}
