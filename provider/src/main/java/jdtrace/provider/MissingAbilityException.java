package jdtrace.provider;

/**
 * The machine or the user's rights lack what a provider needs. The message is one line that names
 * the ability and, if there is one, the remedy.
 */
public final class MissingAbilityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MissingAbilityException(String message) {
    super(message, null, false, false);
  }
}
