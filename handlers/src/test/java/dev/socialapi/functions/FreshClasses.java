package dev.socialapi.functions;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The class path without tests, loaded anew: nothing of it has been used yet. */
final class FreshClasses extends URLClassLoader {
  private FreshClasses(List<URL> path) {
    super(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  static FreshClasses ofFunctions() throws MalformedURLException {
    List<URL> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.endsWith("test-classes")) {
        path.add(Path.of(entry).toUri().toURL());
      }
    }
    return new FreshClasses(path);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return isShared(name)
        ? FreshClasses.class.getClassLoader().loadClass(name)
        : super.loadClass(name, resolve);
  }

  /** A native library is loaded once, and a handler is known to both sides by its interfaces. */
  private static boolean isShared(String name) {
    return name.startsWith("software.amazon.awssdk.crt.")
        || name.startsWith("com.amazonaws.services.lambda.runtime.");
  }
}
