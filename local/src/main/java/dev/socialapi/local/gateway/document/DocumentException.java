package dev.socialapi.local.gateway.document;

/** Something in the document that API Gateway would not import, or that is not emulated here. */
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DocumentException(String pointer, String problem) {
    super("#%s %s".formatted(pointer, problem));
  }
}
