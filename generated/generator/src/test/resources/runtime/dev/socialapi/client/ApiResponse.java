// The runtime as far as generated code calls it; the real one is in client-sdk/core.
package dev.socialapi.client;

public final class ApiResponse<T> {
  public T body() {
    throw new UnsupportedOperationException();
  }
}
