package dev.socialapi.e2e.future;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
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
    Stream<URL> jackson =
        Stream.of(JsonProperty.class, JsonFactory.class, ObjectMapper.class, JavaTimeModule.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation());
    URL sdk = Repository.futureSdk().toUri().toURL();
    return Stream.concat(Stream.of(sdk), jackson).toArray(URL[]::new);
  }
}
