package dev.socialapi.e2e.future;

import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.SdkClassPath;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The SDK of a contract that has grown, which {@code tests/future} makes. */
@EndToEnd
class FutureSdkE2E {
  private final RunningSystem system;

  FutureSdkE2E(RunningSystem system) {
    this.system = system;
  }

  @Test
  void works() throws Exception {
    Person zoe = system.people().signUp("Zoe");
    try (var classes = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      classes
          .loadClass("dev.socialapi.future.Scenario")
          .getMethod("run", String.class, String.class)
          .invoke(null, system.state().base().toString(), zoe.accessToken());
    }
  }

  /** Apart from the SDK that the other tests use: its classes have the same names. */
  private static URL[] classPath() throws Exception {
    List<URL> urls = new ArrayList<>();
    urls.add(Repository.futureSdk().toUri().toURL());
    for (Path jar : SdkClassPath.dependencies()) {
      urls.add(jar.toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
