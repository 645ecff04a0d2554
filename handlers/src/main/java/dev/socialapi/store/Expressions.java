package dev.socialapi.store;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A {@link Change} in DynamoDB's expressions, as each kind of write wants them.
 *
 * <p>DynamoDB refuses expressions, names and values that are empty; the SDK leaves out what is
 * null.
 */
record Expressions(
    Key key,
    String update,
    String condition,
    Map<String, String> names,
    Map<String, AttributeValue> values) {
  /** What stood in the way of a write comes back with its refusal. */
  private static final ReturnValuesOnConditionCheckFailure OLD =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  PutItemRequest putItem(String table, Map<String, AttributeValue> item) {
    return PutItemRequest.builder()
        .tableName(table)
        .item(item)
        .conditionExpression(conditionOrNull())
        .expressionAttributeNames(namesOrNull())
        .expressionAttributeValues(valuesOrNull())
        .returnValuesOnConditionCheckFailure(OLD)
        .returnConsumedCapacity(TOTAL)
        .build();
  }

  UpdateItemRequest updateItem(String table) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(key.attributes())
        .updateExpression(update)
        .conditionExpression(conditionOrNull())
        .expressionAttributeNames(namesOrNull())
        .expressionAttributeValues(valuesOrNull())
        .returnValues(ReturnValue.ALL_NEW)
        .returnValuesOnConditionCheckFailure(OLD)
        .returnConsumedCapacity(TOTAL)
        .build();
  }

  DeleteItemRequest deleteItem(String table) {
    return DeleteItemRequest.builder()
        .tableName(table)
        .key(key.attributes())
        .conditionExpression(conditionOrNull())
        .expressionAttributeNames(namesOrNull())
        .expressionAttributeValues(valuesOrNull())
        .returnValuesOnConditionCheckFailure(OLD)
        .returnConsumedCapacity(TOTAL)
        .build();
  }

  Update update(String table) {
    return Update.builder()
        .tableName(table)
        .key(key.attributes())
        .updateExpression(update)
        .conditionExpression(conditionOrNull())
        .expressionAttributeNames(namesOrNull())
        .expressionAttributeValues(valuesOrNull())
        .returnValuesOnConditionCheckFailure(OLD)
        .build();
  }

  Delete delete(String table) {
    return Delete.builder()
        .tableName(table)
        .key(key.attributes())
        .conditionExpression(conditionOrNull())
        .expressionAttributeNames(namesOrNull())
        .expressionAttributeValues(valuesOrNull())
        .returnValuesOnConditionCheckFailure(OLD)
        .build();
  }

  ConditionCheck check(String table) {
    return ConditionCheck.builder()
        .tableName(table)
        .key(key.attributes())
        .conditionExpression(condition)
        .expressionAttributeNames(namesOrNull())
        .expressionAttributeValues(valuesOrNull())
        .returnValuesOnConditionCheckFailure(OLD)
        .build();
  }

  Put put(String table, Map<String, AttributeValue> item) {
    return Put.builder()
        .tableName(table)
        .item(item)
        .conditionExpression(conditionOrNull())
        .expressionAttributeNames(namesOrNull())
        .expressionAttributeValues(valuesOrNull())
        .returnValuesOnConditionCheckFailure(OLD)
        .build();
  }

  private @Nullable String conditionOrNull() {
    return condition.isEmpty() ? null : condition;
  }

  private @Nullable Map<String, String> namesOrNull() {
    return names.isEmpty() ? null : names;
  }

  private @Nullable Map<String, AttributeValue> valuesOrNull() {
    return values.isEmpty() ? null : values;
  }
}
