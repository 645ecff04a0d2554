package dev.socialapi.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The standard input of a child JVM, which stays open exactly as long as its parent lives. */
public final class ParentPipe {
  private ParentPipe() {}

  /** Makes this JVM end at once when its standard input ends. */
  public static void endWithParent() {
    Thread.ofPlatform().daemon().name("parent-pipe").start(ParentPipe::waitAndHalt);
  }

  private static void waitAndHalt() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }
}
