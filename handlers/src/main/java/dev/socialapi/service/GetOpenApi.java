package dev.socialapi.service;

import dev.socialapi.api.GetOpenApiOperation;
import dev.socialapi.api.GetOpenApiRequest;
import dev.socialapi.api.GetOpenApiResult;
import dev.socialapi.api.RawJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Publishes the contract that the API was built from. Its entity tag is made from its content. */
public final class GetOpenApi implements GetOpenApiOperation {
  private static final String DOCUMENT = "/dev/socialapi/api/openapi.json";
  private static final int ETAG_BYTES = 20;

  private final GetOpenApiResult answer;

  public GetOpenApi() {
    byte[] document = document();
    this.answer =
        new GetOpenApiResult(
            new RawJson(new String(document, StandardCharsets.UTF_8)), eTag(document));
  }

  @Override
  public GetOpenApiResult getOpenApi(GetOpenApiRequest request) {
    return answer;
  }

  private static byte[] document() {
    try (InputStream document = GetOpenApi.class.getResourceAsStream(DOCUMENT)) {
      if (document == null) {
        throw new IllegalStateException("the jar has no " + DOCUMENT);
      }
      return document.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String eTag(byte[] document) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(document);
      return '"' + HexFormat.of().formatHex(hash, 0, ETAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
