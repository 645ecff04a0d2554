package dev.socialapi.local.gateway.authorizer;

import dev.socialapi.local.gateway.routing.Call;
import java.util.List;
import java.util.Map;

/** Decides on one call. */
interface Authorizer {
  /**
   * What the integration is told of the caller.
   *
   * @param scopes those that the method's security lists
   * @throws dev.socialapi.local.gateway.routing.GatewayError if the call may not pass
   */
  Map<String, Object> authorize(Call call, List<String> scopes);
}
