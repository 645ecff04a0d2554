package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A statement of a policy.
 *
 * @param leadingKeys the forms of which every leading key must have one; if absent, any will do
 */
record Statement(
    boolean allows,
    List<TextPattern> actions,
    List<TextPattern> resources,
    Optional<List<TextPattern>> leadingKeys) {
  Statement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    requireNonNull(leadingKeys, "leadingKeys is null");
    leadingKeys = leadingKeys.map(List::copyOf);
  }

  /** As {@code ForAllValues} has it, a request without keys meets every condition about them. */
  boolean covers(AccessRequest request) {
    return actions.stream().anyMatch(action -> action.matches(request.action()))
        && resources.stream().anyMatch(resource -> resource.matches(request.resource()))
        && request.leadingKeys().stream().allMatch(this::isLeadingKey);
  }

  private boolean isLeadingKey(String key) {
    return leadingKeys
        .map(forms -> forms.stream().anyMatch(form -> form.matches(key)))
        .orElse(true);
  }

  /** Everything that the statement grants. */
  Set<Grant> grants(String function) {
    return grants(function, _ -> true, _ -> true, _ -> true);
  }

  /** What of it a request needs that it covers. */
  Set<Grant> grants(String function, AccessRequest request) {
    return grants(
        function,
        action -> action.matches(request.action()),
        resource -> resource.matches(request.resource()),
        form -> request.leadingKeys().stream().anyMatch(form::matches));
  }

  private Set<Grant> grants(
      String function,
      Predicate<TextPattern> ofActions,
      Predicate<TextPattern> ofResources,
      Predicate<TextPattern> ofForms) {
    List<String> forms =
        leadingKeys
            .map(all -> all.stream().filter(ofForms).map(TextPattern::text).toList())
            .orElse(List.of(Grant.ANY));
    Set<Grant> grants = new TreeSet<>();
    for (TextPattern action : actions.stream().filter(ofActions).toList()) {
      for (TextPattern resource : resources.stream().filter(ofResources).toList()) {
        forms.forEach(
            form -> grants.add(new Grant(function, action.text(), resource.text(), form)));
      }
    }
    return grants;
  }
}
