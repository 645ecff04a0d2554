package dev.socialapi.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the methods that call an operation pass on to each other.
 *
 * @param parametersClass the class of the optional parameters, where these methods take them
 */
record ArgumentsView(ClientOperation operation, boolean body, @Nullable String parametersClass) {
  private static final String NO_OPTIONS = "RequestOptions.none()";

  String withoutOptions() {
    return arguments(bodyArgument(), NO_OPTIONS);
  }

  String withOptions() {
    return arguments(bodyArgument(), "options");
  }

  String builtBody() {
    return arguments("builder.build()");
  }

  String eTagWithoutOptions() {
    return arguments("eTag", NO_OPTIONS);
  }

  String changeWithoutOptions() {
    return arguments("change", NO_OPTIONS);
  }

  String builtParameters() {
    return joined(pathNames(), "builder.build()");
  }

  String withoutParameters() {
    return joined(pathNames(), parametersClass + ".none()");
  }

  private String arguments(String... more) {
    List<String> arguments = pathNames();
    if (parametersClass != null) {
      arguments.add("params");
    }
    return joined(arguments, more);
  }

  private List<String> pathNames() {
    return operation.pathParameters().stream()
        .map(PropertyView::name)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private String bodyArgument() {
    return body ? "body" : "";
  }

  private static String joined(List<String> arguments, String... more) {
    return Stream.concat(arguments.stream(), Stream.of(more))
        .filter(argument -> !argument.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
