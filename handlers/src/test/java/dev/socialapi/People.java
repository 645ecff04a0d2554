package dev.socialapi;

import dev.socialapi.api.Caller;
import dev.socialapi.api.Scope;
import dev.socialapi.auth.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;

/** The people that tests are about, and the time at which they act. */
public final class People {
  public static final UserId ALICE = new UserId("a11ce000-0000-4000-8000-000000000001");
  public static final UserId BOB = new UserId("b0b00000-0000-4000-8000-000000000002");
  public static final UserId CAROL = new UserId("ca401000-0000-4000-8000-000000000003");

  public static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  public static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);
  public static final Clock AFTER_NOON = Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC);

  private People() {}

  public static Caller signedIn(UserId user) {
    return new Caller(user.value(), EnumSet.allOf(Scope.class));
  }
}
