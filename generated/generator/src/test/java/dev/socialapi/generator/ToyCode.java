package dev.socialapi.generator;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code generated from the toy contract, compiled and ready to be called. */
final class ToyCode {
  private static final String PACKAGE = "dev.socialapi.api.";

  private final Path classes;
  private final ClassLoader loader;

  private ToyCode(Path classes, ClassLoader loader) {
    this.classes = classes;
    this.loader = loader;
  }

  static ToyCode compiled(Path folder) {
    Path sources = folder.resolve("sources");
    Path classes = folder.resolve("classes");
    try {
      Files.createDirectories(classes);
      Map<String, String> generated = Generation.of(Generation.SERVER, Generation.toy(), sources);
      List<Path> files =
          generated.keySet().stream()
              .filter(path -> path.endsWith(".java"))
              .map(sources::resolve)
              .toList();
      List<String> errors =
          Compilation.problems(files, classes, System.getProperty("java.class.path"));
      if (!errors.isEmpty()) {
        throw new IllegalStateException(errors.toString());
      }
      return new ToyCode(classes, new URLClassLoader(new URL[] {classes.toUri().toURL()}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the compiler says about one more class beside the generated ones. */
  List<String> errorsOf(Path source) {
    String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
    return Compilation.problems(List.of(source), classes, classPath);
  }

  Class<?> type(String name) {
    try {
      return Class.forName(PACKAGE + name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The request as it is read, in the words of its record. */
  String read(String operation, Request request) {
    try {
      return readOrThrow(operation, request).toString();
    } catch (RuntimeException e) {
      throw new IllegalStateException(String.join("; ", problems(e)), e);
    }
  }

  /**
   * Everything that is wrong with a request: {@code pointer code}, {@code ?parameter code} or
   * {@code malformed}.
   */
  List<String> problemsOf(String operation, Request request) {
    try {
      readOrThrow(operation, request);
      return List.of();
    } catch (RuntimeException e) {
      return problems(e);
    }
  }

  /** What a caller is told, in full. */
  String messageOf(String operation, Request request) {
    try {
      return readOrThrow(operation, request).toString();
    } catch (RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** The parts of a request. */
  record Request(Map<String, String> query, Map<String, String> headers, byte[] body) {
    static Request body(String json) {
      return body(json.getBytes(StandardCharsets.UTF_8));
    }

    static Request body(byte[] body) {
      return new Request(Map.of(), Map.of(), body);
    }

    static Request query(String name, String value) {
      return new Request(Map.of(name, value), Map.of(), new byte[0]);
    }

    Request header(String name, String value) {
      return new Request(query, Map.of(name, value), body);
    }

    Object part(String method, String name) {
      return switch (method) {
        case "path" -> name;
        case "query" -> Optional.ofNullable(query.get(name));
        case "header" -> Optional.ofNullable(headers.get(name));
        case "body" -> body;
        default -> throw new IllegalArgumentException(method);
      };
    }
  }

  /** Calls a static or, with a target, another method of a generated class. */
  static Object call(Class<?> type, String method, @Nullable Object target, Object... arguments) {
    for (var candidate : type.getDeclaredMethods()) {
      if (candidate.getName().equals(method) && candidate.getParameterCount() == arguments.length) {
        return invoke(candidate, target, arguments);
      }
    }
    throw new IllegalArgumentException(type + " has no such method: " + method);
  }

  private static Object invoke(Method method, @Nullable Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object readOrThrow(String operation, Request request) {
    Object reader =
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {type("RequestReader")},
            (_, method, arguments) ->
                request.part(method.getName(), arguments == null ? "" : (String) arguments[0]));
    return call(type(operation + "Request"), "read", null, reader);
  }

  private static List<String> problems(RuntimeException exception) {
    return switch (exception.getClass().getSimpleName()) {
      case "MalformedJsonException" -> List.of("malformed");
      case "InvalidInputException" -> violations(exception);
      default -> throw exception;
    };
  }

  private static List<String> violations(RuntimeException exception) {
    List<String> violations = new ArrayList<>();
    for (Object violation : (List<?>) call(exception.getClass(), "violations", exception)) {
      Object pointer = call(violation.getClass(), "pointer", violation);
      Object parameter = call(violation.getClass(), "parameter", violation);
      String place = pointer == null ? "?" + parameter : pointer.toString();
      violations.add(place + " " + call(violation.getClass(), "code", violation));
    }
    return violations;
  }
}
