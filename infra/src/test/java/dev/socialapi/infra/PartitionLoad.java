package dev.socialapi.infra;

/** Of the requests of all kinds, those that the index of the public posts sees. */
enum PartitionLoad {
  /** Newest pages come from the gateway's cache, and few go on from there. */
  CACHED("cached", 0.1, 0.01),
  /** Each caller has a list of his own, which nobody caches. */
  UNCACHED("not cached", 0.1, 0.4);

  private final String pages;
  private final double writeShare;
  private final double pageShare;

  PartitionLoad(String pages, double writeShare, double pageShare) {
    this.pages = pages;
    this.writeShare = writeShare;
    this.pageShare = pageShare;
  }

  /** What becomes of the pages before they reach the index. */
  String pages() {
    return pages;
  }

  PartitionModel.Served serve(int shards, double posts, double requestsPerSecond) {
    return new PartitionModel(shards, posts)
        .serve(requestsPerSecond * writeShare, requestsPerSecond * pageShare);
  }

  /** Which part of what the index is asked is served. */
  double share(PartitionModel.Served served, double requestsPerSecond) {
    return (served.writes() + served.pages()) / (requestsPerSecond * (writeShare + pageShare));
  }

  double share(int shards, double posts, double requestsPerSecond) {
    return share(serve(shards, posts, requestsPerSecond), requestsPerSecond);
  }
}
