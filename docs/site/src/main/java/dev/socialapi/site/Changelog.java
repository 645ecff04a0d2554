package dev.socialapi.site;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/**
 * What each version of the contract changed, in Markdown: made by comparing it with the one before.
 */
final class Changelog {
  private Changelog() {}

  /**
   * @param releases the oldest first
   * @param current the contract as it is now, released or not
   */
  static String of(List<Release> releases, Release current, int operations) {
    List<Release> all = new ArrayList<>(releases);
    all.add(current);
    List<String> sections = new ArrayList<>();
    for (int i = all.size() - 1; i > 0; i--) {
      boolean released = i < all.size() - 1;
      ChangedOpenApi changes =
          OpenApiCompare.fromContents(all.get(i - 1).yaml(), all.get(i).yaml());
      List<String> lines = lines(changes, operations);
      if (released || !lines.isEmpty()) {
        sections.add(
            released
                ? section(all.get(i), lines)
                : section(current.version() + ", unreleased", lines));
      }
    }
    if (!releases.isEmpty()) {
      sections.add(section(releases.getFirst(), List.of("- The first release.")));
    }
    return "# Changelog\n\n" + String.join("\n", sections);
  }

  private static String section(Release release, List<String> lines) {
    return section(release.version(), lines)
        + "\nThe contract: [openapi-%1$s.yaml](openapi-%1$s.yaml), [openapi-%1$s.json](openapi-%1$s.json)\n"
            .formatted(release.version());
  }

  private static String section(String heading, List<String> lines) {
    return "## %s\n\n%s\n"
        .formatted(heading, lines.isEmpty() ? "Nothing but wording." : String.join("\n", lines));
  }

  static List<String> lines(ChangedOpenApi changes, int operations) {
    List<String> lines = new ArrayList<>();
    changes.getNewEndpoints().forEach(endpoint -> lines.add("- New: " + words(endpoint)));
    changes
        .getMissingEndpoints()
        .forEach(endpoint -> lines.add("- **Breaking.** Gone: " + words(endpoint)));
    SequencedMap<Changes.Change, List<String>> byChange = new LinkedHashMap<>();
    for (ChangedOperation operation : changes.getChangedOperations()) {
      for (Changes.Change change : Changes.of(operation)) {
        byChange
            .computeIfAbsent(change, _ -> new ArrayList<>())
            .add("`" + operation.getNewOperation().getOperationId() + "`");
      }
    }
    byChange.forEach((change, ids) ->
        lines.add(
            "- %s%s: %s"
                .formatted(
                    change.breaking() ? "**Breaking.** " : "",
                    which(ids, operations),
                    change.text())));
    return lines;
  }

  private static String which(List<String> ids, int operations) {
    return ids.size() == operations ? "All operations" : String.join(", ", ids);
  }

  private static String words(Endpoint endpoint) {
    Operation operation = endpoint.getOperation();
    PathItem.HttpMethod method = endpoint.getMethod();
    return "`%s`, `%s %s`: %s"
        .formatted(
            operation.getOperationId(), method, endpoint.getPathUrl(), operation.getSummary());
  }
}
