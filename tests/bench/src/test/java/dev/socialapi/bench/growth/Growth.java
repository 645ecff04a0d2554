package dev.socialapi.bench.growth;

import dev.socialapi.local.dynamodb.DynamoDbLocal;
import dev.socialapi.report.machine.Machine;
import dev.socialapi.store.LocalTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets one table grow, and asks the same at each size, of a small table as well.
 *
 * @param folder for the database
 */
record Growth(Path folder, Sizes sizes) {
  /** In turns, so that a busy moment meets all questions. */
  private static final int ROUNDS = 30;

  /** Of the small table alone: compilers and caches are no matter of size. */
  private static final int ROUNDS_BEFORE = 50;

  Results measure() throws IOException {
    Machine machine = Machine.here();
    Map<Row, List<Sample>> samples = new LinkedHashMap<>();
    Map<Row, List<Sample>> samplesOfSmall = new LinkedHashMap<>();
    try (var database = DynamoDbLocal.at(folder.resolve("data"), folder)) {
      var small = new DataSet(LocalTable.onDisk(database.endpoint()), sizes);
      small.growTo(Sizes.MANY);
      var besideSmall = new Deployments(small.local());
      var askSmall = new Asking(small, besideSmall);
      for (int round = 0; round < ROUNDS_BEFORE; round++) {
        askSmall.round();
      }

      var growing = new DataSet(LocalTable.onDisk(database.endpoint()), sizes);
      var beside = new Deployments(growing.local());
      for (int size : sizes.steps()) {
        growing.growTo(size);
        var ask = new Asking(growing, beside);
        askSmall = new Asking(small, besideSmall);
        for (int round = 0; round < ROUNDS; round++) {
          ask.round();
          askSmall.round();
        }
        add(ask.samples(), samples);
        add(askSmall.samples(), samplesOfSmall);
      }
    }
    return new Results(machine, sizes, samples, samplesOfSmall);
  }

  private static void add(Map<Row, Sample> more, Map<Row, List<Sample>> samples) {
    more.forEach((row, sample) -> samples.computeIfAbsent(row, _ -> new ArrayList<>()).add(sample));
  }
}
