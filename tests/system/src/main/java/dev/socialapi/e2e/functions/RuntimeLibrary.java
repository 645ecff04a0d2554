package dev.socialapi.e2e.functions;

import java.nio.file.Path;

/**
 * The native part of AWS's runtime client, unpacked once. Each process would unpack it to the same
 * place by itself, and those that run side by side would crash.
 */
public final class RuntimeLibrary {
  /** Tells the runtime client where it is. */
  public static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static final String NAME =
      "libaws-lambda-jni.linux-" + (NativeLibrary.IS_ARM ? "aarch_64" : "x86_64") + ".so";

  private static final Path FILE = NativeLibrary.unpack("/jni/" + NAME, NAME);

  private RuntimeLibrary() {}

  public static Path unpacked() {
    return FILE;
  }
}
