package dev.socialapi.e2e.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.api.Operation;
import dev.socialapi.e2e.system.Repository;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions of the synthesized templates. */
record DeployedFunctions(List<JsonNode> properties) {
  static DeployedFunctions read() throws IOException {
    List<JsonNode> functions = new ArrayList<>();
    try (DirectoryStream<Path> templates =
        Files.newDirectoryStream(Repository.assembly(), "*.template.json")) {
      for (Path template : templates) {
        for (JsonNode resource :
            new ObjectMapper().readTree(template.toFile()).required("Resources")) {
          if (resource.path("Type").asText().equals("AWS::Lambda::Function")) {
            functions.add(resource.required("Properties"));
          }
        }
      }
    }
    return new DeployedFunctions(functions);
  }

  /** The entry points, each once. */
  Set<String> handlers() {
    return properties.stream()
        .map(function -> function.required("Handler").textValue())
        .collect(Collectors.toSet());
  }

  /** The operations that have a function. */
  List<Operation> operations() {
    return properties.stream()
        .map(function -> function.at("/Environment/Variables/OPERATION").asText())
        .flatMap(id -> Operation.byId(id).stream())
        .sorted()
        .toList();
  }
}
