package dev.socialapi.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the roles of functions; managed policies, whose text is not in the template, are refused.
 */
record RoleReader(Resources resources) {
  private static final Set<String> KNOWN =
      Set.of("AssumeRolePolicyDocument", "Description", "Policies", "RoleName", "Tags");

  /** A role that is not in the template permits nothing. */
  RoleResource read(String arn) {
    List<JsonNode> statements = new ArrayList<>();
    for (Resource role : resources.ofType("AWS::IAM::Role")) {
      if (resources.attribute(role, "Arn").equals(arn)) {
        KnownProperties.check(role, KNOWN);
        role.properties().path("Policies").forEach(policy -> add(policy, statements));
        attached(resources.reference(role), statements);
      }
    }
    return new RoleResource(arn.substring(arn.lastIndexOf('/') + 1), statements);
  }

  private void attached(String roleName, List<JsonNode> statements) {
    for (Resource policy : resources.ofType("AWS::IAM::Policy")) {
      for (JsonNode role : policy.properties().path("Roles")) {
        if (role.asText().equals(roleName)) {
          add(policy.properties(), statements);
        }
      }
    }
  }

  private static void add(JsonNode policy, List<JsonNode> statements) {
    policy.at("/PolicyDocument/Statement").forEach(statements::add);
  }
}
