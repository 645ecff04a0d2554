package dev.socialapi.e2e.functions;

import static java.util.Objects.requireNonNull;

import dev.socialapi.e2e.system.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The native part of AWS's runtime client, unpacked once. Each process would unpack it to the same
 * place by itself, and those that run side by side would crash.
 */
public final class RuntimeLibrary {
  /** Tells the runtime client where it is. */
  public static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static final Path FILE = unpack();

  private RuntimeLibrary() {}

  public static Path unpacked() {
    return FILE;
  }

  private static Path unpack() {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    String name = "libaws-lambda-jni.linux-" + processor + ".so";
    try (InputStream library = RuntimeLibrary.class.getResourceAsStream("/jni/" + name)) {
      Path file = Files.createDirectories(Repository.work("functions")).resolve(name);
      Files.copy(requireNonNull(library, name), file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
