package dev.socialapi.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which methods there are for an operation; what they send is tested in {@code client-sdk/core}.
 */
class ClientServicesTest {
  private static ToyClient toy;

  @BeforeAll
  static void compile(@TempDir Path folder) throws IOException {
    toy = ToyClient.compiled(folder);
  }

  @Test
  void createsInFiveWays() {
    assertThat(methods("ItemsApi", "createItem"))
        .containsExactly(
            "Item createItem(Consumer)",
            "Item createItem(CreateItem)",
            "Item createItem(CreateItem, RequestOptions)",
            "ApiResponse createItemWithResponse(CreateItem)",
            "ApiResponse createItemWithResponse(CreateItem, RequestOptions)");
  }

  @Test
  void readsConditionally_whenTheContractDoes() {
    assertThat(methods("ItemsApi", "getItem"))
        .containsExactly(
            "Item getItem(UUID)",
            "Item getItem(UUID, RequestOptions)",
            "Optional getItemIfChanged(UUID, String)",
            "Optional getItemIfChanged(UUID, String, RequestOptions)",
            "ApiResponse getItemWithResponse(UUID)",
            "ApiResponse getItemWithResponse(UUID, RequestOptions)");
  }

  @Test
  void changesWhatWasRead_whenThereIsAnEntityTag() {
    assertThat(methods("ItemsApi", "updateItem"))
        .contains(
            "Item updateItem(UUID, BiConsumer)",
            "Item updateItem(UUID, BiConsumer, RequestOptions)");
  }

  @Test
  void answersNothing_whenThereIsNoBody() {
    assertThat(methods("ItemsApi", "deleteItem"))
        .containsExactly(
            "void deleteItem(UUID)",
            "void deleteItem(UUID, RequestOptions)",
            "ApiResponse deleteItemWithResponse(UUID)",
            "ApiResponse deleteItemWithResponse(UUID, RequestOptions)");
  }

  @Test
  void pages_whenTheAnswerIsAPage() {
    assertThat(methods("ItemsApi", "listItems"))
        .containsExactly(
            "Paged listItems()",
            "Paged listItems(Consumer)",
            "Paged listItems(ListItemsParams)",
            "Paged listItems(ListItemsParams, RequestOptions)");
  }

  @Test
  void answersAnything_whenTheContractDoes() {
    assertThat(methods("StoreFrontApi", "getDocument"))
        .containsExactly(
            "Map getDocument()",
            "Map getDocument(GetDocumentParams)",
            "Map getDocument(GetDocumentParams, RequestOptions)",
            "Map getDocument(RequestOptions)",
            "ApiResponse getDocumentWithResponse()",
            "ApiResponse getDocumentWithResponse(GetDocumentParams)",
            "ApiResponse getDocumentWithResponse(GetDocumentParams, RequestOptions)",
            "ApiResponse getDocumentWithResponse(RequestOptions)");
  }

  @Test
  void deprecatesWhatTheContractDeprecates() {
    for (Method method : methods("ItemsApi")) {
      assertThat(method.isAnnotationPresent(Deprecated.class))
          .as(method.getName())
          .isEqualTo(method.getName().startsWith("deleteItem"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Items", "StoreFront"})
  void hasTheSameMethods_whetherItWaitsOrNot(String service) {
    List<String> async = new ArrayList<>();
    for (Method method : methods(service + "AsyncApi")) {
      assertThat(method.getReturnType().getSimpleName()).isIn("AsyncPaged", "CompletableFuture");
      async.add(signature(method));
    }

    assertThat(methods(service + "Api"))
        .extracting(ClientServicesTest::signature)
        .isNotEmpty()
        .containsExactlyElementsOf(async);
  }

  private static List<String> methods(String service, String operation) {
    return methods(service).stream()
        .filter(method -> method.getName().startsWith(operation))
        .map(method -> method.getReturnType().getSimpleName() + " " + signature(method))
        .toList();
  }

  private static List<Method> methods(String service) {
    return Arrays.stream(toy.service(service).getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .sorted(Comparator.comparing(ClientServicesTest::signature))
        .toList();
  }

  private static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }
}
