package dev.socialapi.bench.coldstart;

import dev.socialapi.e2e.system.Repository;
import dev.socialapi.report.document.MeasuredPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a report is kept: beside the build's other results, and in the documents when asked to. */
record Publication(Report report) {
  private static final String NAME = "cold-start";

  void write(Path folder) throws IOException {
    writeData(folder);
    Files.writeString(folder.resolve(NAME + ".md"), report.table());
  }

  /** Data and chart in a folder of their own, the table in its place in the page. */
  void writeDocuments() throws IOException {
    writeData(Repository.documents().resolve("performance"));
    new MeasuredPart(Repository.documents().resolve("performance.md"), "cold start")
        .write(report.table());
  }

  private void writeData(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(NAME + ".json"), report.json());
    Files.writeString(folder.resolve(NAME + ".svg"), report.chart());
  }
}
