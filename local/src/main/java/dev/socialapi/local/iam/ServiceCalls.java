package dev.socialapi.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the calls of a service ask of IAM. */
interface ServiceCalls {
  /**
   * Everything that has to be allowed for a call to go through.
   *
   * @throws CallException if that is not known
   */
  List<AccessRequest> requests(String operation, JsonNode input);
}
