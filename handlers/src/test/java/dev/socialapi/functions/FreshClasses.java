package dev.socialapi.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.socialapi.lambda.ApiFunction;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The class path without tests, loaded anew: nothing of it has been used yet. */
final class FreshClasses extends URLClassLoader {
  private FreshClasses(List<URL> path) {
    super(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /**
   * @param others folders of classes that are found before those of the same names
   */
  static FreshClasses ofFunctions(Path... others) throws MalformedURLException {
    List<URL> path = new ArrayList<>();
    for (Path other : others) {
      path.add(other.toUri().toURL());
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.endsWith("test-classes")) {
        path.add(Path.of(entry).toUri().toURL());
      }
    }
    return new FreshClasses(path);
  }

  /** A function that is made as Lambda makes it, but for where its environment comes from. */
  RequestStreamHandler function(Map<String, String> environment)
      throws ReflectiveOperationException {
    return (RequestStreamHandler)
        loadClass(ApiFunction.class.getName()).getConstructor(Map.class).newInstance(environment);
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
