package dev.socialapi.local.gateway.document;

import dev.socialapi.local.gateway.document.Integration.MockResponse;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one response of a mock integration, which the operation must declare as well. */
final class MockResponseReader {
  private static final Set<String> MEMBERS =
      Set.of("statusCode", "responseParameters", "responseTemplates");
  private static final String HEADER = "method.response.header.";

  private MockResponseReader() {}

  static MockResponse read(String selection, DocumentNode response, DocumentNode methodResponses) {
    response.allowOnly(MEMBERS);
    String status = response.at("statusCode").json().asText();
    if (!methodResponses.has(status)) {
      throw response.at("statusCode").failure("is no response of the operation");
    }
    response.at("responseTemplates").members().values().forEach(MockResponseReader::refuseCode);
    return new MockResponse(
        pattern(selection, response),
        selection.equals("default"),
        Integer.parseInt(status),
        headers(response, methodResponses.at(status)),
        response.at("responseTemplates").textMembers());
  }

  private static Pattern pattern(String selection, DocumentNode response) {
    try {
      return Pattern.compile(selection);
    } catch (PatternSyntaxException _) {
      throw response.failure("is selected by no regular expression");
    }
  }

  private static SequencedMap<String, String> headers(
      DocumentNode response, DocumentNode methodResponse) {
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    response
        .at("responseParameters")
        .members()
        .forEach((target, source) -> {
          String name = target.substring(Math.min(HEADER.length(), target.length()));
          if (!target.startsWith(HEADER) || !methodResponse.at("headers").has(name)) {
            throw source.failure("sets no header that the operation's response declares");
          }
          headers.put(name, MappingExpressions.checked(source));
        });
    return headers;
  }

  /** Templates are taken as texts with variables: no language is run here. */
  private static void refuseCode(DocumentNode template) {
    String text = template.text();
    if (text.contains("#") || text.contains("$input") || text.contains("$util")) {
      throw template.failure("uses more than variables, which is not emulated here");
    }
    MappingExpressions.checkVariables(template);
  }
}
