package dev.socialapi.e2e.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.cornutum.tcases.openapi.resolver.ParamDef.Location.HEADER;
import static org.cornutum.tcases.openapi.resolver.ParamDef.Location.PATH;
import static org.cornutum.tcases.openapi.resolver.ParamDef.Location.QUERY;
import static org.cornutum.tcases.openapi.testwriter.RequestCaseUtils.getHeaderParameterValue;
import static org.cornutum.tcases.openapi.testwriter.RequestCaseUtils.getPathParameterValue;
import static org.cornutum.tcases.openapi.testwriter.RequestCaseUtils.getQueryParameters;

import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cornutum.tcases.openapi.resolver.MessageData;
import org.cornutum.tcases.openapi.resolver.ParamData;
import org.cornutum.tcases.openapi.resolver.ParamDef;
import org.cornutum.tcases.openapi.testwriter.encoder.DataValueJson;
import org.cornutum.tcases.resolve.DataValue;

/**
 * Sends cases in the name of somebody who may do all of it. What only the API can have made, Tcases
 * makes up: instead of a valid id goes that of something the caller has, and no valid cursor goes
 * at all, as on the way to a first page.
 */
final class CaseSender {
  private final RunningSystem system;
  private final Person alice;
  private final Person bob;

  CaseSender(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
    this.bob = system.people().signUp("Bob");
  }

  HttpResponse<String> send(GeneratedCase generated) throws IOException, InterruptedException {
    Person caller = caller(generated);
    var request =
        HttpRequest.newBuilder(
            URI.create(system.state().base() + "/v1" + path(generated, caller) + query(generated)));
    if (generated.needsCaller()) {
      request.header("Authorization", "Bearer " + caller.accessToken());
    }
    parameters(generated, HEADER)
        .forEach(it -> header(it).ifPresent(value -> request.header(it.getName(), value)));
    addBody(generated, request);
    return system.http().send(request.build(), BodyHandlers.ofString());
  }

  /** A valid case may do something, or end the account: nobody else is to notice. */
  private Person caller(GeneratedCase generated) {
    return generated.isValid() && generated.needsCaller() ? system.people().signUp("Carol") : alice;
  }

  private String path(GeneratedCase generated, Person caller) {
    String path = generated.request().getPath();
    for (ParamData parameter : parameters(generated, PATH).toList()) {
      String id =
          parameter.isValid()
              ? existing(parameter.getName(), caller)
              : getPathParameterValue(parameter);
      path = path.replace("{" + parameter.getName() + "}", id);
    }
    return path;
  }

  private String existing(String parameter, Person caller) {
    return parameter.equals("userId") ? bob.userId() : new ExistingIds(caller).of(parameter);
  }

  private static String query(GeneratedCase generated) {
    String query =
        parameters(generated, QUERY)
            .filter(it -> !(it.getName().equals("cursor") && it.isValid()))
            .flatMap(it -> getQueryParameters(it).stream())
            .map(CaseSender::assignment)
            .collect(joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  /** Without a value for null. */
  private static String assignment(Map.Entry<String, String> parameter) {
    String name = URLEncoder.encode(parameter.getKey(), UTF_8);
    return parameter.getValue() == null
        ? name
        : name + "=" + URLEncoder.encode(parameter.getValue(), UTF_8);
  }

  /** A text as it is: Tcases puts quotes around one that ends in a space, and makes it longer. */
  private static Optional<String> header(ParamData parameter) {
    return parameter.getType() == DataValue.Type.STRING
        ? Optional.of(parameter.getValue().getValue().toString())
        : getHeaderParameterValue(parameter);
  }

  private static Stream<ParamData> parameters(GeneratedCase generated, ParamDef.Location location) {
    return generated.parameters().stream().filter(it -> it.getLocation() == location);
  }

  /** JSON, whatever it is called. */
  private static void addBody(GeneratedCase generated, HttpRequest.Builder request) {
    String method = generated.request().getOperation();
    MessageData body = generated.request().getBody();
    if (body == null || body.getValue() == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", body.getMediaType())
          .method(method, BodyPublishers.ofString(DataValueJson.toJson(body.getValue())));
    }
  }
}
