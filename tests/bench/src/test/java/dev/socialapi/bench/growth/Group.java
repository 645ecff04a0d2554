package dev.socialapi.bench.growth;

/** What is asked for. */
enum Group {
  FIRST_PAGE("first page"),
  MIDDLE_PAGE("page in the middle"),
  ITEM("one item"),
  WRITE("write");

  private final String words;

  Group(String words) {
    this.words = words;
  }

  /** As people say it. */
  String words() {
    return words;
  }
}
