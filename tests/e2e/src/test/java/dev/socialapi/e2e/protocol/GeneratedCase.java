package dev.socialapi.e2e.protocol;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.cornutum.tcases.openapi.resolver.ParamData;
import org.cornutum.tcases.openapi.resolver.RequestCase;

/** A request that Tcases has made. */
record GeneratedCase(RequestCase request) {
  boolean isValid() {
    return !request.isFailure();
  }

  /** Which input is wrong, and how, in Tcases' words; {@code ""} if none is. */
  String failure() {
    return requireNonNullElse(request.getInvalidInput(), "");
  }

  boolean needsCaller() {
    return request.getAuthDefs().iterator().hasNext();
  }

  List<ParamData> parameters() {
    return StreamSupport.stream(request.getParams().spliterator(), false).toList();
  }

  /** The parameter that is wrong, if it is one. */
  Optional<ParamData> wrongParameter() {
    return parameters().stream().filter(it -> !it.isValid()).findFirst();
  }

  /** With its number, by which Tcases tells the cases of an operation apart. */
  @Override
  public String toString() {
    return "%s %s %d: %s"
        .formatted(
            request.getOperation(),
            request.getPath(),
            request.getId(),
            isValid() ? "valid" : failure());
  }
}
