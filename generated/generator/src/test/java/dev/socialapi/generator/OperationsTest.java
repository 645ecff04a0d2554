package dev.socialapi.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of all operations, and what the compiler makes of one that nobody handles. */
class OperationsTest {
  private static ToyCode toy;

  @TempDir private Path folder;

  @BeforeAll
  static void compile(@TempDir Path folder) {
    toy = ToyCode.compiled(folder);
  }

  @Test
  void findsOperationsById() {
    assertThat(ToyCode.call(toy.type("Operation"), "byId", null, "deleteItem"))
        .hasToString("Optional[DELETE_ITEM]");
    assertThat(ToyCode.call(toy.type("Operation"), "byId", null, "deleteitem"))
        .isEqualTo(Optional.empty());
    assertThat(ToyCode.call(toy.type("Scope"), "byWire", null, "write:items"))
        .hasToString("Optional[WRITE_ITEMS]");
  }

  @Test
  void namesThePathOfAResource() {
    Object getItem = toy.type("Operation").getEnumConstants()[2];

    assertThat(getItem).hasToString("GET_ITEM");
    assertThat(
            ToyCode.call(
                toy.type("Operation"), "pathOf", getItem, (Object) new String[] {"0123abcd"}))
        .isEqualTo("/v1/items/0123abcd");
  }

  @Test
  void knowsWhichOperationsGoAway() {
    assertThat(valuesOf("deprecation"))
        .filteredOn(Optional::isPresent)
        .singleElement()
        .hasToString(
            "Optional[Deprecation[since=2026-12-01, sunset=2027-06-01, link=/changes#items]]");
  }

  @Test
  void knowsTheFirstExampleOfABody() {
    assertThat(valuesOf("bodyExample"))
        .filteredOn(Optional::isPresent)
        .hasSize(2)
        .endsWith(Optional.of("{\"name\":\"a \\\"b\\\"\",\"size\":3}"));
  }

  /** What a method says of each operation. */
  private static List<Optional<?>> valuesOf(String method) {
    List<Optional<?>> values = new ArrayList<>();
    for (Object operation : toy.type("Operation").getEnumConstants()) {
      values.add((Optional<?>) ToyCode.call(toy.type("Operation"), method, operation));
    }
    return values;
  }

  @Test
  void compiles_whenEveryOperationIsHandled() throws IOException {
    assertThat(
            toy.errorsOf(
                wiring(
                    "CREATE_ITEM, LIST_ITEMS, GET_ITEM, UPDATE_ITEM, DELETE_ITEM, GET_DOCUMENT")))
        .isEmpty();
  }

  @Test
  void doesNotCompile_whenAnOperationIsNotHandled() throws IOException {
    assertThat(toy.errorsOf(wiring("CREATE_ITEM, LIST_ITEMS, GET_ITEM, UPDATE_ITEM, DELETE_ITEM")))
        .singleElement()
        .asString()
        .contains("the switch expression does not cover all possible input values");
  }

  private Path wiring(String handled) throws IOException {
    String source =
        """
        final class Wiring {
          private Wiring() {}

          static String route(dev.socialapi.api.Operation operation) {
            return switch (operation) {
              case %s -> operation.path();
            };
          }
        }
        """;
    return Files.writeString(folder.resolve("Wiring.java"), source.formatted(handled));
  }
}
