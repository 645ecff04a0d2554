package dev.socialapi.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One request and how it was answered.
 *
 * @param start milliseconds since 1970
 * @param operation its operationId
 * @param status 0 if there was no answer
 * @param millis until the answer, or the end of waiting for one
 * @param saysWhen whether it had a Retry-After
 * @param first whether its caller had asked for nothing before
 */
record Sample(
    long start, String operation, int status, long millis, boolean saysWhen, boolean first) {
  /** What a simulation has recorded, in the order of the answers. */
  static List<Sample> read(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(Sample::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sample parse(String line) {
    String[] cells = line.split(",", -1);
    return new Sample(
        Long.parseLong(cells[0]),
        cells[1],
        Integer.parseInt(cells[2]),
        Long.parseLong(cells[3]),
        Boolean.parseBoolean(cells[4]),
        Boolean.parseBoolean(cells[5]));
  }

  /** Refused as one too many, or failed, and not told when to come again. */
  boolean isLeftWaiting() {
    return (status == 429 || isFault()) && !saysWhen;
  }

  boolean isFault() {
    return status >= 500;
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
