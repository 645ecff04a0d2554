package dev.socialapi.load;

import dev.socialapi.report.plot.LineChart;
import dev.socialapi.report.plot.Svg;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a system held, minute by minute: memory, threads and handles side by side. */
record SoakChart(Looks looks) {
  private static final double MIB = 1024 * 1024;
  private static final double SECONDS = 60;

  String svg() {
    LineChart memory = LineChart.fromZero("Memory, MiB, over minutes");
    add(memory, "without the database", look -> look.memory() / MIB);
    add(memory, "database", look -> look.memoryOfDatabase() / MIB);
    LineChart threads = LineChart.fromZero("Threads over minutes");
    add(threads, "threads", Look::threads);
    LineChart handles = LineChart.fromZero("Open files and connections over minutes");
    add(handles, "files and connections", Look::handles);

    List<LineChart> charts = List.of(memory, threads, handles);
    var svg = new Svg(charts.size() * LineChart.WIDTH, LineChart.HEIGHT);
    for (int i = 0; i < charts.size(); i++) {
      charts.get(i).draw(svg, i * LineChart.WIDTH, 0);
    }
    return svg.write();
  }

  private void add(LineChart chart, String name, ToDoubleFunction<Look> what) {
    looks.all().forEach(it -> chart.add(name, it.second() / SECONDS, what.applyAsDouble(it)));
  }
}
