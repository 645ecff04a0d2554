package dev.socialapi.local.gateway.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a method's parameters, of which API Gateway keeps name, place and presence only. */
final class ParameterReader {
  private static final Set<String> KEPT = Set.of("name", "in", "required", "description", "schema");
  private static final Set<String> KEPT_OF_SCHEMA = Set.of("type");

  private ParameterReader() {}

  /** The required ones. */
  static List<RequiredParameter> read(DocumentNode parameters) {
    List<RequiredParameter> required = new ArrayList<>();
    for (DocumentNode parameter : parameters.elements()) {
      parameter.allowOnly(KEPT);
      parameter.at("schema").allowOnly(KEPT_OF_SCHEMA);
      var read = new RequiredParameter(in(parameter.at("in")), parameter.at("name").text());
      if (parameter.flag("required")) {
        required.add(read);
      }
    }
    return required;
  }

  private static RequiredParameter.In in(DocumentNode in) {
    return switch (in.text()) {
      case "path" -> RequiredParameter.In.PATH;
      case "query" -> RequiredParameter.In.QUERY;
      case "header" -> RequiredParameter.In.HEADER;
      default -> throw in.failure("is ignored by API Gateway");
    };
  }
}
