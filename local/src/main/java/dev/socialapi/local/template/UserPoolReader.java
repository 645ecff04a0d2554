package dev.socialapi.local.template;

import java.util.List;
import java.util.Optional;

/** Reads user pools, with their clients and trigger. */
record UserPoolReader(Resources resources) {
  UserPoolResource read(Resource pool) {
    String id = resources.reference(pool);
    return new UserPoolResource(
        pool.logicalId(),
        id,
        resources.attribute(pool, "Arn"),
        resources.attribute(pool, "ProviderURL"),
        postConfirmation(pool),
        clients(id),
        pool.properties());
  }

  private Optional<String> postConfirmation(Resource pool) {
    return Optional.ofNullable(
        pool.properties().path("LambdaConfig").path("PostConfirmation").textValue());
  }

  private List<UserPoolClientResource> clients(String poolId) {
    return resources.ofType("AWS::Cognito::UserPoolClient").stream()
        .filter(client -> client.text("UserPoolId").equals(poolId))
        .map(client ->
            new UserPoolClientResource(
                client.logicalId(), resources.reference(client), client.properties()))
        .toList();
  }
}
