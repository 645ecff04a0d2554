package dev.socialapi.local.template;

/** Something in the synthesized template that the local system cannot read, and where it stands. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TemplateException(String message) {
    super(message);
  }
}
