package dev.socialapi.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;

import io.gatling.javaapi.core.ChainBuilder;

/** What a well-known API sees: of twenty requests one writes. */
public final class ReadMostly extends Steady {
  public ReadMostly() {
    super(ReadMostly::mix);
  }

  static ChainBuilder mix(Api api) {
    return randomSwitch()
        .on(
            percent(80).then(api.readPost()),
            percent(15).then(api.readPublicPosts()),
            percent(5).then(api.createPost()));
  }
}
