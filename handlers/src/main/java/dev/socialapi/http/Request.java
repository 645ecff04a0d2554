package dev.socialapi.http;

import static java.util.Objects.requireNonNull;

import dev.socialapi.api.Caller;
import dev.socialapi.api.RequestReader;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP request as it arrived, authenticated but not yet read.
 *
 * @param id the gateway's request id
 * @param caller who asks; empty where the operation needs no credential
 * @param headers by name, whose case does not matter
 * @param payload the body's bytes; none when there is no body
 */
public record Request(
    String id,
    Optional<Caller> caller,
    Map<String, String> pathParameters,
    Map<String, String> queryParameters,
    Map<String, String> headers,
    byte[] payload)
    implements RequestReader {
  public Request {
    requireNonNull(id, "id");
    requireNonNull(caller, "caller");
    pathParameters = Map.copyOf(pathParameters);
    queryParameters = Map.copyOf(queryParameters);
    var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    headers = Collections.unmodifiableMap(byName);
  }

  @Override
  public String path(String name) {
    return requireNonNull(pathParameters.get(name), name);
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(queryParameters.get(name));
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The body, once it is known to be neither too large nor of another media type than JSON. */
  @Override
  public byte[] body() {
    BodyRules.check(payload.length, header("Content-Type"));
    return payload;
  }
}
