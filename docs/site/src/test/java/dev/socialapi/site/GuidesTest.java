package dev.socialapi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guides as they are written. */
class GuidesTest {
  /** Programs may: they are run. */
  @Test
  void nameProblemsByTheContractAlone() throws IOException {
    List<String> codes =
        Problem.all(Spec.contract()).stream().map(problem -> "`" + problem.code() + "`").toList();
    assertThat(codes).contains("`not_found`");

    try (Stream<Path> guides = Files.list(Path.of("guides"))) {
      for (Path guide : guides.filter(file -> file.toString().endsWith(".md")).toList()) {
        String text = Files.readString(guide);
        assertThat(codes).as(guide.toString()).noneMatch(text::contains);
      }
    }
  }
}
