package dev.socialapi.load.simulation;

/** Nothing but posts by their ids. */
public final class Reads extends Steady {
  public Reads() {
    super(Api::readPost);
  }
}
