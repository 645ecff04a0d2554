package dev.socialapi.e2e.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.e2e.http.Seen;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs last, and looks at what all the others were answered. */
@Isolated
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageE2E {
  private final Matrix matrix = new Matrix(new Documented(), Seen.outcomes(), Holes.read());

  @BeforeAll
  void write() throws IOException {
    matrix.write(Path.of("target"));
  }

  @Test
  void everyAnswerThatAFunctionMakes_andEveryKindOfTheGateways_isSeen() {
    assertThat(matrix.missing()).isEmpty();
  }

  @Test
  void noAnswerIsSeenThatIsNotDocumented() {
    assertThat(matrix.undocumented()).isEmpty();
  }

  @Test
  void everyHoleIsOne() {
    assertThat(matrix.staleHoles()).isEmpty();
  }
}
