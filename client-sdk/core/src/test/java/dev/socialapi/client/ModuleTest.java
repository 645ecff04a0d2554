package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client as a module among modules: with what it needs, and no more. */
class ModuleTest {
  private static final String MODULE = "dev.socialapi.client";

  @RegisterExtension static final WireMockExtension SERVER = Answers.server();

  private final ModuleLayer layer = layer();

  @Test
  void worksAsAModule() throws Exception {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));

    Object post = firstPost("getPost", Answers.POST_ID);

    assertThat(post.getClass().getModule().getName()).isEqualTo(MODULE);
    assertThat(post.getClass().getMethod("name").invoke(post)).isEqualTo("First");
  }

  /** What Jackson makes pages with is not public. */
  @Test
  void readsPagesAsAModule() throws Exception {
    SERVER.stubFor(
        any(anyUrl()).willReturn(Answers.json(200, "{\"items\": [" + Answers.POST + "]}")));

    Object list = firstPost("listUserPosts", Answers.USER_ID);

    assertThat((Iterable<?>) list).hasSize(1);
  }

  @Test
  void failsAsAModule() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.problem(404, "not_found")));

    assertThatExceptionOfType(InvocationTargetException.class)
        .isThrownBy(() -> firstPost("getPost", Answers.POST_ID))
        .satisfies(e ->
            assertThat(e.getTargetException().getMessage())
                .startsWith("getPost: 404 not_found: A detail."));
  }

  @Test
  void showsItsApiAlone() {
    var module = layer.findModule(MODULE).orElseThrow();

    assertThat(module.getDescriptor().exports().stream().map(each -> each.source()))
        .containsExactlyInAnyOrder(MODULE, MODULE + ".model");
    assertThat(module.getDescriptor().exports()).noneMatch(each -> each.isQualified());
    assertThat(module.getDescriptor().opens())
        .allMatch(each -> each.targets().equals(Set.of("com.fasterxml.jackson.databind")));
    assertThat(module.getDescriptor().requires().stream().map(each -> each.name()))
        .containsExactlyInAnyOrder(
            "java.base",
            "java.net.http",
            "com.fasterxml.jackson.databind",
            "com.fasterxml.jackson.datatype.jsr310",
            "org.jspecify");
  }

  private Object firstPost(String operation, UUID id) throws Exception {
    Class<?> type = layer.findLoader(MODULE).loadClass(MODULE + ".SocialClient");
    Object builder = type.getMethod("builder").invoke(null);
    builder
        .getClass()
        .getMethod("baseUrl", URI.class)
        .invoke(builder, URI.create(SERVER.baseUrl()));
    Object client = builder.getClass().getMethod("build").invoke(builder);
    Object posts = type.getMethod("posts").invoke(client);
    return posts.getClass().getMethod(operation, UUID.class).invoke(posts, id);
  }

  private static ModuleLayer layer() {
    Path[] jars =
        Stream.of(
                SocialClient.class,
                ObjectMapper.class,
                JsonFactory.class,
                JsonProperty.class,
                JavaTimeModule.class)
            .map(ModuleTest::placeOf)
            .toArray(Path[]::new);
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration().resolve(ModuleFinder.of(jars), ModuleFinder.of(), List.of(MODULE));
    return boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
