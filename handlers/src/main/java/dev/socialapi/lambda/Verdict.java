package dev.socialapi.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.socialapi.api.Json;
import dev.socialapi.api.Operation;
import dev.socialapi.api.Scope;
import dev.socialapi.api.SecurityScheme;
import dev.socialapi.auth.UserId;
import dev.socialapi.tokens.PersonalAccessToken;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The authorizer's verdict: who the caller is, and which methods he may invoke.
 *
 * <p>The gateway keeps it per token and applies it to whatever that token asks for next, so it
 * names methods of the whole API, never just the one at hand.
 *
 * @param allowed resources of IAM, where a star is any text, slashes included
 * @param denied what of the allowed ones is not, after all
 */
record Verdict(UserId user, Set<Scope> scopes, List<String> allowed, List<String> denied) {
  Verdict {
    scopes = Set.copyOf(scopes);
    allowed = List.copyOf(allowed);
    denied = List.copyOf(denied);
  }

  /** A signed-in session may do whatever its user may. */
  static Verdict session(UserId user, MethodArn method) {
    return new Verdict(user, EnumSet.allOf(Scope.class), List.of(method.everyMethod()), List.of());
  }

  /** A token may do what its scopes are for: the contract says which operation needs which. */
  static Verdict token(PersonalAccessToken token, MethodArn method) {
    List<String> allowed = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      boolean permitted =
          operation.securityScheme().filter(SecurityScheme.BEARER::equals).isPresent()
              && token.scopes().containsAll(operation.scopes());
      (permitted ? allowed : others).add(method.everyPathOf(operation));
    }
    others.removeIf(other -> allowed.stream().noneMatch(path -> reaches(path, other)));
    return new Verdict(token.owner(), token.scopes(), allowed, others);
  }

  /** The star at the end of a path stands for everything that a longer one goes on with. */
  private static boolean reaches(String allowed, String other) {
    return allowed.endsWith("*") && other.startsWith(allowed.substring(0, allowed.length() - 1));
  }

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("principalId", user.value());
      json.writeObjectFieldStart("policyDocument");
      json.writeStringField("Version", "2012-10-17");
      json.writeArrayFieldStart("Statement");
      writeStatement(json, "Allow", allowed);
      if (!denied.isEmpty()) {
        writeStatement(json, "Deny", denied);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeObjectFieldStart("context");
      json.writeStringField(AuthorizerContext.USER_ID, user.value());
      json.writeStringField(AuthorizerContext.SCOPES, spell(scopes));
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void writeStatement(JsonGenerator json, String effect, List<String> resources)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("Action", "execute-api:Invoke");
    json.writeStringField("Effect", effect);
    json.writeArrayFieldStart("Resource");
    for (String resource : resources) {
      json.writeString(resource);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String spell(Set<Scope> scopes) {
    return scopes.stream().map(Scope::wire).sorted().collect(Collectors.joining(" "));
  }
}
