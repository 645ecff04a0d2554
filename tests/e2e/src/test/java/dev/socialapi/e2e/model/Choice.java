package dev.socialapi.e2e.model;

import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.TagAccessType;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that is left to chance: the same seed chooses the same. */
final class Choice {
  private static final List<Text> NAMES =
      List.of(
          Text.good("a"),
          Text.good("B"),
          Text.good("b"),
          Text.good("Travel"),
          Text.good("travel"),
          Text.good("TRAVEL diary"),
          Text.good("a b"),
          Text.good("a#b"),
          Text.good("Ärger"),
          Text.good("A\u0308rger"),
          Text.good("ärger"),
          Text.good("ﬁn"),
          Text.good("😀"),
          Text.good("\ue000"),
          Text.good("ß"),
          Text.good("Σ"),
          Text.good("日本"),
          Text.bad(""),
          Text.bad(" a"),
          Text.bad("a\u0000"),
          Text.bad("x".repeat(201)));

  private static final List<Integer> LIMITS = List.of(1, 2, 3, 5, 7, 25, 100);

  private final Random random;
  private final World world;

  Choice(long seed, World world) {
    this.random = new Random(seed);
    this.world = world;
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  Text name() {
    return of(NAMES);
  }

  AccessType accessType() {
    return of(AccessType.PUBLIC, AccessType.PRIVATE, AccessType.ALLOWED_USER);
  }

  TagAccessType tagAccessType() {
    return of(TagAccessType.PUBLIC, TagAccessType.PRIVATE);
  }

  Scope scope() {
    return of(Scope.known());
  }

  UserState user() {
    return of(world.users());
  }

  /** Mostly in a session. */
  Caller caller() {
    UserState user = user();
    return user.tokens().isEmpty() || !oneIn(3)
        ? new Caller(user, Optional.empty())
        : new Caller(user, Optional.of(of(user.tokens())));
  }

  Caller session() {
    return new Caller(user(), Optional.empty());
  }

  /** Mostly one of these; else what is gone, or never was. */
  <T> UUID idOf(List<T> things, Function<T, UUID> id) {
    if (things.isEmpty() || oneIn(20)) {
      return world.gone().isEmpty() || oneIn(2)
          ? new UUID(random.nextLong(), random.nextLong())
          : of(world.gone());
    }
    return id.apply(of(things));
  }

  UUID post() {
    return idOf(world.posts(), PostState::id);
  }

  UUID tag() {
    return idOf(world.tags(), TagState::id);
  }

  UUID userId() {
    return idOf(world.users(), UserState::id);
  }

  /** Seldom any, and then one of few, so that it comes again. */
  @Nullable String idempotencyKey() {
    return oneIn(3) ? "key-" + below(4) : null;
  }

  Condition condition(long version) {
    return oneIn(2) ? Condition.NONE : Condition.of(below(7), version);
  }

  /** Of any size that is like no other, or whatever is the default. */
  @Nullable Integer limit() {
    return oneIn(LIMITS.size() + 1) ? null : of(LIMITS);
  }
}
