package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.template.AwsEnvironment;
import dev.socialapi.local.template.QueueResource;
import dev.socialapi.local.template.TableResource;
import java.net.URI;
import java.util.List;

/**
 * A service that functions reach through the guard alone.
 *
 * @param name as signatures name it
 * @param endpoint where it is
 */
public record GuardedService(String name, URI endpoint, ServiceCalls calls) {
  public GuardedService {
    requireNonNull(name, "name is null");
    requireNonNull(endpoint, "endpoint is null");
    requireNonNull(calls, "calls is null");
  }

  public static GuardedService dynamoDb(
      URI endpoint, List<TableResource> tables, AwsEnvironment aws) {
    return new GuardedService("dynamodb", endpoint, TableCalls.of(tables, aws));
  }

  public static GuardedService sqs(URI endpoint, List<QueueResource> queues) {
    return new GuardedService("sqs", endpoint, QueueCalls.of(queues));
  }

  public static GuardedService cognito(URI endpoint, AwsEnvironment aws) {
    return new GuardedService("cognito-idp", endpoint, new UserPoolCalls(aws));
  }
}
