package dev.socialapi.local.gateway.document;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** What answers a method's requests. */
public sealed interface Integration {
  /** A Lambda function that gets the whole request and makes the whole response. */
  record LambdaProxy(String functionArn, Duration timeout) implements Integration {
    public LambdaProxy {
      requireNonNull(functionArn, "functionArn is null");
      requireNonNull(timeout, "timeout is null");
    }
  }

  /** The gateway itself: a request template that names a status, and a response for each status. */
  record Mock(
      Map<String, String> requestTemplates,
      PassthroughBehavior passthrough,
      List<MockResponse> responses)
      implements Integration {
    public Mock {
      requestTemplates = Map.copyOf(requestTemplates);
      requireNonNull(passthrough, "passthrough is null");
      responses = List.copyOf(responses);
    }
  }

  /** What happens to a body for whose content type there is no request template. */
  enum PassthroughBehavior {
    WHEN_NO_MATCH,
    WHEN_NO_TEMPLATES,
    NEVER
  }

  /** The response for the statuses that {@code selection} matches; no selection is the default. */
  record MockResponse(
      Pattern selection,
      boolean isDefault,
      int status,
      SequencedMap<String, String> headers,
      SequencedMap<String, String> templates) {
    public MockResponse {
      requireNonNull(selection, "selection is null");
      headers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
      templates = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(templates));
    }
  }
}
