package dev.socialapi.local.gateway.authorizer;

import com.auth0.jwt.interfaces.Claim;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A token's claims as API Gateway hands them over: all of them texts. */
final class Claims {
  /** [K] Times come as formatted dates: nobody should parse them. */
  private static final Set<String> TIMES = Set.of("exp", "iat", "auth_time");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Claims() {}

  static Map<String, String> texts(DecodedJWT token) {
    Map<String, String> texts = new TreeMap<>();
    token.getClaims().forEach((name, claim) -> texts.put(name, text(name, claim)));
    return texts;
  }

  private static String text(String name, Claim claim) {
    Instant time = TIMES.contains(name) ? claim.asInstant() : null;
    if (time != null) {
      return DATE.format(time);
    }
    String text = claim.asString();
    if (text != null) {
      return text;
    }
    List<String> list = claim.asList(String.class);
    return list == null ? claim.toString() : String.join(",", list);
  }
}
