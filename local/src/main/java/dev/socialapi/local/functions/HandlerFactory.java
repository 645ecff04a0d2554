package dev.socialapi.local.functions;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.socialapi.local.template.FunctionResource;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * Makes instances of a function's entry class, through its constructor that takes the environment.
 */
record HandlerFactory(
    FunctionResource function, ClassLoader classes, Map<String, String> environment) {
  private static final String METHOD = "handleRequest";

  HandlerFactory {
    requireNonNull(function, "function is null");
    requireNonNull(classes, "classes is null");
    environment = Map.copyOf(environment);
  }

  /** Throws what the constructor throws. */
  RequestStreamHandler create() throws Exception {
    Class<?> entry = classes.loadClass(className());
    if (!RequestStreamHandler.class.isAssignableFrom(entry)) {
      throw new IllegalStateException(entry.getName() + " is no RequestStreamHandler");
    }
    try {
      return (RequestStreamHandler) entry.getConstructor(Map.class).newInstance(environment);
    } catch (InvocationTargetException exception) {
      if (exception.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw exception;
    }
  }

  private String className() {
    int separator = function.handler().indexOf("::");
    if (separator < 0) {
      return function.handler();
    }
    if (!function.handler().substring(separator + 2).equals(METHOD)) {
      throw new IllegalStateException("not a stream handler: " + function.handler());
    }
    return function.handler().substring(0, separator);
  }
}
