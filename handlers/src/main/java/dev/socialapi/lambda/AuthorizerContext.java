package dev.socialapi.lambda;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What an event says of the caller, in the words of the authorizer that let him in.
 *
 * @param values of our authorizer
 * @param claims of Cognito's
 */
record AuthorizerContext(Map<String, String> values, Map<String, String> claims) {
  /** The value of our authorizer that is the caller's user id. */
  static final String USER_ID = "user_id";

  /** The credential's scopes, separated by spaces: the context holds plain values only. */
  static final String SCOPES = "scopes";

  /** Of an operation that needs no credential. */
  static final AuthorizerContext NONE = new AuthorizerContext(Map.of(), Map.of());

  AuthorizerContext {
    values = Map.copyOf(values);
    claims = Map.copyOf(claims);
  }

  static AuthorizerContext read(JsonParser parser) throws IOException {
    Map<String, String> values = new HashMap<>();
    Map<String, String> claims = new HashMap<>();
    EventParser.eachMember(
        parser,
        (name, value) -> {
          if (name.equals("claims")) {
            claims.putAll(EventParser.texts(value));
          } else {
            EventParser.text(value).ifPresent(text -> values.put(name, text));
          }
        });
    return new AuthorizerContext(values, claims);
  }
}
