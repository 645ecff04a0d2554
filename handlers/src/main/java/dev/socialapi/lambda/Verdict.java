package dev.socialapi.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.socialapi.api.Json;
import dev.socialapi.api.Scope;
import dev.socialapi.auth.UserId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The authorizer's verdict: who the caller is, and which methods he may invoke.
 *
 * <p>The gateway keeps it per token and applies it to whatever that token asks for next, so it
 * names methods of the whole API, never just the one at hand.
 *
 * @param scopes separated by spaces
 */
record Verdict(UserId user, String scopes, String allowed) {
  private static final String SESSION_SCOPES =
      Arrays.stream(Scope.values()).map(Scope::wire).sorted().collect(Collectors.joining(" "));

  /** A signed-in session may do whatever its user may. */
  static Verdict session(UserId user, MethodArn method) {
    return new Verdict(user, SESSION_SCOPES, method.everyMethod());
  }

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("principalId", user.value());
      json.writeObjectFieldStart("policyDocument");
      json.writeStringField("Version", "2012-10-17");
      json.writeArrayFieldStart("Statement");
      json.writeStartObject();
      json.writeStringField("Action", "execute-api:Invoke");
      json.writeStringField("Effect", "Allow");
      json.writeArrayFieldStart("Resource");
      json.writeString(allowed);
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeObjectFieldStart("context");
      json.writeStringField(AuthorizerContext.USER_ID, user.value());
      json.writeStringField(AuthorizerContext.SCOPES, scopes);
      json.writeEndObject();
      json.writeEndObject();
    }
  }
}
