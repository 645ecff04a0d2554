package dev.socialapi.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published types, in the hands of a strict compiler. */
class TypesIT {
  @TempDir private Path folder;

  @Test
  void takeWhatTheContractTakes() throws Exception {
    assertThat(
            compile(
                """
                import type { components, operations } from "./social-api";
                const post: components["schemas"]["CreatePost"] = { name: "a" };
                const query: operations["listMyPosts"]["parameters"]["query"] = { limit: 5 };
                """))
        .isEmpty();
  }

  @Test
  void refuseWhatTheContractRefuses() throws Exception {
    assertThat(
            compile(
                """
                import type { components } from "./social-api";
                const post: components["schemas"]["CreatePost"] = { name: "a", color: "red" };
                const tag: components["schemas"]["Tag"]["access_type"] = "allowed_user";
                const token: components["schemas"]["CreateToken"] = { name: "a" };
                """))
        .contains("'color' does not exist")
        .contains("'\"allowed_user\"' is not assignable")
        .contains("'scopes' is missing");
  }

  /** What the compiler says. */
  private String compile(String program) throws IOException, InterruptedException {
    Files.copy(Path.of("target/site/social-api.d.ts"), folder.resolve("social-api.d.ts"));
    Files.writeString(folder.resolve("program.ts"), program);
    Files.copy(Path.of("src/main/typescript/tsconfig.json"), folder.resolve("tsconfig.json"));
    Process compiler =
        new ProcessBuilder(
                "node",
                Node.file("typescript/bin/tsc").toString(),
                "--noEmit",
                "--project",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(compiler.getInputStream().readAllBytes(), UTF_8);
    compiler.waitFor();
    return output;
  }
}
