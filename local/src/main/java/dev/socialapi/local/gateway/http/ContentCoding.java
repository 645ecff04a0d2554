package dev.socialapi.local.gateway.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;

/** [V] The codings that API Gateway knows, but for the one that changes nothing. */
public enum ContentCoding {
  GZIP {
    @Override
    InputStream reading(InputStream coded) throws IOException {
      return new GZIPInputStream(coded);
    }

    @Override
    OutputStream writing(OutputStream coded) throws IOException {
      return new GZIPOutputStream(coded);
    }
  },
  DEFLATE {
    @Override
    InputStream reading(InputStream coded) {
      return new InflaterInputStream(coded);
    }

    @Override
    OutputStream writing(OutputStream coded) {
      return new DeflaterOutputStream(coded);
    }
  };

  /** The coding of that name, in whatever case. */
  public static Optional<ContentCoding> named(String name) {
    for (ContentCoding coding : values()) {
      if (coding.wire().equalsIgnoreCase(name)) {
        return Optional.of(coding);
      }
    }
    return Optional.empty();
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The decoded body, of which no more than {@code most} bytes are read.
   *
   * @throws IOException if the body is not of this coding
   */
  public byte[] decode(byte[] coded, int most) throws IOException {
    try (InputStream decoded = reading(new ByteArrayInputStream(coded))) {
      return decoded.readNBytes(most);
    }
  }

  public byte[] encode(byte[] body) {
    var coded = new ByteArrayOutputStream();
    try (OutputStream encoding = writing(coded)) {
      encoding.write(body);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    return coded.toByteArray();
  }

  abstract InputStream reading(InputStream coded) throws IOException;

  abstract OutputStream writing(OutputStream coded) throws IOException;
}
