package dev.socialapi.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** What an environment may cost in a month, by the tag that all of its stacks have. */
final class Budget {
  /** How far the budget is used up when notice is given, in per cent. */
  private static final int EARLY = 80;

  private static final int ALL = 100;

  private Budget() {}

  static void create(Construct scope, Environment environment, Topic topic) {
    CfnBudget budget =
        CfnBudget.Builder.create(scope, "Budget")
            .budget(
                BudgetDataProperty.builder()
                    .budgetName(environment.resources())
                    .budgetType("COST")
                    .timeUnit("MONTHLY")
                    .budgetLimit(
                        SpendProperty.builder()
                            .amount(environment.monthlyDollars())
                            .unit("USD")
                            .build())
                    .costFilters(
                        Map.of(
                            "TagKeyValue",
                            List.of("user:" + CostTag.KEY + "$" + environment.name())))
                    .build())
            .notificationsWithSubscribers(
                List.of(
                    notice("ACTUAL", EARLY, topic),
                    notice("ACTUAL", ALL, topic),
                    notice("FORECASTED", ALL, topic)))
            .build();
    // It is refused while the topic's policy does not let it in.
    budget.getNode().addDependency(topic);
  }

  private static NotificationWithSubscribersProperty notice(String kind, int percent, Topic topic) {
    return NotificationWithSubscribersProperty.builder()
        .notification(
            NotificationProperty.builder()
                .notificationType(kind)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(
            List.of(
                SubscriberProperty.builder()
                    .subscriptionType("SNS")
                    .address(topic.getTopicArn())
                    .build()))
        .build();
  }
}
