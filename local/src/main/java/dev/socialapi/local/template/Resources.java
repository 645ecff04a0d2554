package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;

/** The resolved resources of all stacks, and what CloudFormation would know of each. */
record Resources(List<Resource> all, Attributes attributes) {
  Resources {
    all = List.copyOf(all);
    requireNonNull(attributes, "attributes is null");
  }

  <T> List<T> list(Function<Resource, T> reader, String... types) {
    return ofType(types).stream().map(reader).toList();
  }

  List<Resource> ofType(String... types) {
    return all.stream().filter(resource -> resource.is(types)).toList();
  }

  String reference(Resource resource) {
    return attributes.reference(resource);
  }

  String attribute(Resource resource, String attribute) {
    return attributes.attribute(resource, attribute);
  }
}
