package dev.socialapi.local.gateway.stage;

import dev.socialapi.local.gateway.document.ApiMethod;
import dev.socialapi.local.gateway.routing.Call;
import dev.socialapi.local.gateway.routing.GatewayError;
import java.time.Clock;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The limits of rate, a bucket for each method [K], all callers together. Thread-safe. */
public final class Throttles {
  private final Map<ApiMethod, TokenBucket> buckets = new IdentityHashMap<>();

  public Throttles(StageSettings settings, List<ApiMethod> methods, Clock clock) {
    for (ApiMethod method : methods) {
      settings
          .of(method)
          .limit()
          .ifPresent(limit -> buckets.put(method, new TokenBucket(limit, clock)));
    }
  }

  /** Throws a {@link GatewayError} for a call that is one too many. */
  public void admit(Call call) {
    TokenBucket bucket = buckets.get(call.method());
    if (bucket != null && !bucket.take()) {
      throw GatewayError.throttled();
    }
  }
}
