package jdtrace.lang.lex;

import java.util.OptionalLong;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.CompileHost;

/** Macro variables and arguments (spec language.md section 1.7). */
public final class Macros {
  private final CompileHost host;
  private boolean lastArgumentUsed;

  public Macros(CompileHost host) {
    this.host = host;
  }

  /**
   * The text of {@code $name} or {@code $n}; null when a missing argument is taken as its default.
   *
   * @param name what follows the dollar signs
   */
  public String text(String name, SourceSpan span) {
    if (isNumber(name)) {
      return argument(name, span);
    }
    OptionalLong value = host.macro(name);
    if (value.isEmpty()) {
      throw undefined("$".concat(name), span);
    }
    return Long.toString(value.getAsLong());
  }

  private String argument(String name, SourceSpan span) {
    int count = host.arguments().size();
    if (name.length() < 8) {
      int index = Integer.parseInt(name);
      if (index == count) {
        lastArgumentUsed = true;
      }
      if (index == 0) {
        return host.scriptName();
      }
      if (index <= count) {
        return host.arguments().get(index - 1);
      }
    }
    if (host.options().defaultArguments()) {
      return null;
    }
    throw undefined("$".concat(name), span);
  }

  private static DError undefined(String macro, SourceSpan span) {
    return new DError(
        ErrorTag.D_MACRO_UNDEF, span, "macro argument " + macro + " is not defined");
  }

  static boolean isNumber(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** At the end of a program: the last argument must have been used. */
  public void checkUsed(SourceSpan span) {
    int count = host.arguments().size();
    if (count > 0 && !lastArgumentUsed && !host.options().unusedArguments()) {
      throw new DError(
          ErrorTag.D_MACRO_UNUSED,
          span,
          "extraneous argument '" + host.arguments().get(count - 1) + "' ($" + count
              + " is not referenced)");
    }
  }
}
