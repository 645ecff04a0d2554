package dev.socialapi.local.functions;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** One execution environment of a function: serves one request at a time. */
record FunctionInstance(RequestStreamHandler handler) {
  FunctionInstance {
    requireNonNull(handler, "handler is null");
  }

  byte[] handle(byte[] payload, Context context) throws IOException {
    var output = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(payload), output, context);
    return output.toByteArray();
  }

  void close() throws Exception {
    if (handler instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
