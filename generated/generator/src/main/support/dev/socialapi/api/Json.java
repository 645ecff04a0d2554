package dev.socialapi.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The way from bytes to JSON and back: one factory, strict and bounded. */
public final class Json {
  private static final int DEEPEST_NESTING = 32;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_TEXT = 1 << 20;

  /** Twice as long when escaped: a pointer to an unknown member stays below 1,000 characters. */
  private static final int LONGEST_NAME = 400;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST_NESTING)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private Json() {}

  /** Opens a document that must be one object in UTF-8; its reader adds to the violations. */
  static JsonReader parse(byte[] document, List<Violation> violations) {
    try {
      // Decoded up front: the parser itself would also guess UTF-16 and pass over broken bytes.
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
      return JsonReader.open(
          FACTORY.createParser(text.array(), text.arrayOffset(), text.limit()), violations);
    } catch (CharacterCodingException _) {
      throw new MalformedJsonException();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body in UTF-8. */
  public static byte[] toBytes(JsonBody body) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = generator(bytes)) {
      body.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes UTF-8 to a stream, for JSON that no schema describes. */
  public static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out);
  }

  /** RFC 3339 in UTC, with exactly three decimals. */
  static String timestamp(Instant instant) {
    LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    // No formatter and no concatenation: both would load dozens of classes for this line alone.
    var text = new StringBuilder(24).append(time.toLocalDate()).append('T');
    padded(text, time.getHour(), 2).append(':');
    padded(text, time.getMinute(), 2).append(':');
    padded(text, time.getSecond(), 2).append('.');
    return padded(text, time.getNano() / 1_000_000, 3).append('Z').toString();
  }

  private static StringBuilder padded(StringBuilder text, int number, int width) {
    String digits = String.valueOf(number);
    return text.repeat('0', width - digits.length()).append(digits);
  }
}
