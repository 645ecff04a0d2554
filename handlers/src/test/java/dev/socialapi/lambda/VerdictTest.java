package dev.socialapi.lambda;

import static dev.socialapi.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.api.Scope;
import dev.socialapi.api.SecurityScheme;
import dev.socialapi.tokens.TokenSecret;
import dev.socialapi.tokens.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The policy is evaluated as IAM does, for every set of scopes and every operation. */
class VerdictTest {
  private static final MethodArn METHOD =
      MethodArn.parse("arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/v1/GET/me");
  private static final String UUID = "01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10";
  private static final Pattern PARAMETER = Pattern.compile("[{]\\w+[}]");

  @Test
  void tokenMayInvokeExactlyWhatItsScopesAreFor() {
    Map<Operation, List<String>> requests = requests();
    TokenSecret secret = Tokens.secretOf(ALICE);
    List<String> wrong = new ArrayList<>();
    for (Set<Scope> scopes : everySetOfScopes()) {
      Policy policy = Policy.of(Verdict.token(Tokens.token(secret, scopes), METHOD));
      requests.forEach((operation, arns) -> {
        boolean permitted = takesTokens(operation) && scopes.containsAll(operation.scopes());
        for (String arn : arns) {
          if (policy.allows(arn) != permitted) {
            wrong.add(scopes + (permitted ? " must reach " : " must not reach ") + arn);
          }
        }
      });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everySetOfScopesIsTried() {
    assertThat(everySetOfScopes()).hasSize((1 << 7) - 1);
    assertThat(requests().keySet()).containsExactly(Operation.values());
    assertThat(requests().values()).allSatisfy(arns -> assertThat(arns).isNotEmpty());
  }

  /** What no other lock is behind: the functions' own check would refuse as well. */
  @Test
  void everyOperationThatTakesTokensNeedsAScope() {
    for (Operation operation : Operation.values()) {
      assertThat(operation.scopes().isEmpty()).isNotEqualTo(takesTokens(operation));
    }
  }

  @Test
  void sessionMayInvokeEverything() {
    Policy policy = Policy.of(Verdict.session(ALICE, METHOD));

    assertThat(requests().values()).allSatisfy(arns -> assertThat(arns).allMatch(policy::allows));
  }

  @Test
  void verdictIsTheSame_whateverWasAskedFirst() {
    TokenSecret secret = Tokens.secretOf(ALICE);
    MethodArn other =
        MethodArn.parse("arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/v1/PUT/x/y");

    assertThat(Verdict.token(Tokens.token(secret, Scope.READ_TAGS), other))
        .isEqualTo(Verdict.token(Tokens.token(secret, Scope.READ_TAGS), METHOD));
  }

  /** API Gateway takes no longer ones. */
  @Test
  void resourcesAreShort() {
    Verdict verdict =
        Verdict.token(Tokens.token(Tokens.secretOf(ALICE), EnumSet.allOf(Scope.class)), METHOD);

    assertThat(verdict.allowed()).allSatisfy(arn -> assertThat(arn).hasSizeLessThan(512));
  }

  private static boolean takesTokens(Operation operation) {
    return operation.securityScheme().filter(SecurityScheme.BEARER::equals).isPresent();
  }

  private static List<Set<Scope>> everySetOfScopes() {
    List<Set<Scope>> sets = new ArrayList<>();
    Scope[] scopes = Scope.values();
    for (int bits = 1; bits < 1 << scopes.length; bits++) {
      Set<Scope> set = EnumSet.noneOf(Scope.class);
      for (Scope scope : scopes) {
        if ((bits >> scope.ordinal() & 1) == 1) {
          set.add(scope);
        }
      }
      sets.add(set);
    }
    return sets;
  }

  /**
   * Each operation with parameters that somebody might think of: ids, and every word of the
   * contract's paths.
   */
  private static Map<Operation, List<String>> requests() {
    Set<String> parameters = new LinkedHashSet<>(List.of(UUID, "*", "?", "%2F", "a.b"));
    for (Operation operation : Operation.values()) {
      Arrays.stream(operation.path().split("/", -1))
          .filter(segment -> !segment.isEmpty() && !segment.startsWith("{"))
          .forEach(parameters::add);
    }
    Map<Operation, List<String>> requests = new TreeMap<>();
    for (Operation operation : Operation.values()) {
      List<String> paths = List.of(operation.path());
      while (paths.getFirst().contains("{")) {
        paths =
            paths.stream()
                .flatMap(path ->
                    parameters.stream()
                        .map(value ->
                            PARAMETER
                                .matcher(path)
                                .replaceFirst(java.util.regex.Matcher.quoteReplacement(value))))
                .toList();
      }
      requests.put(
          operation,
          paths.stream()
              .map(path -> METHOD.stage() + "/" + operation.method() + path)
              .filter(arn -> isRoutedTo(operation, arn))
              .toList());
    }
    return requests;
  }

  /** A path that is spelled out goes before one with a parameter. */
  private static boolean isRoutedTo(Operation operation, String arn) {
    return Arrays.stream(Operation.values())
        .noneMatch(other ->
            other != operation && arn.equals(METHOD.stage() + "/" + other.method() + other.path()));
  }

  /** As IAM reads it: a Deny wins, what nothing allows is refused, a star crosses slashes. */
  private record Policy(List<Pattern> allowed, List<Pattern> denied) {
    static Policy of(Verdict verdict) {
      return new Policy(patterns(verdict.allowed()), patterns(verdict.denied()));
    }

    boolean allows(String arn) {
      return matches(allowed, arn) && !matches(denied, arn);
    }

    private static boolean matches(List<Pattern> patterns, String arn) {
      return patterns.stream().anyMatch(pattern -> pattern.matcher(arn).matches());
    }

    private static List<Pattern> patterns(List<String> resources) {
      return resources.stream()
          .map(resource ->
              Arrays.stream(resource.split("[*]", -1))
                  .map(Pattern::quote)
                  .collect(Collectors.joining(".*")))
          .map(Pattern::compile)
          .toList();
    }
  }
}
