// The runtime as far as generated code calls it; the real one is in client-sdk/core.
package dev.socialapi.client;

import org.jspecify.annotations.Nullable;

final class Call {
  static Call of(Operation operation) {
    throw new UnsupportedOperationException();
  }

  Call path(String name, Object value) {
    return this;
  }

  Call query(String name, @Nullable Object value) {
    return this;
  }

  Call body(Object model) {
    return this;
  }

  Call options(RequestOptions options) {
    return this;
  }
}
