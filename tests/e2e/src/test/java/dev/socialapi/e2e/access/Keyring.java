package dev.socialapi.e2e.access;

import dev.socialapi.api.Operation;
import dev.socialapi.api.Scope;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.e2e.system.Person;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People's credentials; a token is made once for everything that needs it. */
final class Keyring {
  private record Lock(String userId, Set<Scope> scopes) {}

  private final Map<Lock, String> tokens = new ConcurrentHashMap<>();

  /** What stands behind {@code Bearer}. */
  String bearer(Person person, Credential credential, Operation operation) {
    return switch (credential) {
      case SESSION -> person.accessToken();
      case TOKEN_WITH_SCOPES -> token(person, operation.scopes());
      case TOKEN_WITHOUT_SCOPE -> token(person, allBut(operation));
    };
  }

  String token(Person person, Set<Scope> scopes) {
    var lock = new Lock(person.userId(), Set.copyOf(scopes));
    String token = tokens.get(lock);
    if (token == null) {
      token = create(person, scopes);
      tokens.put(lock, token);
    }
    return token;
  }

  private static String create(Person person, Set<Scope> scopes) {
    List<dev.socialapi.client.model.Scope> wanted =
        scopes.stream().map(scope -> dev.socialapi.client.model.Scope.of(scope.wire())).toList();
    return person
        .api()
        .tokens()
        .createToken(CreateToken.builder().name("Key").scopes(wanted).build())
        .token();
  }

  private static Set<Scope> allBut(Operation operation) {
    Scope missing = EnumSet.copyOf(operation.scopes()).iterator().next();
    return EnumSet.allOf(Scope.class).stream()
        .filter(scope -> !brought(scope).contains(missing.wire()))
        .collect(Collectors.toSet());
  }

  /** The scopes that a token has for this one: {@code write:x} reads too, and so on. */
  static Set<String> brought(Scope scope) {
    return Stream.of(scope.wire(), scope.wire().replaceFirst(".*:", "read:"))
        .collect(Collectors.toSet());
  }
}
