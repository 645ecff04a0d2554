package dev.socialapi.local.gateway;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.functions.Functions;
import dev.socialapi.local.gateway.http.LoopbackServer;
import dev.socialapi.local.template.LambdaPermission;
import dev.socialapi.local.template.RestApiResource;
import java.net.URI;
import java.util.List;

/** The running gateway. */
public final class Gateway implements AutoCloseable {
  private final LoopbackServer server;

  private Gateway(LoopbackServer server) {
    this.server = requireNonNull(server, "server is null");
  }

  /** Reads and checks the API's document, then serves it. */
  public static Gateway start(
      RestApiResource api,
      List<LambdaPermission> permissions,
      Functions functions,
      GatewaySettings settings) {
    StagePipeline stage = StagePipeline.of(api, permissions, functions, settings);
    var frontDoor = new FrontDoor(stage, api.stage().name(), settings.pages(), settings.log());
    return new Gateway(LoopbackServer.start(settings.port(), frontDoor::answer));
  }

  /** Where it listens, without the stage. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void close() {
    server.close();
  }
}
