package dev.socialapi.load.simulation;

/** Nothing but new posts. */
public final class WriteBurst extends Steady {
  public WriteBurst() {
    super(Api::createPost);
  }
}
