package dev.socialapi.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.e2e.system.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was measured, for programs and, as a table, for people. */
final class LoadReport {
  private final ObjectNode root = new ObjectMapper().createObjectNode();
  private final ArrayNode rows = root.putArray("simulations");

  void add(String simulation, double capacity, Latency half) {
    rows.addObject()
        .put("simulation", simulation)
        .put("requests_per_second", Math.round(capacity))
        .put("p50_at_half", half.p50())
        .put("p90_at_half", half.p90())
        .put("p99_at_half", half.p99());
  }

  void add(Run spike) {
    ObjectNode node = root.putObject("overload").put("requests_per_second", Math.round(spike.rate()));
    spike.statuses().forEach((status, count) -> node.put("status_" + status, count));
    node.put("seconds_to_recover", Recovery.of(spike));
    node.put("acknowledged_writes", spike.created().size());
  }

  void write() throws IOException {
    Path file = Repository.work("load").resolve("load.json");
    Files.writeString(file, root.toPrettyString());
    System.out.println(root.toPrettyString());
  }
}
