package dev.socialapi.infra;

import dev.socialapi.store.Index;
import dev.socialapi.store.TableAttributes;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

/** The one table: keys and indexes as the store declares them, and every safeguard on. */
final class SocialTable {
  private SocialTable() {}

  static Table create(Construct scope, Environment environment) {
    Table table =
        Table.Builder.create(scope, "Table")
            .tableName("SocialDB-" + environment.name())
            .partitionKey(text(TableAttributes.PARTITION_KEY))
            .sortKey(text(TableAttributes.SORT_KEY))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .stream(StreamViewType.NEW_AND_OLD_IMAGES)
            .timeToLiveAttribute(TableAttributes.DELETE_AFTER)
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    for (Index index : Index.values()) {
      table.addGlobalSecondaryIndex(
          GlobalSecondaryIndexProps.builder()
              .indexName(index.indexName())
              .partitionKey(text(index.partitionKey()))
              .sortKey(text(index.sortKey()))
              .projectionType(ProjectionType.valueOf(index.projection().name()))
              .build());
    }
    return table;
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
