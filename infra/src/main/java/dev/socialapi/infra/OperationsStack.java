package dev.socialapi.infra;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * What watches all the rest: alarms, dashboard and budget, and the topic that they report to.
 *
 * <p>It knows the other stacks and nobody knows it: it can be taken away and put back at any time.
 */
final class OperationsStack extends Stack {
  OperationsStack(Construct stage, Environment environment, Watched watched) {
    super(
        stage,
        "Operations",
        StackProps.builder()
            .stackName(environment.operationsStack())
            .description("Social API: alarms, dashboard and budget")
            .build());
    Topic topic = AlarmTopic.create(this, environment);
    var alarms = Alarms.of(environment, watched);
    alarms.forEach(alarm -> alarm.create(this, environment, topic.getTopicArn()));
    Dashboard.create(this, environment, watched, alarms);
    Budget.create(this, environment, topic);
    CfnOutput.Builder.create(this, "AlarmTopicArn").value(topic.getTopicArn()).build();
  }
}
