package dev.socialapi.local.functions;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of one code asset, which see the JDK and Lambda's own interfaces but nothing of the
 * local system.
 */
final class AssetClassLoader extends URLClassLoader {
  private static final String LAMBDA_PACKAGE = "com.amazonaws.services.lambda.runtime.";

  static {
    registerAsParallelCapable();
  }

  private AssetClassLoader(URL[] path) {
    super("functions", path, ClassLoader.getPlatformClassLoader());
  }

  static AssetClassLoader of(Path code, List<Path> platformLibraries) {
    return new AssetClassLoader(
        Stream.concat(Stream.of(code), platformLibraries.stream())
            .map(AssetClassLoader::url)
            .toArray(URL[]::new));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return isShared(name)
        ? AssetClassLoader.class.getClassLoader().loadClass(name)
        : super.loadClass(name, resolve);
  }

  /** The interfaces between Lambda and a handler: one class each for both sides. */
  private static boolean isShared(String name) {
    if (!name.startsWith(LAMBDA_PACKAGE)) {
      return false;
    }
    String rest = name.substring(LAMBDA_PACKAGE.length());
    return rest.indexOf('.') < 0 || rest.startsWith("logging.");
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
