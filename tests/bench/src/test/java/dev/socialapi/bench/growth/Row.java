package dev.socialapi.bench.growth;

/**
 * What is measured at each size.
 *
 * @param beside what there is more and more of
 */
record Row(Group group, String name, Kind beside) {
  @Override
  public String toString() {
    return name + " (" + group.words() + ")";
  }
}
