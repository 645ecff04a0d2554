package dev.socialapi.infra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The whole document, made from the published contract. */
class GatewayDocumentTest {
  private static final Map<String, Object> DOCUMENT = Published.document();

  @Test
  void routesAreTheContracts() {
    List<String> expected =
        Published.CONTRACT.operations().stream()
            .map(operation -> operation.method() + " " + operation.path())
            .toList();

    assertThat(methods().keySet())
        .filteredOn(route -> !route.startsWith("options "))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void everyPathHasAPreflight() {
    assertThat(methods().keySet())
        .containsAll(
            Published.CONTRACT.operations().stream().map(o -> "options " + o.path()).toList());
  }

  @Test
  void everyMethodIsIntegrated() {
    assertThat(methods())
        .allSatisfy((route, method) ->
            assertThat(Tree.object(method.get("x-amazon-apigateway-integration")))
                .as(route)
                .containsKey("type"));
  }

  @Test
  void everyFunctionAnswersItsOwnRoute() {
    for (ContractOperation operation : Published.CONTRACT.operations()) {
      if (operation.operationId().equals("getHealth")) {
        continue;
      }
      assertThat(Published.integration(operation.path(), operation.method()))
          .containsEntry("type", "aws_proxy")
          .containsEntry("httpMethod", "POST")
          .containsEntry("uri", Published.functionOf(operation));
    }
  }

  @Test
  void onlyWhatTheContractOpensIsOpen() {
    List<String> open = new ArrayList<>();
    methods()
        .forEach((route, method) -> {
          assertThat(method).as(route).containsKey("security");
          if (Tree.array(method.get("security")).isEmpty()) {
            open.add(route);
          }
        });

    assertThat(open)
        .filteredOn(route -> !route.startsWith("options "))
        .containsExactlyInAnyOrder("get /health", "get /openapi.json");
  }

  @Test
  void whatTakesTokensAsksOurAuthorizer() {
    assertThat(scheme("bearer")).isEqualTo(TokenAuthorizer.scheme(Published.AUTHORIZER));
    assertThat(Published.method("/posts", "get").get("security"))
        .isEqualTo(List.of(Map.of("bearer", List.of())));
  }

  @Test
  void whatIsForSessionsAloneAsksCognito() {
    assertThat(scheme("session"))
        .containsEntry("x-amazon-apigateway-authtype", "cognito_user_pools")
        .containsEntry(
            "x-amazon-apigateway-authorizer",
            Map.of("type", "cognito_user_pools", "providerARNs", List.of(Published.USER_POOL)));
    List<Object> demanded = List.of(Map.of("session", List.of("aws.cognito.signin.user.admin")));
    assertThat(
            methods().entrySet().stream()
                .filter(method -> demanded.equals(method.getValue().get("security")))
                .map(Map.Entry::getKey))
        .containsExactlyInAnyOrder(
            "delete /me", "get /me/tokens", "post /me/tokens", "delete /me/tokens/{tokenId}");
  }

  @Test
  void schemesAreTheContracts() {
    assertThat(schemes().keySet()).containsExactly("bearer", "session");
    assertThatThrownBy(() -> Authorizers.scheme("basic", new Backend(Map.of(), "", "", Set.of())))
        .hasMessage("no authorizer for scheme basic");
  }

  private static Map<String, Object> schemes() {
    return Tree.object(Tree.object(DOCUMENT.get("components")).get("securitySchemes"));
  }

  private static Map<String, Object> scheme(String name) {
    return Tree.object(schemes().get(name));
  }

  @Test
  void everyBodyIsCheckedToBeAJsonObject() {
    for (ContractOperation operation : Published.CONTRACT.operations()) {
      Map<String, Object> method = Published.method(operation.path(), operation.method());

      assertThat(method.containsKey("requestBody")).isEqualTo(operation.hasBody());
      if (operation.hasBody()) {
        assertThat(method).containsEntry("x-amazon-apigateway-request-validator", "contract");
        assertThat(method.get("requestBody")).isEqualTo(RequestValidation.body());
      }
    }
  }

  @Test
  void titleNamesTheApi() {
    assertThat(Tree.object(DOCUMENT.get("info"))).containsEntry("title", "social-api-test");
  }

  @Test
  void twoRenderingsAreEqual() {
    assertThat(Literals.compact(Published.document())).isEqualTo(Literals.compact(DOCUMENT));
  }

  /** Every method of the document, by method and path. */
  private static Map<String, Map<String, Object>> methods() {
    Map<String, Map<String, Object>> methods = new LinkedHashMap<>();
    Tree.object(DOCUMENT.get("paths"))
        .forEach((path, item) ->
            Tree.object(item)
                .forEach((name, method) -> methods.put(name + " " + path, Tree.object(method))));
    return methods;
  }
}
