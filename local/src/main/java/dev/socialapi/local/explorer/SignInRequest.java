package dev.socialapi.local.explorer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the explorer's page asks for. */
sealed interface SignInRequest {
  /** A session of somebody who knows a password. */
  record WithPassword(String email, String password) implements SignInRequest {
    public WithPassword {
      requireNonNull(email, "email");
      requireNonNull(password, "password");
    }

    @Override
    public String toString() {
      return "WithPassword[redacted]";
    }
  }

  /** A session of a sample user, by the e-mail address. */
  record AsSampleUser(String email) implements SignInRequest {
    public AsSampleUser {
      requireNonNull(email, "email");
    }
  }

  /** Another access token for a session. */
  record Renewal(String refreshToken) implements SignInRequest {
    public Renewal {
      requireNonNull(refreshToken, "refreshToken");
    }

    @Override
    public String toString() {
      return "Renewal[redacted]";
    }
  }

  JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Reads a JSON object; empty if it is none of the three. */
  static Optional<SignInRequest> read(byte[] json) {
    try {
      return of(JSON.readTree(json));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<SignInRequest> of(JsonNode json) {
    boolean texts =
        json.isObject()
            && json.valueStream().allMatch(value -> value.isTextual() && !value.asText().isBlank());
    if (!texts) {
      return Optional.empty();
    }
    Set<String> members = new TreeSet<>();
    json.fieldNames().forEachRemaining(members::add);
    if (members.equals(Set.of("email", "password"))) {
      return Optional.of(
          new WithPassword(json.get("email").textValue(), json.get("password").textValue()));
    }
    if (members.equals(Set.of("sample_user"))) {
      return Optional.of(new AsSampleUser(json.get("sample_user").textValue()));
    }
    if (members.equals(Set.of("refresh_token"))) {
      return Optional.of(new Renewal(json.get("refresh_token").textValue()));
    }
    return Optional.empty();
  }
}
