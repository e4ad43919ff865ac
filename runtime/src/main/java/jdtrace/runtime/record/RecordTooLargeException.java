package jdtrace.runtime.record;

/** A record or a key that no buffer could hold, e.g. of {@code stack(2000000000)}. */
public final class RecordTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RecordTooLargeException() {
    super("Enabling exceeds size of buffer", null, false, false);
  }
}
