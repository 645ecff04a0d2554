package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.functions.FunctionCredentials;
import dev.socialapi.local.template.AwsEnvironment;
import dev.socialapi.local.template.EventSource;
import dev.socialapi.local.template.FunctionResource;
import dev.socialapi.local.template.TemplateException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions' roles, and a report on what has been used of them. Thread-safe. */
public final class Roles {
  /** Other services are not here, so that nobody can use what is granted of them. */
  private static final Set<String> SERVICES = Set.of("cognito-idp", "dynamodb", "sqs");

  private final Map<String, Role> byAccessKey;
  private final Map<String, Role> byFunctionArn;
  private final AccessReport report;

  private Roles(Map<String, Role> byAccessKey, Map<String, Role> byFunctionArn, Path report) {
    this.byAccessKey = Map.copyOf(byAccessKey);
    this.byFunctionArn = Map.copyOf(byFunctionArn);
    this.report =
        AccessReport.start(
            report,
            byFunctionArn.values().stream()
                .flatMap(role -> role.grants().stream())
                .filter(grant -> SERVICES.contains(service(grant.action())))
                .collect(Collectors.toSet()));
  }

  /**
   * Reads the roles and begins the report.
   *
   * @throws TemplateException if a statement is not understood
   */
  public static Roles of(List<FunctionResource> functions, AwsEnvironment aws, Path report) {
    requireNonNull(report, "report is null");
    Map<String, Role> byAccessKey = new HashMap<>();
    Map<String, Role> byFunctionArn = new HashMap<>();
    for (FunctionResource function : functions) {
      Role role = Role.of(function, aws);
      byAccessKey.put(FunctionCredentials.of(function).accessKeyId(), role);
      byFunctionArn.put(function.arn(), role);
    }
    return new Roles(byAccessKey, byFunctionArn, report);
  }

  /**
   * Sees to it that Lambda can fetch a function's events: it does so by the function's own role.
   *
   * @throws TemplateException if it cannot, as the deployment would fail
   */
  public void check(EventSource source) {
    Role role = required(source);
    for (AccessRequest request : EventSourceCalls.of(source)) {
      decide(role, request)
          .ifPresent(refusal -> {
            throw new TemplateException(source.logicalId() + ": " + refusal);
          });
    }
  }

  /** The source may name the function by an alias or a version of it. */
  private Role required(EventSource source) {
    String function = source.functionArn();
    return byFunctionArn.entrySet().stream()
        .filter(each -> function.equals(each.getKey()) || function.startsWith(each.getKey() + ":"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new TemplateException(source.logicalId() + " has no function here"));
  }

  Optional<Role> byAccessKey(String accessKeyId) {
    return Optional.ofNullable(byAccessKey.get(accessKeyId));
  }

  /** Decides, and notes what came of it; answers what AWS would tell the caller if it refuses. */
  Optional<String> decide(Role role, AccessRequest request) {
    return switch (role.decide(request)) {
      case Decision.Allowed(Set<Grant> grants) -> {
        report.use(grants);
        yield Optional.empty();
      }
      case Decision.Refused(String message) -> {
        report.refuse(message);
        yield Optional.of(message);
      }
    };
  }

  private static String service(String action) {
    return action.substring(0, Math.max(0, action.indexOf(':')));
  }
}
