package dev.socialapi.site;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/publish-site}, with a command in the place of AWS's that notes what it is asked. */
class PublishSiteTest {
  private static final Path TYPES = Path.of("src/main/web/media-types.txt");

  @TempDir private Path repository;

  @BeforeEach
  void copy() throws IOException {
    copy(Path.of("../../.ci/publish-site"), ".ci/publish-site");
    copy(TYPES, "docs/site/" + TYPES);
    Path aws = write("bin/aws", "#!/bin/sh\necho \"$*\" >> asked\n");
    assertThat(aws.toFile().setExecutable(true)).isTrue();
    write("asked", "");
  }

  @Test
  void givesEachFileItsMediaType() throws Exception {
    write("infra/target/outputs-prod.json", "{\"Site\": {\"SiteBucket\": \"files\"}}");

    run("prod");

    List<String> asked = Files.readAllLines(repository.resolve("asked"));
    assertThat(asked)
        .hasSameSizeAs(Files.readAllLines(TYPES))
        .allMatch(line -> line.startsWith("s3 sync docs/site/target/site s3://files --delete "))
        .contains(
            "s3 sync docs/site/target/site s3://files --delete --no-progress"
                + " --cache-control public, max-age=300"
                + " --exclude * --include *.html --content-type text/html; charset=utf-8");
  }

  @Test
  void doesNothing_whereThereIsNoSite() throws Exception {
    write("infra/target/outputs-dev.json", "{\"Api\": {\"ApiUrl\": \"https://api/\"}}");

    run("dev");

    assertThat(repository.resolve("asked")).isEmptyFile();
  }

  private void run(String stage) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("bash", repository.resolve(".ci/publish-site").toString(), stage);
    builder
        .environment()
        .merge("PATH", repository.resolve("bin") + File.pathSeparator, (path, bin) -> bin + path);
    Path output = repository.resolve("output");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(30, SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
  }

  private void copy(Path from, String to) throws IOException {
    write(to, Files.readString(from));
  }

  private Path write(String name, String text) throws IOException {
    Path file = repository.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
