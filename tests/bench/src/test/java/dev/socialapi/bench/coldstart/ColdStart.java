package dev.socialapi.bench.coldstart;

import dev.socialapi.bench.tls.TlsEnvironment;
import dev.socialapi.e2e.functions.FunctionEnvironment;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.report.machine.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts every function in every layout, in rounds: in each, everything is started once, so that
 * what else happens on the machine happens to all of them.
 */
record ColdStart(Path folder, Plan plan) {
  Results measure() throws IOException, InterruptedException, GeneralSecurityException {
    Machine machine = Machine.here();
    Processors processors = Processors.split();
    Layouts layouts = Layouts.in(folder);
    try (var system = RunningSystem.start(Repository.assembly(), "bench", "-Dworkers=off");
        var surroundings =
            TlsEnvironment.of(FunctionEnvironment.of(system.state()), folder.resolve("tls"))) {
      var laboratory =
          new Laboratory(processors, surroundings, folder.resolve("functions"), plan.warming());
      List<Subject> subjects = subjects(Subjects.of(system), layouts);
      return new Results(machine, plan, rounds(laboratory, subjects));
    }
  }

  private List<Subject> subjects(Subjects subjects, Layouts layouts) {
    List<Subject> all = new ArrayList<>(subjects.floors(layouts.zip()));
    all.add(subjects.usual(layouts.usual()));
    for (Layout layout : List.of(layouts.zip(), layouts.snapshot(), layouts.image())) {
      plan.functions().forEach(function -> all.add(subjects.function(function, layout)));
    }
    return all;
  }

  private List<Sample> rounds(Laboratory laboratory, List<Subject> subjects)
      throws IOException, InterruptedException {
    List<Sample> samples = new ArrayList<>();
    for (Subject subject : subjects) {
      // Which also fills the disk's cache.
      samples.add(Sample.of(subject, Attempts.at(() -> laboratory.classes(subject))));
    }
    for (int round = 0; round < plan.lives(); round++) {
      for (int i = 0; i < samples.size(); i++) {
        Subject subject = subjects.get(i);
        samples.set(i, samples.get(i).with(Attempts.at(() -> laboratory.live(subject))));
      }
    }
    return samples;
  }
}
