package dev.socialapi.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What generated records and results become on the wire. */
class WritingTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private static ToyCode toy;

  @BeforeAll
  static void compile(@TempDir Path folder) {
    toy = ToyCode.compiled(folder);
  }

  @Test
  void writesEveryMember_whenAllArePresent() {
    Object raw = make("RawJson", "{\"any\":[1, 2]}");

    assertThat(json(item("ab", NOON, NOON, raw)))
        .isEqualTo(
            """
            {"item_id":"0123abcd","name":"ab","kind":"garden_tool","size":1,"weight":2,\
            "fragile":true,"made_at":"2026-01-02T12:00:00.000Z",\
            "sold_at":"2026-01-02T12:00:00.000Z","maker":{"name":"Ann"},\
            "parts":[{"name":"p"}],"labels":["x","y"],"extra":{"any":[1, 2]},"grade":"a"}\
            """);
  }

  @Test
  void omitsWhatIsAbsent() {
    assertThat(json(item("ab", NOON, null, null))).doesNotContain("sold_at", "extra", "null");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02T03:04:05Z, 2026-01-02T03:04:05.000Z",
    "2026-01-02T03:04:00.999999999Z, 2026-01-02T03:04:00.999Z",
    "1969-12-31T23:59:59.001Z, 1969-12-31T23:59:59.001Z",
  })
  void writesTimestampsInMilliseconds(Instant time, String written) {
    assertThat(json(item("ab", time, null, null))).contains("\"made_at\":\"" + written + "\"");
  }

  @Test
  void writesAnyText() {
    assertThat(json(item("\"\\\n\u0001ü😀", NOON, null, null)))
        .contains("\"name\":\"\\\"\\\\\\n\\u0001ü😀\"");
  }

  @Test
  void refusesToBeMade_withoutWhatIsRequired() {
    assertThatNullPointerException()
        .isThrownBy(() -> make("PartJson", null, "0123abcd"))
        .withMessage("name");
  }

  @Test
  void copiesLists() {
    List<Object> items = new ArrayList<>(List.of(item("ab", NOON, null, null)));
    Object page = make("ItemPageJson", items, null);
    items.clear();

    assertThat((List<?>) ToyCode.call(page.getClass(), "items", page)).hasSize(1);
  }

  @Test
  void answersWithStatusHeadersAndBody() {
    Object item = item("ab", NOON, null, null);
    Object created = make("CreateItemResult", item, "/v1/items/1", "\"1\"", Optional.of("true"));
    Object deleted = make("DeleteItemResult");

    assertThat(ToyCode.call(created.getClass(), "status", created)).isEqualTo(201);
    assertThat(ToyCode.call(created.getClass(), "headers", created))
        .isEqualTo(
            Map.of("Location", "/v1/items/1", "ETag", "\"1\"", "Idempotent-Replayed", "true"));
    assertThat(ToyCode.call(created.getClass(), "jsonBody", created)).isEqualTo(Optional.of(item));
    assertThat(ToyCode.call(deleted.getClass(), "status", deleted)).isEqualTo(204);
    assertThat(ToyCode.call(deleted.getClass(), "headers", deleted)).isEqualTo(Map.of());
    assertThat(ToyCode.call(deleted.getClass(), "jsonBody", deleted)).isEqualTo(Optional.empty());
  }

  @Test
  void omitsAHeader_whenItIsOptionalAndAbsent() {
    Object item = item("ab", NOON, null, null);
    Object created = make("CreateItemResult", item, "/v1/items/1", "\"1\"", Optional.empty());

    assertThat(ToyCode.call(created.getClass(), "headers", created))
        .isEqualTo(Map.of("Location", "/v1/items/1", "ETag", "\"1\""));
  }

  private static Object item(
      String name, Instant made, @Nullable Instant sold, @Nullable Object extra) {
    Object gardenTool = toy.type("KindJson").getEnumConstants()[1];
    Object maker = make("MakerJson", "Ann", null);
    Object part = make("PartJson", "p", null);
    List<String> labels = List.of("x", "y");
    return make(
        "ItemJson",
        "0123abcd",
        name,
        gardenTool,
        1,
        2L,
        true,
        made,
        sold,
        maker,
        List.of(part),
        labels,
        extra,
        "a");
  }

  private static Object make(String type, @Nullable Object... components) {
    try {
      var constructor = toy.type(type).getDeclaredConstructors()[0];
      return constructor.newInstance(components);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(Arrays.toString(components), e);
    }
  }

  private static String json(Object body) {
    var bytes = (byte[]) ToyCode.call(toy.type("Json"), "toBytes", null, body);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
