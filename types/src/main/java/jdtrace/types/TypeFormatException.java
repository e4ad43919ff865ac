package jdtrace.types;

/** Type data that cannot be read: truncated, corrupt, or of a version we do not know. */
public final class TypeFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TypeFormatException(String message) {
    super(message);
  }
}
