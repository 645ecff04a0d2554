package dev.socialapi.local.functions;

import dev.socialapi.local.template.FunctionResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Every function of the application, ready to be invoked. Thread-safe. */
public final class Functions implements AutoCloseable {
  /** An ARN's parts up to and with the function's name; what follows is a version or alias. */
  private static final int ARN_PARTS = 7;

  private final Map<String, FunctionPool> pools;
  private final Map<Path, AssetClassLoader> assets;

  private Functions(Map<String, FunctionPool> pools, Map<Path, AssetClassLoader> assets) {
    this.pools = Map.copyOf(pools);
    this.assets = Map.copyOf(assets);
  }

  /**
   * Prepares the functions; each starts when first invoked.
   *
   * @param overrides set in every function's environment on top of the template's and Lambda's own
   * @param log takes the functions' faults and what they log through their context
   */
  public static Functions load(
      List<FunctionResource> functions,
      String region,
      Map<String, String> overrides,
      Consumer<String> log) {
    return load(functions, region, overrides, log, log);
  }

  /**
   * Prepares the functions; each starts when first invoked.
   *
   * @param overrides set in every function's environment on top of the template's and Lambda's own
   * @param lines takes what the functions log through their context
   * @param faults takes what they throw
   */
  public static Functions load(
      List<FunctionResource> functions,
      String region,
      Map<String, String> overrides,
      Consumer<String> lines,
      Consumer<String> faults) {
    List<Path> libraries = PlatformLibraries.onClassPath();
    Map<Path, AssetClassLoader> assets = new HashMap<>();
    Map<String, FunctionPool> pools = new TreeMap<>();
    for (FunctionResource function : functions) {
      AssetClassLoader classes =
          assets.computeIfAbsent(function.code(), code -> AssetClassLoader.of(code, libraries));
      Map<String, String> environment = FunctionEnvironment.of(function, region, overrides);
      var handlers = new HandlerFactory(function, classes, environment);
      var functionLog = new FunctionLog(function.logicalId(), lines, faults);
      pools.put(function.name(), new FunctionPool(function, handlers, functionLog));
    }
    return new Functions(pools, assets);
  }

  /** Runs a function and waits for it; {@code function} is its name or an ARN, qualified or not. */
  public Invocation invoke(String function, byte[] payload) {
    FunctionPool pool = pools.get(name(function));
    if (pool == null) {
      return new Invocation.Failure("ResourceNotFoundException", "Function not found: " + function);
    }
    return pool.invoke(payload);
  }

  @Override
  public void close() {
    pools.values().forEach(FunctionPool::close);
    assets
        .values()
        .forEach(classes -> {
          try {
            classes.close();
          } catch (IOException exception) {
            throw new UncheckedIOException(exception);
          }
        });
  }

  private static String name(String function) {
    String[] parts = function.split(":", -1);
    return parts.length < ARN_PARTS ? parts[0] : parts[ARN_PARTS - 1];
  }
}
