package dev.socialapi.infra.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Cache;
import dev.socialapi.api.Cache.Sharing;
import dev.socialapi.api.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What tells cached answers apart, in the document that API Gateway imports. */
class CacheKeyTest {
  @Test
  void keysNameEveryInput_andTheCredentialUnlessAllShareTheAnswer() {
    assertThat(keys(Published.document()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "getMe",
                List.of(
                    "method.request.header.If-None-Match", "method.request.header.Authorization"),
                "getPost",
                List.of(
                    "method.request.path.postId",
                    "method.request.header.If-None-Match",
                    "method.request.header.Authorization"),
                "listPublicPosts",
                List.of("method.request.querystring.limit", "method.request.querystring.cursor"),
                "getTag",
                List.of(
                    "method.request.path.tagId",
                    "method.request.header.If-None-Match",
                    "method.request.header.Authorization"),
                "listPublicTags",
                List.of(
                    "method.request.querystring.name_prefix",
                    "method.request.querystring.limit",
                    "method.request.querystring.cursor")));
  }

  @Test
  void onlyWhatTheStageCachesHasAKey() {
    assertThat(keys(Published.document(Set.of()))).isEmpty();
    for (Sharing sharing : Sharing.values()) {
      assertThat(keys(Published.document(Set.of(sharing))).keySet())
          .containsExactlyInAnyOrderElementsOf(cachedFor(sharing));
    }
  }

  /** API Gateway takes no key whose parameters the method does not have. */
  @Test
  void keysNameParametersOfTheirMethod() {
    methods(Published.document())
        .forEach((id, method) -> assertThat(sources(method)).as(id).containsAll(key(method)));
  }

  /** What has no credential in its key does not get as far as the cache. */
  @Test
  void credentialIsRequired_whereAKeyNamesIt() {
    methods(Published.document())
        .forEach((id, method) -> {
          boolean required =
              Tree.array(method.get("parameters"))
                  .contains(new Parameter("Authorization", "header", true).definition());
          assertThat(required)
              .as(id)
              .isEqualTo(key(method).contains("method.request.header.Authorization"));
        });
  }

  private static List<String> cachedFor(Sharing sharing) {
    return List.of(Operation.values()).stream()
        .filter(
            operation -> operation.cache().map(Cache::sharing).filter(sharing::equals).isPresent())
        .map(Operation::id)
        .toList();
  }

  private static Map<String, List<Object>> keys(Map<String, Object> document) {
    Map<String, List<Object>> keys = new LinkedHashMap<>();
    methods(document)
        .forEach((id, method) -> {
          if (!key(method).isEmpty()) {
            keys.put(id, key(method));
          }
        });
    return keys;
  }

  private static List<Object> key(Map<String, Object> method) {
    return Tree.array(
        Tree.object(method.get("x-amazon-apigateway-integration")).get("cacheKeyParameters"));
  }

  private static List<Object> sources(Map<String, Object> method) {
    List<Object> sources = new ArrayList<>();
    for (Object parameter : Tree.array(method.get("parameters"))) {
      sources.add(Parameter.of(Tree.object(parameter)).source());
    }
    return sources;
  }

  private static Map<String, Map<String, Object>> methods(Map<String, Object> document) {
    Map<String, Map<String, Object>> methods = new LinkedHashMap<>();
    Tree.object(document.get("paths"))
        .values()
        .forEach(item ->
            Tree.object(item).values().stream()
                .map(Tree::object)
                .filter(method -> method.containsKey("operationId"))
                .forEach(method -> methods.put(Tree.text(method, "operationId"), method)));
    return methods;
  }
}
