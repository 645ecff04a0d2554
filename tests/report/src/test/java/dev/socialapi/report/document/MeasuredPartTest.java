package dev.socialapi.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredPartTest {
  private static final String PAGE =
      """
      # A page

      <!-- growth: measured -->
      old
      <!-- growth: end -->

      Words between.

      <!-- load: measured -->
      <!-- load: end -->
      """;

  @TempDir private Path folder;

  private Path page;

  @BeforeEach
  void writePage() throws IOException {
    page = Files.writeString(folder.resolve("page.md"), PAGE);
  }

  @Test
  void takesThePlaceOfWhatWasThere_andOfNothingElse() throws IOException {
    new MeasuredPart(page, "growth").write("new\n");

    assertThat(page).content().isEqualTo(PAGE.replace("old\n", "new\n"));
  }

  @Test
  void isWritten_whereNothingWasThere() throws IOException {
    new MeasuredPart(page, "load").write("one\ntwo\n");

    assertThat(page)
        .content()
        .isEqualTo(PAGE.replace("<!-- load: end -->", "one\ntwo\n<!-- load: end -->"));
  }

  @Test
  void leavesThePage_whenItHasNoSuchPlace() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new MeasuredPart(page, "soak").write("new\n"))
        .withMessageContaining("soak");
    assertThat(page).content().isEqualTo(PAGE);
  }

  @Test
  void leavesThePage_whenThePlaceHasNoEnd() throws IOException {
    String endless = PAGE.replace("<!-- growth: end -->\n", "");
    Files.writeString(page, endless);

    assertThatIllegalStateException()
        .isThrownBy(() -> new MeasuredPart(page, "growth").write("new\n"));
    assertThat(page).content().isEqualTo(endless);
  }
}
