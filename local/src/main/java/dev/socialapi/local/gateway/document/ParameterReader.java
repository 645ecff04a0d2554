package dev.socialapi.local.gateway.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a method's parameters, of which API Gateway keeps name, place and presence only. */
final class ParameterReader {
  private static final Set<String> KEPT = Set.of("name", "in", "required", "description", "schema");
  private static final Set<String> KEPT_OF_SCHEMA = Set.of("type");

  private ParameterReader() {}

  /** All that are declared. */
  static List<RequestParameter> read(DocumentNode parameters) {
    List<RequestParameter> read = new ArrayList<>();
    for (DocumentNode parameter : parameters.elements()) {
      parameter.allowOnly(KEPT);
      parameter.at("schema").allowOnly(KEPT_OF_SCHEMA);
      read.add(parameter(parameter));
    }
    return read;
  }

  /** The required ones. */
  static List<RequestParameter> required(DocumentNode parameters) {
    return parameters.elements().stream()
        .filter(parameter -> parameter.flag("required"))
        .map(ParameterReader::parameter)
        .toList();
  }

  private static RequestParameter parameter(DocumentNode parameter) {
    return new RequestParameter(in(parameter.at("in")), parameter.at("name").text());
  }

  private static RequestParameter.In in(DocumentNode in) {
    return switch (in.text()) {
      case "path" -> RequestParameter.In.PATH;
      case "query" -> RequestParameter.In.QUERY;
      case "header" -> RequestParameter.In.HEADER;
      default -> throw in.failure("is ignored by API Gateway");
    };
  }
}
