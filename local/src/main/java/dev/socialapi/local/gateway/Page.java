package dev.socialapi.local.gateway;

import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Request;

/**
 * Something served beside the API, outside its stage, that AWS knows nothing of; it is only read.
 */
@FunctionalInterface
public interface Page {
  Answer answer(Request request);
}
