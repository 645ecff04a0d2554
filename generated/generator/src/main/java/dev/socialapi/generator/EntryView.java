package dev.socialapi.generator;

import java.util.List;
import java.util.stream.Collectors;

/** An operation, as the template for the client's list of all wants it. */
record EntryView(String javadoc, String entry) {
  static EntryView of(ClientOperation operation) {
    Contract.Endpoint endpoint = operation.endpoint();
    String headers =
        operation.headers().stream()
            .map(header -> '"' + header + '"')
            .collect(Collectors.joining(", "));
    List<String> arguments =
        List.of(
            '"' + operation.id() + '"',
            '"' + endpoint.method().name() + '"',
            '"' + endpoint.path() + '"',
            "Safety." + operation.safety(),
            String.valueOf(operation.authenticated()),
            String.valueOf(operation.eTagged()),
            "Set.of(" + headers + ")");
    String summary = Javadoc.sentence(endpoint.operation().getSummary(), operation.id());
    String entry = JavaText.list("  " + operation.constant() + "(", arguments, "),", 6);
    return new EntryView(
        Javadoc.of("  ", List.of(summary)), entry.substring(0, entry.length() - 1));
  }
}
