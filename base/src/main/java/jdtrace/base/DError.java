package jdtrace.base;

/**
 * The user's mistake in a D program: tag, place and text as the DTrace guide prints them. The text
 * may have follow-up lines that start with a tab; it carries neither tag nor location, which the
 * consumer adds (spec errors.md section 1). A hint, when we know one, names the fix.
 */
public final class DError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorTag tag;
  private final transient SourceSpan span;
  private final String hint;

  public DError(ErrorTag tag, SourceSpan span, String message) {
    this(tag, span, message, null);
  }

  public DError(ErrorTag tag, SourceSpan span, String message, String hint) {
    super(message, null, false, false);
    this.tag = tag;
    this.span = span;
    this.hint = hint;
  }

  public ErrorTag tag() {
    return tag;
  }

  public SourceSpan span() {
    return span;
  }

  /** A remedy in one line, or null. */
  public String hint() {
    return hint;
  }
}
