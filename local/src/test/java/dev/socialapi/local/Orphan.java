package dev.socialapi.local;

/**
 * The main of a process that ends with its parent, and of the parent: which is a matter of
 * arguments.
 */
final class Orphan {
  private Orphan() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      ParentWatch.exitWithParent();
    } else {
      Process child = new ProcessBuilder(arguments).start();
      System.out.println("child " + child.pid());
    }
    Thread.sleep(60_000);
  }
}
