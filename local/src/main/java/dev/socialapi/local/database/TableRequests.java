package dev.socialapi.local.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.template.TableResource;
import dev.socialapi.local.template.TemplateException;
import java.util.Optional;
import java.util.Set;

/** What a template's table is in terms of DynamoDB's own actions. */
final class TableRequests {
  private static final Set<String> SAME =
      Set.of(
          "AttributeDefinitions",
          "BillingMode",
          "DeletionProtectionEnabled",
          "GlobalSecondaryIndexes",
          "KeySchema",
          "LocalSecondaryIndexes",
          "ProvisionedThroughput",
          "TableName");

  /** What DynamoDB Local does not have, and what says nothing about behaviour. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "ContributorInsightsSpecification",
          "PointInTimeRecoverySpecification",
          "SSESpecification",
          "Tags");

  private static final String STREAM = "StreamSpecification";
  private static final String EXPIRY = "TimeToLiveSpecification";

  private final JsonNode properties;

  TableRequests(TableResource table) {
    this.properties = table.properties();
  }

  ObjectNode create() {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    properties.properties().forEach(each -> add(each.getKey(), each.getValue(), request));
    return request;
  }

  Optional<ObjectNode> expiry() {
    JsonNode expiry = properties.path(EXPIRY);
    return expiry.isObject() ? Optional.of(named().set(EXPIRY, expiry)) : Optional.empty();
  }

  ObjectNode describe() {
    return named();
  }

  private void add(String name, JsonNode value, ObjectNode request) {
    if (SAME.contains(name)) {
      request.set(name, value);
    } else if (name.equals(STREAM)) {
      request.set(STREAM, value.<ObjectNode>deepCopy().put("StreamEnabled", true));
    } else if (!name.equals(EXPIRY) && !LEFT_OUT.contains(name)) {
      throw new TemplateException("unknown property of a table: " + name);
    }
  }

  private ObjectNode named() {
    return JsonNodeFactory.instance.objectNode().set("TableName", properties.required("TableName"));
  }
}
