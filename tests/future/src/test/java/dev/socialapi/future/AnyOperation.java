package dev.socialapi.future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.client.AsyncPaged;
import dev.socialapi.client.Operation;
import dev.socialapi.client.Paged;
import dev.socialapi.spec.Contract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls an operation through whatever client there is, with today's examples as arguments. */
final class AnyOperation {
  private static final Contract TODAY = Contract.load();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final UUID ID = UUID.fromString("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");

  private AnyOperation() {}

  /**
   * What the simplest method of that name gives, of a list the items of the first page.
   *
   * @param client a client or its asynchronous side
   */
  static @Nullable Object call(Object client, Operation operation) {
    Method method =
        methods(client.getClass()).filter(each -> fits(each, operation)).findFirst().orElseThrow();
    Object[] arguments =
        Arrays.stream(method.getParameterTypes())
            .map(type -> type == UUID.class ? ID : body(operation, type))
            .toArray();
    return result(invoke(method, service(client, method.getDeclaringClass()), arguments));
  }

  /** Those of all services. */
  private static Stream<Method> methods(Class<?> client) {
    return Arrays.stream(client.getMethods())
        .map(Method::getReturnType)
        .filter(type ->
            type.getName().startsWith("dev.socialapi.client.") && type.getName().endsWith("Api"))
        .distinct()
        .flatMap(service -> Arrays.stream(service.getMethods()));
  }

  private static boolean fits(Method method, Operation operation) {
    return method.getName().equals(operation.id())
        && Arrays.stream(method.getParameterTypes())
            .allMatch(type -> type == UUID.class || isBody(type));
  }

  private static boolean isBody(Class<?> type) {
    return type.getPackageName().equals("dev.socialapi.client.model")
        && !type.getSimpleName().endsWith("Params");
  }

  private static Object service(Object client, Class<?> type) {
    Method accessor =
        Arrays.stream(client.getClass().getMethods())
            .filter(method -> method.getReturnType() == type)
            .findFirst()
            .orElseThrow();
    return invoke(accessor, client);
  }

  private static Object body(Operation operation, Class<?> type) {
    JsonNode examples =
        TODAY
            .operation(operation.id())
            .node()
            .at("/requestBody/content/application~1json/examples");
    JsonNode example = TODAY.resolved(examples.elements().next()).path("value");
    return JSON.convertValue(example, type);
  }

  private static @Nullable Object result(@Nullable Object given) {
    return switch (given) {
      case Paged<?> paged -> paged.firstPage().items();
      case AsyncPaged<?> paged ->
          join(paged.firstPage().thenApply(page -> List.copyOf(page.items())));
      case CompletableFuture<?> future -> join(future);
      case null -> null;
      default -> given;
    };
  }

  private static @Nullable Object join(CompletableFuture<?> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw (RuntimeException) e.getCause();
    }
  }

  @SuppressWarnings("NullAway") // of void methods
  private static Object invoke(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
