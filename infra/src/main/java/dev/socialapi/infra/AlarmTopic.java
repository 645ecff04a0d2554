package dev.socialapi.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * The one topic that everything reports to. Encrypted with a key of its own: the key that AWS
 * manages for the service does not let alarms publish.
 */
final class AlarmTopic {
  private static final List<String> REPORTERS =
      List.of("cloudwatch.amazonaws.com", "budgets.amazonaws.com");

  /** Only on behalf of this account. */
  private static final Map<String, Object> OURS =
      Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID));

  private AlarmTopic() {}

  static Topic create(Construct scope, Environment environment) {
    Key key =
        Key.Builder.create(scope, "AlarmKey")
            .description("Alarms of the Social API, " + environment.name())
            .enableKeyRotation(true)
            .pendingWindow(Duration.days(7))
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    Topic topic =
        Topic.Builder.create(scope, "Alarms")
            .topicName(environment.resource("alarms"))
            .masterKey(key)
            .enforceSsl(true)
            .build();
    for (String reporter : REPORTERS) {
      // In a key's policy a star is the key itself.
      key.addToResourcePolicy(permit(reporter, "*", "kms:Decrypt", "kms:GenerateDataKey"));
      topic.addToResourcePolicy(permit(reporter, topic.getTopicArn(), "sns:Publish"));
    }
    return topic;
  }

  private static PolicyStatement permit(String service, String resource, String... actions) {
    return PolicyStatement.Builder.create()
        .principals(List.of(new ServicePrincipal(service)))
        .actions(List.of(actions))
        .resources(List.of(resource))
        .conditions(OURS)
        .build();
  }
}
