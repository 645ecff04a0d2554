package dev.socialapi.http;

import static dev.socialapi.problem.ProblemCode.INSUFFICIENT_SCOPE;
import static dev.socialapi.problem.ProblemCode.MALFORMED_JSON;
import static dev.socialapi.problem.ProblemCode.VALIDATION_FAILED;

import dev.socialapi.api.Caller;
import dev.socialapi.api.Deprecation;
import dev.socialapi.api.InvalidInputException;
import dev.socialapi.api.MalformedJsonException;
import dev.socialapi.api.Operation;
import dev.socialapi.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation over HTTP: scopes, then reading, then the rule, then the answer.
 *
 * <p>Problems become answers here and nowhere else. Everything else that is thrown is a fault and
 * flies on: only a function that fails counts as an error and keeps its answer out of every cache.
 */
public final class Pipeline {
  private final Operation operation;
  private final Map<String, String> deprecation;
  private final Route route;

  public Pipeline(Operation operation, Route route) {
    this(operation, operation.deprecation(), route);
  }

  /**
   * For an operation that goes away though the contract does not say so, or the other way round.
   */
  Pipeline(Operation operation, Optional<Deprecation> deprecation, Route route) {
    this.operation = operation;
    this.deprecation =
        deprecation.isPresent() ? DeprecationHeaders.of(deprecation.get()) : Map.of();
    this.route = route;
  }

  public Response handle(Request request) {
    var responses = new Responses(operation, deprecation, request);
    try {
      request.caller().ifPresent(this::requireScopes);
      return responses.success(route.answer(request.caller(), request));
    } catch (ProblemException e) {
      return responses.problem(e);
    } catch (InvalidInputException e) {
      return responses.problem(VALIDATION_FAILED, e.violations());
    } catch (MalformedJsonException _) {
      return responses.problem(MALFORMED_JSON, List.of());
    }
  }

  /**
   * The authorizer has refused such a caller before; this is the second lock. On a cached operation
   * the answer must depend on nothing outside the cache key, so there it is a fault.
   */
  private void requireScopes(Caller caller) {
    if (caller.scopes().containsAll(operation.scopes())) {
      return;
    }
    if (operation.cache().isPresent()) {
      throw new IllegalStateException("the authorizer let a caller without the scopes pass");
    }
    throw INSUFFICIENT_SCOPE.raise();
  }
}
