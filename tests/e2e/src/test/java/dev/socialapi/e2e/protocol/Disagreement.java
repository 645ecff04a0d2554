package dev.socialapi.e2e.protocol;

import static dev.socialapi.e2e.protocol.Verdict.ACCEPTED;
import static dev.socialapi.e2e.protocol.Verdict.PRECONDITION_FAILED;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.cornutum.tcases.openapi.resolver.ParamData;

/** Where Tcases expects something else than the contract promises. */
enum Disagreement {
  /** An entity tag is what the API has made, as the description says: no other is current. */
  MADE_UP_ENTITY_TAG(
      PRECONDITION_FAILED,
      it -> it.isValid() && it.parameters().stream().anyMatch(Disagreement::isEntityTag)),

  /** No header is null: Tcases sends an empty one, which is a text, and no entity tag. */
  EMPTY_IF_MATCH(PRECONDITION_FAILED, it -> it.failure().equals("If-Match.Type=null")),

  /** The same, where it makes no difference. */
  EMPTY_IF_NONE_MATCH(ACCEPTED, it -> it.failure().equals("If-None-Match.Type=null")),

  /** In a URL null is the empty text, which every name begins with. */
  EMPTY_PREFIX(ACCEPTED, it -> it.failure().equals("name_prefix.Type=null"));

  private final Verdict verdict;
  private final Predicate<GeneratedCase> condition;

  Disagreement(Verdict verdict, Predicate<GeneratedCase> condition) {
    this.verdict = verdict;
    this.condition = condition;
  }

  /** What the contract answers. */
  Verdict verdict() {
    return verdict;
  }

  static Optional<Disagreement> about(GeneratedCase generated) {
    return Arrays.stream(values()).filter(it -> it.condition.test(generated)).findFirst();
  }

  private static boolean isEntityTag(ParamData parameter) {
    return parameter.getName().equals("If-Match")
        && parameter.getValue() != null
        && !"*".equals(parameter.getValue().getValue());
  }
}
