package dev.socialapi.local.gateway.document;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Reads one entry of the document's gateway responses. */
final class GatewayResponseReader {
  private static final Set<String> MEMBERS =
      Set.of("statusCode", "responseParameters", "responseTemplates");
  private static final String HEADER = "gatewayresponse.header.";

  private GatewayResponseReader() {}

  static GatewayResponseDefinition read(DocumentNode response) {
    response.allowOnly(MEMBERS);
    String name = response.pointer().substring(response.pointer().lastIndexOf('/') + 1);
    GatewayResponseType type =
        GatewayResponseType.byName(name)
            .orElseThrow(() -> response.failure("is no type of gateway response"));
    response.at("responseTemplates").members().values().forEach(MappingExpressions::checkVariables);
    return new GatewayResponseDefinition(
        type, status(response), headers(response), response.at("responseTemplates").textMembers());
  }

  private static Optional<Integer> status(DocumentNode response) {
    DocumentNode status = response.at("statusCode");
    return status.exists() ? Optional.of(status.json().asInt()) : Optional.empty();
  }

  private static SequencedMap<String, String> headers(DocumentNode response) {
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    response
        .at("responseParameters")
        .members()
        .forEach((target, source) -> {
          if (!target.startsWith(HEADER)) {
            throw source.failure("must set a header");
          }
          headers.put(target.substring(HEADER.length()), MappingExpressions.checked(source));
        });
    return headers;
  }
}
