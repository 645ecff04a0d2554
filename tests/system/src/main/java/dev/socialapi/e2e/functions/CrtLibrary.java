package dev.socialapi.e2e.functions;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * The native part of the HTTP client, in a folder of its own. What is deployed has it for Lambda's
 * processors, in a folder that Lambda has on {@code LD_LIBRARY_PATH}.
 */
final class CrtLibrary {
  private static final String NAME = "libaws-crt-jni.so";

  private static final Path FILE =
      NativeLibrary.unpack(
          "/linux/%s/glibc/%s".formatted(NativeLibrary.IS_ARM ? "armv8" : "x86_64", NAME),
          "lib/" + NAME);

  private CrtLibrary() {}

  static Path folder() {
    return requireNonNull(FILE.getParent());
  }
}
