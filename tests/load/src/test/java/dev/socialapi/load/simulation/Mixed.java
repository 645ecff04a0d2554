package dev.socialapi.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.socialapi.api.Operation;
import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Visits of people who look around, write, share, tag, make a token, and take away again what they
 * have made: however long it lasts, what is stored becomes no more. Of forty requests nine write.
 */
public final class Mixed extends Steady {
  /** Of one caller. */
  public static final int REQUESTS = 40;

  private static final Duration PAUSE = Duration.ofMillis(50);

  public Mixed() {
    super(Mixed::visit);
  }

  private static ChainBuilder visit(Api api) {
    return exec(
        repeat(2).on(lookAround(api)), make(api), takeAway(api), repeat(2).on(lookAround(api)));
  }

  private static ChainBuilder lookAround(Api api) {
    return inTurn(
        api.readPost(),
        api.readPost(),
        api.readPublicPosts(),
        api.ask(Operation.LIST_MY_POSTS),
        api.readFeed());
  }

  private static ChainBuilder make(Api api) {
    return inTurn(
        api.make(
            "post",
            Operation.CREATE_POST,
            "{\"name\": \"A visit\", \"access_type\": \"allowed_user\"}"),
        api.ask(Operation.UPDATE_POST, "{\"name\": \"A longer visit\"}"),
        api.sharePost(),
        api.ask(Operation.LIST_ALLOWED_USERS),
        api.make("tag", Operation.CREATE_TAG, "{\"name\": \"Visit #{randomUuid()}\"}"),
        api.ask(Operation.ATTACH_TAG),
        api.ask(Operation.LIST_TAG_POSTS),
        api.ask(Operation.LIST_POST_TAGS),
        api.ask(Operation.GET_POST),
        api.make(
            "token",
            Operation.CREATE_TOKEN,
            "{\"name\": \"A script\", \"scopes\": [\"read:posts\"], \"expires_in_days\": 1}"),
        api.ask(Operation.LIST_TOKENS),
        api.ask(Operation.GET_ME),
        api.ask(Operation.LIST_MY_TAGS));
  }

  private static ChainBuilder takeAway(Api api) {
    return inTurn(
        api.ask(Operation.REVOKE_TOKEN),
        api.ask(Operation.DELETE_POST),
        api.ask(Operation.DELETE_TAG));
  }

  private static ChainBuilder inTurn(ChainBuilder... requests) {
    return exec(Stream.of(requests).map(request -> request.pause(PAUSE)).toList());
  }
}
