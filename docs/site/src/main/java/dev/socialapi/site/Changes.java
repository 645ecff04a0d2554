package dev.socialapi.site;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedHeaders;
import org.openapitools.openapidiff.core.model.ChangedList;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.DiffResult;

/**
 * Says in words what has changed about an operation. The wording of descriptions is no change; what
 * there are no words for is said to have changed otherwise.
 */
final class Changes {
  private final Set<Change> said = new LinkedHashSet<>();
  private int sayings;

  private Changes() {}

  /** One change, and whether it may break a client. */
  record Change(String text, boolean breaking) {}

  static Set<Change> of(ChangedOperation operation) {
    var changes = new Changes();
    changes.wording(operation, "changed otherwise", () -> changes.operation(operation));
    return changes.said;
  }

  private void operation(ChangedOperation operation) {
    if (operation.isDeprecated()) {
      say("deprecated", false);
    }
    if (operation.getParameters() != null) {
      parameters(operation.getParameters());
    }
    if (operation.getRequestBody() != null) {
      wording(
          operation.getRequestBody(),
          "the body changed otherwise",
          () -> content("the body", operation.getRequestBody().getContent()));
    }
    if (operation.getApiResponses() != null) {
      responses(operation.getApiResponses());
    }
    wording(operation.getSecurityRequirements(), "other credentials", () -> {});
    wording(operation.getExtensions(), "other extensions (`x-…`)", () -> {});
  }

  private void parameters(ChangedParameters parameters) {
    for (Parameter parameter : parameters.getIncreased()) {
      boolean required = Boolean.TRUE.equals(parameter.getRequired());
      say(
          "new %sparameter `%s`".formatted(required ? "required " : "", parameter.getName()),
          required);
    }
    for (Parameter parameter : parameters.getMissing()) {
      say("the parameter `%s` is gone".formatted(parameter.getName()), true);
    }
    for (var parameter : parameters.getChanged()) {
      String what = "the parameter `%s`".formatted(parameter.getName());
      wording(
          parameter, what + " changed otherwise", () -> schema(what, "", parameter.getSchema()));
    }
  }

  private void responses(ChangedApiResponse responses) {
    responses.getIncreased().keySet().forEach(status -> say("new answer " + status, false));
    responses
        .getMissing()
        .keySet()
        .forEach(status -> say("the answer " + status + " is gone", responses.isIncompatible()));
    responses
        .getChanged()
        .forEach((status, response) -> {
          String what = "the answer " + status;
          wording(
              response,
              what + " changed otherwise",
              () -> {
                headers(response.getHeaders());
                content(what, response.getContent());
              });
        });
  }

  private void headers(@Nullable ChangedHeaders headers) {
    if (headers == null) {
      return;
    }
    headers.getIncreased().keySet().forEach(name -> say("answers have `" + name + "`", false));
    headers.getMissing().keySet().forEach(name -> say("answers lack `" + name + "`", true));
    headers
        .getChanged()
        .forEach((name, header) -> wording(header, "another `" + name + "` in answers", () -> {}));
  }

  private void content(String what, @Nullable ChangedContent content) {
    if (content == null) {
      return;
    }
    content.getIncreased().keySet().forEach(type -> say(what + " may be `" + type + "`", false));
    content.getMissing().keySet().forEach(type -> say(what + " is no `" + type + "`", true));
    content.getChanged().values().forEach(type -> schema(what, "", type.getSchema()));
  }

  /**
   * @param member where in it, empty for all of it
   */
  private void schema(String what, String member, @Nullable ChangedSchema schema) {
    if (schema == null) {
      return;
    }
    String which = member.isEmpty() ? what : "`" + member + "` in " + what;
    wording(
        schema,
        which + " has other rules",
        () -> {
          String prefix = member.isEmpty() ? "" : member + ".";
          rules(which, schema);
          members(what, prefix, schema);
          schema(what, member + "[]", schema.getItems());
        });
  }

  private void members(String what, String prefix, ChangedSchema schema) {
    Set<String> required = Set.copyOf(added(schema.getRequired()));
    for (String name : schema.getIncreasedProperties().keySet()) {
      boolean wanted = required.contains(name);
      say(
          "new %smember `%s%s` in %s".formatted(wanted ? "required " : "", prefix, name, what),
          wanted && schema.isIncompatible());
    }
    for (String name : schema.getMissingProperties().keySet()) {
      say("the member `%s%s` in %s is gone".formatted(prefix, name, what), schema.isIncompatible());
    }
    schema.getChangedProperties().forEach((name, change) -> schema(what, prefix + name, change));
  }

  private void rules(String which, ChangedSchema schema) {
    if (schema.isChangedType()) {
      say(which + " is of another type", true);
    }
    added(schema.getEnumeration())
        .forEach(value -> say("%s may be `%s`".formatted(which, value), schema.isIncompatible()));
    removed(schema.getEnumeration())
        .forEach(value -> say("%s is never `%s`".formatted(which, value), schema.isIncompatible()));
    if (isMore(schema.getMaxLength())) {
      say(
          "%s has at most %s characters, not %s"
              .formatted(which, length(schema.getNewSchema()), length(schema.getOldSchema())),
          schema.getMaxLength().isIncompatible());
    }
  }

  private static String length(Schema<?> schema) {
    return Objects.toString(schema.getMaxLength(), "any number of");
  }

  private static <T> Set<T> added(@Nullable ChangedList<T> list) {
    return list == null || list.getIncreased() == null
        ? Set.of()
        : new LinkedHashSet<>(list.getIncreased());
  }

  private static <T> Set<T> removed(@Nullable ChangedList<T> list) {
    return list == null || list.getMissing() == null
        ? Set.of()
        : new LinkedHashSet<>(list.getMissing());
  }

  private void say(String text, boolean breaking) {
    said.add(new Change(text, breaking));
    sayings++;
  }

  /** Lets words be found for a change; if there are none, says {@code otherwise}. */
  private void wording(@Nullable Changed changed, String otherwise, Runnable words) {
    if (changed == null || !isMore(changed)) {
      return;
    }
    int before = sayings;
    words.run();
    if (sayings == before) {
      say(otherwise, changed.isIncompatible());
    }
  }

  /** Whether more has changed than wording, in it or below it. */
  private static boolean isMore(@Nullable Changed changed) {
    return switch (changed) {
      case null -> false;
      case ChangedSchema schema -> hasOtherMembers(schema) || isMoreBelow(schema);
      case ComposedChanged composed -> isMore(composed.isCoreChanged()) || isMoreBelow(composed);
      default -> isMore(changed.isChanged());
    };
  }

  private static boolean isMore(DiffResult result) {
    return result != DiffResult.NO_CHANGES && result != DiffResult.METADATA;
  }

  private static boolean isMoreBelow(ComposedChanged changed) {
    return changed.getChangedElements().stream().anyMatch(Changes::isMore);
  }

  /** What a schema says of itself counts the wording of its members. */
  private static boolean hasOtherMembers(ChangedSchema schema) {
    return schema.isChangedType()
        || schema.isChangeFormat()
        || schema.isChangeDefault()
        || !schema.getIncreasedProperties().isEmpty()
        || !schema.getMissingProperties().isEmpty();
  }
}
