package dev.socialapi.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One conditional change of one item, in DynamoDB's expressions.
 *
 * <p>The item must exist and be no tombstone: no change brings anything into being.
 */
final class Change {
  static final String UPDATED_AT = "updated_at";
  static final String VERSION = "version";

  /** Marks a tombstone: what is left, for ever, of something deleted. */
  static final String DELETED_AT = "deleted_at";

  private final Key key;
  private final List<String> sets = new ArrayList<>();
  private final List<String> removes = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  Change(Key key) {
    this.key = key;
    conditions.add("attribute_exists(" + name(TableAttributes.PARTITION_KEY) + ")");
    requireAbsent(DELETED_AT);
  }

  Change set(String attribute, String value) {
    sets.add(name(attribute) + " = " + value(attribute, AttributeValue.fromS(value)));
    return this;
  }

  Change remove(String attribute) {
    removes.add(name(attribute));
    return this;
  }

  /** Demands the version, if one is given. */
  Change requireVersion(OptionalLong version) {
    if (version.isPresent()) {
      AttributeValue expected = AttributeValue.fromN(Long.toString(version.getAsLong()));
      conditions.add(name(VERSION) + " = " + value(VERSION, expected));
    }
    return this;
  }

  Change requireAbsent(String attribute) {
    conditions.add("attribute_not_exists(" + name(attribute) + ")");
    return this;
  }

  /** The change as the next version of the item. */
  UpdateItemRequest update(String table, Instant changedAt) {
    set(UPDATED_AT, Timestamps.write(changedAt));
    String increment = name(VERSION) + " " + value("one", AttributeValue.fromN("1"));
    String expression = "SET " + String.join(", ", sets) + " ADD " + increment;
    if (!removes.isEmpty()) {
      expression += " REMOVE " + String.join(", ", removes);
    }
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(key.attributes())
        .updateExpression(expression)
        .conditionExpression(condition())
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .returnValues(ReturnValue.ALL_NEW)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  /** The removal of the item. */
  DeleteItemRequest delete(String table) {
    DeleteItemRequest.Builder request =
        DeleteItemRequest.builder()
            .tableName(table)
            .key(key.attributes())
            .conditionExpression(condition())
            .expressionAttributeNames(names)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (!values.isEmpty()) {
      request.expressionAttributeValues(values);
    }
    return request.build();
  }

  private String condition() {
    return String.join(" AND ", conditions);
  }

  /** Placeholders throughout, since many of our names are reserved words. */
  private String name(String attribute) {
    String placeholder = "#" + attribute;
    names.put(placeholder, attribute);
    return placeholder;
  }

  private String value(String attribute, AttributeValue value) {
    String placeholder = ":" + attribute;
    values.put(placeholder, value);
    return placeholder;
  }
}
