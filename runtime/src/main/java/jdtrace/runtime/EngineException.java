package jdtrace.runtime;

/**
 * An engine or the machine refuses a plan. The message is one line for the user and names the
 * missing ability; {@code detail} (a verifier's log, trimmed) is for a report of our own bug, or
 * null.
 */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String detail;

  public EngineException(String message) {
    this(message, null, null);
  }

  public EngineException(String message, String detail, Throwable cause) {
    super(message, cause);
    this.detail = detail;
  }

  public String detail() {
    return detail;
  }
}
