package dev.socialapi.local.gateway;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.functions.Functions;
import dev.socialapi.local.gateway.authorizer.Authorizers;
import dev.socialapi.local.gateway.document.GatewayDocument;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Request;
import dev.socialapi.local.gateway.integration.Integrations;
import dev.socialapi.local.gateway.log.Access;
import dev.socialapi.local.gateway.log.AccessLog;
import dev.socialapi.local.gateway.permission.PermittedFunctions;
import dev.socialapi.local.gateway.response.GatewayResponses;
import dev.socialapi.local.gateway.routing.ApiAddress;
import dev.socialapi.local.gateway.routing.Arrival;
import dev.socialapi.local.gateway.routing.Call;
import dev.socialapi.local.gateway.routing.ContextVariables;
import dev.socialapi.local.gateway.routing.GatewayError;
import dev.socialapi.local.gateway.routing.HeaderNames;
import dev.socialapi.local.gateway.routing.RequestValidation;
import dev.socialapi.local.gateway.routing.RouteTable;
import dev.socialapi.local.gateway.stage.StageCache;
import dev.socialapi.local.gateway.stage.StageSettings;
import dev.socialapi.local.gateway.stage.Throttles;
import dev.socialapi.local.template.LambdaPermission;
import dev.socialapi.local.template.RestApiResource;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What API Gateway does with a request for a stage, in its order. */
final class StagePipeline {
  private static final String REQUEST_ID_HEADER = "x-amzn-RequestId";

  /** At once; some two hundred milliseconds' work of a laptop. */
  private static final int MAX_REQUESTS = 128;

  private final ApiAddress address;
  private final Clock clock;
  private final RouteTable routes;
  private final Bulkhead bulkhead = new Bulkhead(MAX_REQUESTS);
  private final Authorizers authorizers;
  private final Throttles throttles;
  private final HeaderNames headerNames;
  private final StageCache cache;
  private final Integrations integrations;
  private final Compression compression;
  private final GatewayResponses responses;
  private final AccessLog accessLog;
  private final Consumer<String> log;

  private StagePipeline(
      ApiAddress address,
      Clock clock,
      RouteTable routes,
      Authorizers authorizers,
      Throttles throttles,
      HeaderNames headerNames,
      StageCache cache,
      Integrations integrations,
      Compression compression,
      GatewayResponses responses,
      AccessLog accessLog,
      Consumer<String> log) {
    this.address = requireNonNull(address, "address is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.routes = requireNonNull(routes, "routes is null");
    this.authorizers = requireNonNull(authorizers, "authorizers is null");
    this.throttles = requireNonNull(throttles, "throttles is null");
    this.headerNames = requireNonNull(headerNames, "headerNames is null");
    this.cache = requireNonNull(cache, "cache is null");
    this.integrations = requireNonNull(integrations, "integrations is null");
    this.compression = requireNonNull(compression, "compression is null");
    this.accessLog = requireNonNull(accessLog, "accessLog is null");
    this.responses = requireNonNull(responses, "responses is null");
    this.log = requireNonNull(log, "log is null");
  }

  static StagePipeline of(
      RestApiResource api,
      List<LambdaPermission> permissions,
      Functions functions,
      GatewaySettings settings) {
    GatewayDocument document = GatewayDocument.read(api.body());
    var stage = StageSettings.read(api.stage(), document.methods());
    var permitted = new PermittedFunctions(functions, permissions);
    return new StagePipeline(
        new ApiAddress(settings.aws(), api.id(), api.stage().name()),
        settings.clock(),
        new RouteTable(document.methods()),
        Authorizers.of(
            document.authorizers(),
            permitted,
            settings.keySets(),
            settings.clock(),
            settings.log()),
        new Throttles(stage, document.methods(), settings.clock()),
        settings.headerNames(),
        new StageCache(stage, settings.headerNames(), settings.clock()),
        new Integrations(permitted, document.binaryMediaTypes(), settings.log()),
        new Compression(document.smallestToCompress()),
        new GatewayResponses(document.gatewayResponses()),
        AccessLog.of(api.stage(), settings.accessLog()),
        settings.log());
  }

  /** Answers a request for a path of the stage. */
  Answer answer(Request request, String path) {
    String requestId = UUID.randomUUID().toString();
    Arrival arrival = Arrival.of(address, request, requestId, clock.instant(), path);
    var access = new Access(arrival);
    Answer answer =
        RequestLimits.refusal(arrival)
            .orElseGet(() -> route(arrival, access))
            .with(REQUEST_ID_HEADER, requestId);
    accessLog.write(access, answer);
    return answer;
  }

  private Answer route(Arrival arrival, Access access) {
    Call call;
    try {
      call = routes.find(arrival);
      access.found(call);
    } catch (GatewayError error) {
      access.failed(error);
      return render(error, arrival, "");
    }
    try {
      return bulkhead.admit(() -> answer(call, access));
    } catch (GatewayError error) {
      access.failed(error);
      return render(error, arrival, call.method().resourcePath());
    } catch (RuntimeException fault) {
      log.accept("gateway: " + fault);
      access.failed(GatewayError.configuration());
      return render(GatewayError.configuration(), arrival, call.method().resourcePath());
    }
  }

  private Answer answer(Call call, Access access) {
    Optional<Map<String, Object>> caller = authorizers.authorize(call);
    caller.ifPresent(access::authorized);
    throttles.admit(call);
    Call decoded = Compression.decoded(call);
    RequestValidation.check(decoded, headerNames);
    Answer answer = cache.answer(decoded, () -> integrations.answer(decoded, caller));
    return compression.encoded(answer, call.headers());
  }

  private Answer render(GatewayError error, Arrival arrival, String resourcePath) {
    ContextVariables variables = ContextVariables.of(arrival, resourcePath);
    return responses.render(error, variables, arrival.request().headers().last("Accept"));
  }
}
