package dev.socialapi.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.client.model.Problem;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer that is not the one asked for, as the exceptions want it. */
final class Refusal {
  final Trail trail;
  final int status;
  final HttpHeaders headers;
  final @Nullable Problem problem;
  final @Nullable String code;
  final @Nullable String requestId;
  final @Nullable Duration retryAfter;
  private final String text;

  Refusal(Answer answer, Trail trail) {
    this.trail = trail;
    this.status = answer.status();
    this.headers = answer.headers();
    Optional<JsonNode> tree = answer.isJson() ? Json.tree(answer.body()) : Optional.empty();
    // Read member by member: a problem that lacks a member still has a code.
    this.problem = tree.flatMap(node -> Json.as(node, Problem.class)).orElse(null);
    this.code = member(tree, "code");
    this.requestId = answer.requestId().orElseGet(() -> member(tree, "request_id"));
    this.retryAfter = answer.retryAfter().orElse(null);
    this.text = tree.isPresent() ? "" : answer.excerpt();
  }

  private static @Nullable String member(Optional<JsonNode> tree, String name) {
    return tree.map(node -> node.path(name).textValue()).orElse(null);
  }

  ApiResponseException exception() {
    switch (status) {
      case 400:
        return ProblemCode.VALIDATION_FAILED.equals(code)
            ? new ValidationException(this)
            : new BadRequestException(this);
      case 401:
        return new UnauthenticatedException(this);
      case 403:
        return new ForbiddenException(this);
      case 404:
        return new NotFoundException(this);
      case 409:
        return new ConflictException(this);
      case 412:
        return new PreconditionFailedException(this);
      case 413:
        return new PayloadTooLargeException(this);
      case 415:
        return new UnsupportedMediaTypeException(this);
      case 422:
        return new UnprocessableException(this);
      case 429:
        return new RateLimitedException(this);
      default:
        return status >= 500 ? new ServerException(this) : new ApiResponseException(this);
    }
  }

  /**
   * On one line, short and without credentials: "404 not_found: There is no such resource that you
   * may see. (request 5f0c…)".
   */
  String message() {
    StringBuilder message = new StringBuilder().append(status);
    if (code != null) {
      message.append(' ').append(Excerpt.of(code));
    }
    if (problem != null) {
      message.append(": ").append(Excerpt.of(problem.detail()));
      message.append(
          problem.errors().stream()
              .limit(3)
              .map(error ->
                  "; "
                      + Excerpt.of(error.pointer().or(error::parameter).orElse(""))
                      + " "
                      + Excerpt.of(error.detail()))
              .collect(Collectors.joining()));
    } else if (!text.isEmpty()) {
      message.append(": ").append(text);
    }
    if (requestId != null) {
      message.append(" (request ").append(Excerpt.of(requestId)).append(')');
    }
    return message.toString();
  }
}
