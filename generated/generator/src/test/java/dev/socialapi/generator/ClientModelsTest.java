package dev.socialapi.generator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client's models make of JSON, and JSON of them. */
class ClientModelsTest {
  private static final String ITEM =
      """
      {"item_id":"01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10","name":"a spade","kind":"garden_tool",\
      "size":1,"weight":3000000000,"fragile":true,"made_at":"2026-01-02T12:00:00.123Z",\
      "maker":{"name":"Ann"},"parts":[{"name":"p"}],"labels":["x","y"]}\
      """;

  private static ToyClient toy;

  @BeforeAll
  static void compile(@TempDir Path folder) throws IOException {
    toy = ToyClient.compiled(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"extra\":{\"any\":[1,{}]},\"grade\":\"a\"",
        "\"grade\":\"z\"",
        "\"color\":\"red\"",
        "\"builder\":true,\"additionalProperties\":{\"deep\":{\"down\":[1,null,\"x\"]}}",
      })
  void writesBackWhatItRead(String members) throws JsonProcessingException {
    String json = ITEM.substring(0, ITEM.length() - 1) + "," + members + "}";

    assertThat(toy.write(toy.read("Item", json))).isEqualTo(json);
  }

  @Test
  void keepsValuesThatItDoesNotKnow() throws JsonProcessingException {
    String json = ITEM.replace("garden_tool", "space_ship");

    Object item = toy.read("Item", json);

    Object kind = ToyCode.call(item.getClass(), "kind", item);
    assertThat(kind).hasToString("space_ship").isEqualTo(kind("space_ship"));
    assertThat(ToyCode.call(kind.getClass(), "isKnown", kind)).isEqualTo(false);
    assertThat(toy.write(item)).isEqualTo(json);
  }

  @Test
  void knowsItsConstants() throws JsonProcessingException {
    Object kind = kind("book");

    assertThat(ToyCode.call(kind.getClass(), "isKnown", kind)).isEqualTo(true);
    assertThat(ToyCode.call(kind.getClass(), "known", null))
        .isEqualTo(List.of(kind, kind("garden_tool")));
    assertThat(kind("book")).isSameAs(kind).isNotEqualTo(kind("Book"));
  }

  @Test
  void keepsMembersThatItDoesNotKnow_whereverTheyAre() throws JsonProcessingException {
    String json = ITEM.replace("{\"name\":\"p\"}", "{\"name\":\"p\",\"color\":\"red\"}");

    Object item = toy.read("Item", json);

    assertThat(toy.write(item)).isEqualTo(json);
    List<?> parts = (List<?>) ToyCode.call(item.getClass(), "parts", item);
    assertThat(additionalProperties(parts.get(0))).isEqualTo(Map.of("color", "red"));
    assertThat(additionalProperties(item)).isEmpty();
  }

  @Test
  void keepsAnythingInAnImmutableForm() throws JsonProcessingException {
    Object item = toy.read("Item", ITEM.replaceFirst("\\{", "{\"new\":{\"list\":[1]},"));

    Map<?, ?> added = (Map<?, ?>) requireNonNull(additionalProperties(item).get("new"));
    List<?> list = (List<?>) requireNonNull(added.get("list"));
    assertThatThrownBy(added::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(additionalProperties(item)::clear)
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(((List<?>) ToyCode.call(item.getClass(), "labels", item))::clear)
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void takesNullForAbsent_whereSomethingMayBeAbsent() throws JsonProcessingException {
    Object item = toy.read("Item", ITEM.replaceFirst("\\{", "{\"sold_at\":null,\"new\":null,"));

    assertThat(ToyCode.call(item.getClass(), "soldAt", item)).isEqualTo(Optional.empty());
    assertThat(toy.write(item)).isEqualTo(ITEM);
  }

  @Test
  void isEmpty_whenAListIsAbsent() throws JsonProcessingException {
    Object problem = toy.read("Problem", "{\"code\":\"a\"}");

    assertThat(ToyCode.call(problem.getClass(), "errors", problem)).isEqualTo(List.of());
    assertThat(toy.write(problem)).isEqualTo("{\"code\":\"a\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "size", "made_at", "maker", "labels"})
  void namesWhatIsMissing(String member) {
    String json = ITEM.replaceFirst("\"" + member + "\":", "\"another\":");

    assertThatExceptionOfType(JsonMappingException.class)
        .isThrownBy(() -> toy.read("Item", json))
        .withMessageContaining("Item." + Names.member(member) + " is missing");
  }

  @Test
  void refusesNull_whereSomethingIsRequired() {
    assertThatExceptionOfType(JsonMappingException.class)
        .isThrownBy(() -> toy.read("Item", ITEM.replace("\"a spade\"", "null")))
        .withMessageContaining("name");
  }

  @Test
  void showsNeitherSecretsNorWhatMayBeOne() throws JsonProcessingException {
    Object maker = toy.read("Maker", "{\"name\":\"Ann\",\"in\":\"s3cret\",\"new\":\"s3cret\"}");

    assertThat(maker).hasToString("Maker{name=Ann, in=***, additionalProperties=[new]}");
    assertThat(toy.read("Maker", "{}"))
        .hasToString("Maker{name=null, in=null, additionalProperties=[]}");
  }

  @Test
  void equalsWhatHasTheSameMembers() throws JsonProcessingException {
    Object item = toy.read("Item", ITEM);
    Object builder = ToyCode.call(item.getClass(), "toBuilder", item);
    Object same = ToyCode.call(builder.getClass(), "build", builder);

    assertThat(same).isEqualTo(item).hasSameHashCodeAs(item).isNotSameAs(item);
    assertThat(toy.read("Item", ITEM.replace("\"size\":1", "\"size\":2"))).isNotEqualTo(item);
    assertThat(toy.read("Item", ITEM.replaceFirst("\\{", "{\"new\":1,"))).isNotEqualTo(item);
  }

  private static Object kind(String value) throws JsonProcessingException {
    return toy.read("Kind", '"' + value + '"');
  }

  private static Map<?, ?> additionalProperties(Object model) {
    return (Map<?, ?>) ToyCode.call(model.getClass(), "additionalProperties", model);
  }
}
