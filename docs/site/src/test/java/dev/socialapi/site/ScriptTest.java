package dev.socialapi.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void joinsTheFragmentsOfEachLanguage_andWhatTheyPrint() {
    Guide guide =
        Guide.of(
            "guide",
            """
            # Guide

            ```sh
            echo 1
            ```
            ```output
            1
            ```

            ```ts
            console.log(2);
            ```
            ```output
            2
            ```

            ```json
            {}
            ```

            ```sh
            echo 3
            ```
            ```output
            3
            ```
            """);

    assertThat(Script.of(guide))
        .containsExactly(
            new Script(Script.Language.SHELL, "echo 1\n\necho 3\n", "1\n3\n"),
            new Script(Script.Language.TYPESCRIPT, "console.log(2);\n", "2\n"));
  }
}
