package dev.socialapi.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.site.Contract.Operation;
import java.util.List;

/** The page that shows every operation, and the copy of the contract that it shows. */
final class Reference {
  static final String PAGE = "reference.html";

  private Reference() {}

  /** In Markdown, for pages that stand one folder below the reference. */
  static String link(Operation operation) {
    return "[`%s`](../%s#tag/%s/operation/%s)"
        .formatted(operation.id(), PAGE, operation.tag(), operation.id());
  }

  /** The contract with request samples, if there are any; only the reference reads them. */
  static JsonNode document(Contract contract, Samples samples) {
    Contract copy = new Contract(contract.document().deepCopy());
    for (Operation operation : copy.operations()) {
      List<Samples.Sample> ofOperation = samples.of(operation.id());
      if (!ofOperation.isEmpty()) {
        ArrayNode list = ((ObjectNode) operation.node()).putArray("x-codeSamples");
        for (Samples.Sample sample : ofOperation) {
          list.addObject()
              .put("lang", sample.language().shown())
              .put("label", sample.language().shown())
              .put("source", sample.source());
        }
      }
    }
    return copy.document();
  }
}
