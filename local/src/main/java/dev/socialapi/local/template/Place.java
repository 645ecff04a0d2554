package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

/** Where in the templates something stands, for references and for messages. */
record Place(Stack stack, String logicalId, String path) {
  Place {
    requireNonNull(stack, "stack is null");
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(path, "path is null");
  }

  Place at(String step) {
    return new Place(stack, logicalId, path + "/" + step);
  }

  TemplateException failure(String problem) {
    return new TemplateException("%s/%s/%s %s".formatted(stack.name(), logicalId, path, problem));
  }
}
