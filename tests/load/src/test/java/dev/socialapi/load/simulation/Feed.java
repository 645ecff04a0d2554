package dev.socialapi.load.simulation;

/** Two pages of everything that one may see: the most expensive read. */
public final class Feed extends Steady {
  public Feed() {
    super(Api::readFeed);
  }
}
