package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.template.AwsEnvironment;
import dev.socialapi.local.template.FunctionResource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The role that a function has taken on.
 *
 * @param function the function's logical id
 * @param session the ARN that AWS knows the function by while it has the role
 */
record Role(String function, String session, List<Statement> statements) {
  Role {
    requireNonNull(function, "function is null");
    requireNonNull(session, "session is null");
    statements = List.copyOf(statements);
  }

  static Role of(FunctionResource function, AwsEnvironment aws) {
    var reader = new StatementReader(function.logicalId());
    return new Role(
        function.logicalId(),
        "arn:%s:sts::%s:assumed-role/%s/%s"
            .formatted(aws.partition(), aws.accountId(), function.role().name(), function.name()),
        function.role().statements().stream().map(reader::read).toList());
  }

  /** A denial wins over whatever allows; what no statement covers is refused. */
  Decision decide(AccessRequest request) {
    List<Statement> covering =
        statements.stream().filter(statement -> statement.covers(request)).toList();
    if (covering.isEmpty()) {
      String why = "because no identity-based policy allows the " + request.action() + " action";
      return refusal(request, why);
    }
    if (!covering.stream().allMatch(Statement::allows)) {
      return refusal(request, "with an explicit deny in an identity-based policy");
    }
    return new Decision.Allowed(
        covering.stream()
            .flatMap(statement -> statement.grants(function, request).stream())
            .collect(Collectors.toSet()));
  }

  Set<Grant> grants() {
    return statements.stream()
        .filter(Statement::allows)
        .flatMap(statement -> statement.grants(function).stream())
        .collect(Collectors.toSet());
  }

  /** [K] The form of AWS's own message. */
  private Decision refusal(AccessRequest request, String why) {
    return new Decision.Refused(
        "User: %s is not authorized to perform: %s on resource: %s %s"
            .formatted(session, request.action(), request.resource(), why));
  }
}
