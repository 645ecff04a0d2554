package dev.socialapi.local.identity;

import dev.socialapi.local.functions.Invocation;

/** Invokes a function by its name or its ARN, and waits for its answer. */
@FunctionalInterface
public interface FunctionInvoker {
  Invocation invoke(String function, byte[] event);
}
