package jdtrace.dif;

/**
 * An expression that does not fit a field of the format: more than 65536 integers, 64 KiB of
 * strings or 2^24 instructions in one object. The message is for the user.
 */
public final class DifLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DifLimitException(String message) {
    super(message, null, false, false);
  }
}
