package dev.socialapi.e2e.system;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.socialapi.client.SocialClient;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What an integrator's build brings when it names the SDK. */
public final class SdkClassPath {
  private SdkClassPath() {}

  /** The jar that is released. */
  public static Path sdk() {
    return origin(SocialClient.class);
  }

  /** What the SDK depends on: databind and jsr310, with what they depend on. */
  public static List<Path> dependencies() {
    return Stream.of(
            JsonProperty.class, JsonFactory.class, ObjectMapper.class, JavaTimeModule.class)
        .map(SdkClassPath::origin)
        .toList();
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
