package dev.socialapi.http;

import dev.socialapi.api.Caller;
import dev.socialapi.api.RequestReader;
import dev.socialapi.api.Result;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How an operation's request is read, and the rule that answers it. */
public interface Route {
  /** The route of an operation that needs a credential. */
  static <R> Route of(
      Function<RequestReader, R> read, BiFunction<Caller, R, ? extends Result> rule) {
    return (caller, request) ->
        rule.apply(
            caller.orElseThrow(() -> new IllegalStateException("the authorizer named no caller")),
            read.apply(request));
  }

  /** The route of an operation that anybody may call. */
  static <R> Route open(Function<RequestReader, R> read, Function<R, ? extends Result> rule) {
    return (_, request) -> rule.apply(read.apply(request));
  }

  Result answer(Optional<Caller> caller, RequestReader request);
}
