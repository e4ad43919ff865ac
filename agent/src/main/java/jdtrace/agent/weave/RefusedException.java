package jdtrace.agent.weave;

/** A class or method cannot be patched. The message is the reason, without the method's name. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String reason) {
    super(reason, null, false, false);
  }
}
