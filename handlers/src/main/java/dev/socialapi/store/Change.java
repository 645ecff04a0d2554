package dev.socialapi.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One conditional change of one item, in DynamoDB's expressions. */
final class Change {
  static final String UPDATED_AT = "updated_at";
  static final String VERSION = "version";

  /** Marks a tombstone: what is left, for ever, of something deleted. */
  static final String DELETED_AT = "deleted_at";

  private final Key key;
  private final List<String> sets = new ArrayList<>();
  private final List<String> removes = new ArrayList<>();
  private final List<String> adds = new ArrayList<>();
  private final List<String> deletes = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final Map<String, AttributeValue> made = new HashMap<>();
  private final List<String> removed = new ArrayList<>();

  private Change(Key key) {
    this.key = key;
  }

  /**
   * A change of an item that exists and is no tombstone: it brings nothing into being, and nothing
   * back.
   */
  static Change of(Key key) {
    var change = new Change(key);
    change.conditions.add("attribute_exists(" + change.name(TableAttributes.PARTITION_KEY) + ")");
    return change.requireAbsent(DELETED_AT);
  }

  /** The beginning of an item where there is none; a tombstone counts as one. */
  static Change ofNew(Key key) {
    return new Change(key).requireAbsent(TableAttributes.PARTITION_KEY);
  }

  /** A change, or a condition, whatever there is. */
  static Change orNew(Key key) {
    return new Change(key);
  }

  /** A change of an item that may not exist yet, and then begins in the version that is written. */
  static Change upsert(Key key) {
    return new Change(key)
        .setIfAbsent(SchemaVersion.ATTRIBUTE, SchemaVersion.value(SchemaVersion.WRITTEN));
  }

  Change set(String attribute, String value) {
    return set(attribute, AttributeValue.fromS(value));
  }

  Change set(String attribute, AttributeValue value) {
    sets.add(name(attribute) + " = " + value("new_" + attribute, value));
    made.put(attribute, value);
    return this;
  }

  /** Sets what has no value yet. */
  Change setIfAbsent(String attribute, AttributeValue first) {
    String name = name(attribute);
    String value = value("first_" + attribute, first);
    sets.add("%s = if_not_exists(%s, %s)".formatted(name, name, value));
    return this;
  }

  Change remove(String attribute) {
    removes.add(name(attribute));
    removed.add(attribute);
    return this;
  }

  /** Counts up, or down: from 0 where there is no number yet. */
  Change increment(String attribute, long by) {
    adds.add(name(attribute) + " " + value("by_" + attribute, number(by)));
    return this;
  }

  /** Adds a text to a set of texts. */
  Change addToSet(String attribute, String element) {
    adds.add(name(attribute) + " " + value("element", AttributeValue.fromSs(List.of(element))));
    return this;
  }

  /** Takes a text out of a set of texts. */
  Change removeFromSet(String attribute, String element) {
    deletes.add(name(attribute) + " " + value("element", AttributeValue.fromSs(List.of(element))));
    return this;
  }

  /** Demands the version, if one is given. */
  Change requireVersion(OptionalLong version) {
    if (version.isPresent()) {
      conditions.add(name(VERSION) + " = " + value(VERSION, number(version.getAsLong())));
      made.put(VERSION, number(version.getAsLong() + 1));
    }
    return this;
  }

  Change requireAbsent(String attribute) {
    conditions.add("attribute_not_exists(" + name(attribute) + ")");
    return this;
  }

  Change requireEqual(String attribute, String expected) {
    conditions.add(name(attribute) + " = " + value(attribute, AttributeValue.fromS(expected)));
    return this;
  }

  /** Demands that an attribute is what it is in an item, or is as absent. */
  Change requireUnchanged(String attribute, Map<String, AttributeValue> item) {
    AttributeValue seen = item.get(attribute);
    if (seen == null) {
      return requireAbsent(attribute);
    }
    conditions.add(name(attribute) + " = " + value("seen_" + attribute, seen));
    return this;
  }

  /** Demands one of two values of two attributes. */
  Change requireEither(String attribute, String expected, String other, String otherExpected) {
    String one = name(attribute) + " = " + value(attribute, AttributeValue.fromS(expected));
    String two = name(other) + " = " + value(other, AttributeValue.fromS(otherExpected));
    conditions.add("(" + one + " OR " + two + ")");
    return this;
  }

  /** Demands that a set of texts has an element. */
  Change requireContains(String attribute, String element) {
    String value = value("contained", AttributeValue.fromS(element));
    conditions.add("contains(%s, %s)".formatted(name(attribute), value));
    return this;
  }

  /** Demands that a number is absent or below a bound. */
  Change requireBelow(String attribute, long bound) {
    String number = name(attribute);
    conditions.add(
        "(attribute_not_exists(%s) OR %s < %s)"
            .formatted(number, number, value("below_" + attribute, number(bound))));
    return this;
  }

  /** Demands that a set is absent or has fewer elements than a bound. */
  Change requireFewer(String attribute, long bound) {
    String set = name(attribute);
    conditions.add(
        "(attribute_not_exists(%s) OR size(%s) < %s)"
            .formatted(set, set, value("fewer_" + attribute, number(bound))));
    return this;
  }

  /** Demands that the item is absent, or that its time is over (it may wait to be removed). */
  Change requireAbsentOrPast(String secondsAttribute, Instant now) {
    String key = name(TableAttributes.PARTITION_KEY);
    conditions.add(
        "(attribute_not_exists(%s) OR %s <= %s)"
            .formatted(key, name(secondsAttribute), value("now", number(now.getEpochSecond()))));
    return this;
  }

  /** Demands that a time is still to come. */
  Change requireFuture(String secondsAttribute, Instant now) {
    conditions.add(name(secondsAttribute) + " > " + value("now", number(now.getEpochSecond())));
    return this;
  }

  /** Demands that a text is absent, or before another in the order of texts. */
  Change requireAbsentOrBefore(String attribute, String bound) {
    String text = name(attribute);
    String before = value("before_" + attribute, AttributeValue.fromS(bound));
    conditions.add("(attribute_not_exists(%s) OR %s < %s)".formatted(text, text, before));
    return this;
  }

  /** The change as the next version of the item. */
  Change nextVersion(Instant changedAt) {
    return set(UPDATED_AT, Timestamps.write(changedAt)).increment(VERSION, 1);
  }

  /** Whether an item is what the next version was to be, the time of its making included. */
  boolean hasMade(Map<String, AttributeValue> item) {
    return item.entrySet().containsAll(made.entrySet())
        && removed.stream().noneMatch(item::containsKey);
  }

  /** What DynamoDB is asked for, whatever the request. */
  Expressions expressions() {
    return new Expressions(key, expression(), condition(), names, values);
  }

  private String expression() {
    List<String> clauses = new ArrayList<>();
    clause(clauses, "SET ", sets);
    clause(clauses, "ADD ", adds);
    clause(clauses, "REMOVE ", removes);
    clause(clauses, "DELETE ", deletes);
    return String.join(" ", clauses);
  }

  private static void clause(List<String> clauses, String keyword, List<String> actions) {
    if (!actions.isEmpty()) {
      clauses.add(keyword + String.join(", ", actions));
    }
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

  private String value(String placeholder, AttributeValue value) {
    values.put(":" + placeholder, value);
    return ":" + placeholder;
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
