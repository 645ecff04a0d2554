package dev.socialapi.local.gateway;

import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Request;
import java.util.List;

/** Something served beside the API, outside its stage, that AWS knows nothing of. */
@FunctionalInterface
public interface Page {
  /** Answers a request with one of its methods. */
  Answer answer(Request request);

  /** Any other method is answered 405; a page is only read unless it says otherwise. */
  default List<String> methods() {
    return List.of("GET", "HEAD");
  }
}
