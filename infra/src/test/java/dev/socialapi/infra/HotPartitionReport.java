package dev.socialapi.infra;

import static java.util.stream.Collectors.joining;

import dev.socialapi.migration.MigrationOrder;
import dev.socialapi.store.PublicShards;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the model of the hot partition says, as a document and as data. */
final class HotPartitionReport {
  static final List<Integer> SHARDS = List.of(1, 2, 4, 8, 16, 32, 64);
  static final List<Double> POSTS = List.of(1e3, 1e6, 1e9);
  static final List<Double> RATES = List.of(1e1, 1e2, 1e3, 1e4, 1e5);

  /** More requests a second than any number of shards can take. */
  static final double FLOOD = 200_000;

  /** Table, user's posts, public posts. */
  private static final int COPIES = 3;

  private static final int RUNNER = MigrationOrder.MAX_ITEMS_PER_SECOND;

  private HotPartitionReport() {}

  private static double unitsOfPage(int shards) {
    return shards * PartitionModel.readUnits(shards, PartitionModel.POST_BYTES);
  }

  /** Of a million. */
  static double dollarsOfPages(int shards) {
    return Price.READ_UNITS.times(unitsOfPage(shards));
  }

  /** What DynamoDB takes for all that is served. */
  private static double dollarsAnHour(int shards, PartitionModel.Served served) {
    double writeUnits =
        served.writes() * COPIES * PartitionModel.writeUnits(PartitionModel.POST_BYTES);
    return (Price.WRITE_UNITS.times(writeUnits)
            + Price.READ_UNITS.times(served.pages() * unitsOfPage(shards)))
        * 3600
        / 1e6;
  }

  static String data() {
    var data =
        new StringBuilder(
            "pages,shards,posts,requests_per_second,writes_served,pages_served,share_served,"
                + "dollars_an_hour\n");
    for (PartitionLoad load : PartitionLoad.values()) {
      for (int shards : SHARDS) {
        for (double posts : POSTS) {
          for (double rate : RATES) {
            PartitionModel.Served served = load.serve(shards, posts, rate);
            data.append(
                text(
                    "%s,%d,%.0f,%.0f,%.1f,%.1f,%.3f,%.4f\n",
                    load.pages(),
                    shards,
                    posts,
                    rate,
                    served.writes(),
                    served.pages(),
                    load.share(served, rate),
                    dollarsAnHour(shards, served)));
          }
        }
      }
    }
    return data.toString();
  }

  static String document() {
    return text(
            """
            # The hot partition

            All public posts in one partition of an index is 1,000 write units and 3,000 read units a second, in any mode of the table. What more
            shards bring and cost, by a model of these limits with token buckets (`PartitionModel`, which says what it assumes): posts of %d bytes, pages of
            %d, of which eight in ten are the newest. Of a hundred requests of all kinds the index sees ten writes, and one page if pages are cached (the
            gateway keeps the newest one of the public list), or forty if they are not (everybody has a list of his own of what he may see). More in [the data](hot-partition.csv); which number is
            used, and when it is to change: [ADR 30](adr/0030-spread-public-posts-by-their-ids.md).

            `mvn -pl infra -am test -Dtest=HotPartitionTest -Dsurefire.failIfNoSpecifiedTests=false`, with `-Dhot-partition=update` to write it anew.

            ## By the number of shards

            Writes and pages in a second are what is served when there are far too many of them, with a million posts in the table. Dollars are DynamoDB's
            alone; what else a call costs: [costs](costs.md).

            | Shards | Queries a page | Posts asked of each | Read units a page | Dollars a million pages | Writes a second | Pages a second |
            |--:|--:|--:|--:|--:|--:|--:|
            """,
            PartitionModel.POST_BYTES, PartitionModel.PAGE)
        + SHARDS.stream().map(HotPartitionReport::rowOfShards).collect(joining())
        + sizes()
        + shares()
        + moves();
  }

  private static String rowOfShards(int shards) {
    return text(
        "| %d | %d | %d | %.1f | %.2f | %,.0f | %,.0f |\n",
        shards,
        shards,
        PublicShards.of(shards).positions(PartitionModel.PAGE),
        unitsOfPage(shards),
        dollarsOfPages(shards),
        tens(new PartitionModel(shards, 1e6).serve(FLOOD, 0).writes()),
        tens(new PartitionModel(shards, 1e6).serve(0, FLOOD).pages()));
  }

  private static String sizes() {
    var text =
        new StringBuilder(
            """

            Large posts fill a partition sooner. Writes a second, by the size of a post:

            | Bytes | %s |
            |--:|%s
            """
                .formatted(
                    SHARDS.stream().map(String::valueOf).collect(joining(" | ")),
                    "--:|".repeat(SHARDS.size())));
    for (int bytes : List.of(500, 4_000, 64_000, 256_000)) {
      text.append(
          text(
              "| %,d | %s |\n",
              bytes,
              SHARDS.stream()
                  .map(shards -> new PartitionModel(shards, 1e6, bytes).serve(FLOOD, 0).writes())
                  .map(writes -> text("%,.0f", tens(writes)))
                  .collect(joining(" | "))));
    }
    return text.toString();
  }

  private static String shares() {
    var text =
        new StringBuilder(
            """

            ## By the load

            Of what the index is asked, what is served, in percent; then the dollars an hour that DynamoDB costs for it. One request in ten is a write, so
            that one shard is full at 10,000 requests a second. Pages that no cache answers gain less, and lose with many: each asks all shards.

            | Pages | Posts | Requests a second | %s |
            |---|--:|--:|%s
            """
                .formatted(
                    SHARDS.stream().map(String::valueOf).collect(joining(" | ")),
                    "--:|".repeat(SHARDS.size())));
    for (PartitionLoad load : PartitionLoad.values()) {
      for (double posts : List.of(1e6, 1e9)) {
        for (double rate : List.of(1e3, 1e4, 1e5)) {
          List<String> cells = new ArrayList<>();
          for (int shards : SHARDS) {
            PartitionModel.Served served = load.serve(shards, posts, rate);
            cells.add(
                text("%.0f, %.2f", 100 * load.share(served, rate), dollarsAnHour(shards, served)));
          }
          text.append(
              text(
                  "| %s | %,.0f | %,.0f | %s |\n",
                  load.pages(), posts, rate, String.join(" | ", cells)));
        }
      }
    }
    return text.toString();
  }

  private static String moves() {
    var text =
        new StringBuilder(
            """

            ## Moving to more shards

            Each post is read, strongly consistently; those that move cost a write unit in the table, one among their owner's posts and two among the public
            ones, which they leave and enter. At the pace of the runner, or at half of what the partitions can take that they leave and enter.

            | Posts | From | To | Moved | Dollars | Hours |
            |--:|--:|--:|--:|--:|--:|
            """);
    for (double posts : List.of(1e6, 1e7, 1e8, 1e9)) {
      for (int from : List.of(1, 4, 16)) {
        text.append(rowOfMove(posts, from, 4 * from));
      }
    }
    return text.toString();
  }

  /** Half of what partitions take is left to those who use the system. */
  private static String rowOfMove(double posts, int from, int to) {
    double share = (double) (to - from) / to;
    double dollars =
        Price.WRITE_UNITS.times(posts * share * 4 / 1e6)
            + Price.READ_UNITS.times(posts * PartitionModel.POST_BYTES / 4_096 / 1e6);
    int left = from * PartitionModel.partitions(from, posts, PartitionModel.POST_BYTES);
    double ofPartitions = Math.min(left, to - from) * PartitionModel.WRITE_UNITS / 2.0;
    double perSecond = Math.min(ofPartitions, RUNNER * share);
    return text(
        "| %,.0f | %d | %d | %,.0f | %,.2f | %,.1f |\n",
        posts, from, to, posts * share, dollars, posts * share / perSecond / 3600);
  }

  /** What the model says is not exact to the last one. */
  private static double tens(double perSecond) {
    return perSecond < 100 ? perSecond : 10 * Math.round(perSecond / 10);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
