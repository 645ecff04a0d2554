package dev.socialapi.local.gateway.integration;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import dev.socialapi.local.gateway.routing.Arrival;
import dev.socialapi.local.gateway.routing.Call;
import dev.socialapi.local.gateway.routing.ContextVariables;
import java.util.Map;
import java.util.Optional;

/** The part of the event that API Gateway vouches for. */
final class RequestContexts {
  private RequestContexts() {}

  static ProxyRequestContext of(Call call, Optional<Map<String, Object>> caller) {
    Arrival arrival = call.arrival();
    var identity =
        new RequestIdentity()
            .withSourceIp(arrival.request().sourceIp())
            .withUserAgent(call.headers().last("User-Agent").orElse(null));
    var context =
        new ProxyRequestContext()
            .withAccountId(arrival.api().aws().accountId())
            .withApiId(arrival.api().apiId())
            .withDomainName(call.headers().last("Host").orElse(null))
            .withExtendedRequestId(arrival.requestId())
            .withHttpMethod(arrival.httpMethod())
            .withIdentity(identity)
            .withOperationName(call.method().operationName().orElse(null))
            .withPath(arrival.pathWithStage())
            .withProtocol(arrival.request().protocol())
            .withRequestId(arrival.requestId())
            .withRequestTime(ContextVariables.commonLogTime(arrival))
            .withRequestTimeEpoch(arrival.time().toEpochMilli())
            .withResourcePath(call.method().resourcePath())
            .withStage(arrival.api().stage());
    context.setAuthorizer(caller.orElse(null));
    return context;
  }
}
