package dev.socialapi.local.iam;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which grants have been used so far, which have not, and what was refused, as a JSON file. It is
 * written before an answer is that changes it. Thread-safe.
 */
final class AccessReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Set<Grant> all;
  private final Set<Grant> used = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  private AccessReport(Path file, Set<Grant> all) {
    this.file = requireNonNull(file, "file is null");
    this.all = Set.copyOf(all);
  }

  /** Begins a report on grants of which none is used. */
  static AccessReport start(Path file, Set<Grant> all) {
    var report = new AccessReport(file, all);
    report.write();
    return report;
  }

  void use(Set<Grant> grants) {
    if (!used.containsAll(grants)) {
      used.addAll(grants);
      write();
    }
  }

  void refuse(String message) {
    if (refused.add(message)) {
      write();
    }
  }

  private synchronized void write() {
    Set<Grant> unused = new TreeSet<>(all);
    unused.removeAll(used);
    ObjectNode report = JSON.createObjectNode();
    add(report, "unused", unused);
    add(report, "refused", new TreeSet<>(refused));
    add(report, "used", new TreeSet<>(used));
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    try {
      JSON.writerWithDefaultPrettyPrinter().writeValue(whole.toFile(), report);
      Files.move(whole, file, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(ObjectNode report, String name, Collection<?> texts) {
    var list = report.putArray(name);
    texts.forEach(text -> list.add(text.toString()));
  }
}
