package dev.socialapi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No pattern of the contract can be kept busy: none looks at long texts again and again. */
class PatternsTest {
  private static final int LENGTH = 50_000;

  /** Of a processor's time, so that nothing else that runs counts. */
  private static final Duration BOUND = Duration.ofMillis(50);

  /** Code is slow when it is new; a pattern that is slow is slow each time. */
  private static final int TRIES = 3;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** One at least of every class of characters that a pattern of the contract tells apart. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z0",
          "-",
          "\"",
          " ",
          "!",
          "\u0000",
          "\n",
          "\u00a0",
          "\u2028",
          "\ufeff",
          "😀",
          "\ud800",
          "a ",
          "aaaaaaaa-0000-");

  private static final List<String> ENDS = List.of("", "\u0000", " ", "\"");

  private static final List<String> BEGINNINGS = List.of("", "\"", "sapat_");

  static Set<String> patterns() {
    Set<String> found = new TreeSet<>();
    for (JsonNode value : Contract.load().document().findValues("pattern")) {
      if (value.isTextual()) {
        found.add(value.textValue());
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void decidesSoon_whateverTheText(String pattern) {
    assertThat(tooMuchFor(pattern)).isEmpty();
  }

  /** Those that the test is there to keep out. */
  @ParameterizedTest
  @ValueSource(strings = {"^a*a*b$", "^(a+)+b$", "^([^!]*[^ !])*!$", "^ *(a *)*$"})
  void findsPatterns_thatGoBackAndBack(String pattern) {
    assertThat(tooMuchFor(pattern)).isNotEmpty();
  }

  /** The beginnings of the texts that take too long. */
  private static List<String> tooMuchFor(String pattern) {
    var compiled = Pattern.compile(pattern);
    return texts().filter(text -> !decidesInTime(compiled, text)).limit(1).toList();
  }

  private static Stream<String> texts() {
    return PIECES.stream()
        .map(piece -> piece.repeat(LENGTH / piece.length()))
        .flatMap(middle -> BEGINNINGS.stream().map(beginning -> beginning + middle))
        .flatMap(text -> ENDS.stream().map(end -> text + end));
  }

  private static boolean decidesInTime(Pattern pattern, String text) {
    for (int i = 0; i < TRIES; i++) {
      if (isDecidedInTime(pattern, text)) {
        return true;
      }
    }
    return false;
  }

  /** Both ways of asking: as JSON Schema does, and as our functions do. */
  private static boolean isDecidedInTime(Pattern pattern, String text) {
    long end = THREADS.getCurrentThreadCpuTime() + BOUND.toNanos();
    try {
      pattern.matcher(new TextForAWhile(text, end)).find();
      pattern.matcher(new TextForAWhile(text, end)).matches();
      return THREADS.getCurrentThreadCpuTime() < end;
    } catch (TimeIsUpException | StackOverflowError _) {
      return false;
    }
  }

  /** A text that can be read until the thread has used up its time. */
  private record TextForAWhile(String text, long end) implements CharSequence {
    @Override
    public char charAt(int index) {
      if ((index & 0xff) == 0 && THREADS.getCurrentThreadCpuTime() > end) {
        throw new TimeIsUpException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }
  }

  private static final class TimeIsUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
