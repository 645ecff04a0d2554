package dev.socialapi.e2e.http;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds every answer that REST Assured gets against the contract. */
public final class ContractFilter implements Filter {
  private final AnswerCheck check;

  public ContractFilter(AnswerCheck check) {
    this.check = check;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expectation,
      FilterContext context) {
    request.getHeaders().getValues("Authorization").forEach(Confidential::authorization);
    if (request.getBody() instanceof String body) {
      Confidential.body(body);
    }
    Response response = context.next(request, expectation);
    check.require(
        new Exchange(
            effectiveMethod(request),
            URI.create(request.getURI()).getRawPath(),
            response.statusCode(),
            headers(response),
            response.asByteArray()));
    return response;
  }

  /** API Gateway routes by the overriding method. */
  private static String effectiveMethod(FilterableRequestSpecification request) {
    return Optional.ofNullable(request.getHeaders().getValue("X-HTTP-Method-Override"))
        .orElse(request.getMethod());
  }

  private static Map<String, List<String>> headers(Response response) {
    return response.headers().asList().stream()
        .collect(
            Collectors.groupingBy(
                Header::getName, Collectors.mapping(Header::getValue, Collectors.toList())));
  }
}
