package jdtrace.lang.lex;

import java.util.OptionalLong;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.CompileHost;
import jdtrace.types.Types;

/**
 * Macro variables and arguments of one program (spec language.md section 1.7). Remembers whether
 * the last argument was used: one that is not is a slip of the caller's.
 */
public final class Macros {
  private static final int MAX_DIGITS = 8;

  private final CompileHost host;
  private boolean lastArgumentUsed;

  public Macros(CompileHost host) {
    this.host = host;
  }

  /** What a {@link TokenKind#MACRO} stands for: an integer, name, type word or string. */
  public Token expand(Token macro) {
    String value = text(macro.name(), macro.span());
    if (macro.text().startsWith("$$")) {
      return macro.as(TokenKind.STRING, value == null ? "" : Constants.string(value));
    }
    if (value == null) {
      return macro.as(0, Types.INT);
    }
    if (isNumber(macro.name())) {
      return argument(macro, value);
    }
    long number = Long.parseLong(value);
    return macro.as(number, Constants.decimalType(number));
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
      throw new DError(
          ErrorTag.D_MACRO_UNDEF, span, "undefined macro variable in program: $" + name);
    }
    return Long.toString(value.getAsLong());
  }

  private String argument(String name, SourceSpan span) {
    int count = host.arguments().size();
    int index = name.length() > MAX_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(name);
    if (index == count) {
      lastArgumentUsed = true;
    }
    if (index == 0) {
      return host.scriptName();
    }
    if (index <= count) {
      return host.arguments().get(index - 1);
    }
    if (host.options().defaultArguments()) {
      return null;
    }
    throw new DError(ErrorTag.D_MACRO_UNDEF, span, "macro argument $" + name + " is not defined");
  }

  /** An argument's text as a token. */
  private static Token argument(Token macro, String value) {
    boolean negative = value.startsWith("-");
    String digits = negative || value.startsWith("+") ? value.substring(1) : value;
    if (isInteger(digits)) {
      return integer(macro, digits, negative);
    }
    if (Lexer.isName(value)) {
      TokenKind word = TokenKind.ofWord(value);
      return macro.as(word.beginsType() ? word : TokenKind.IDENTIFIER, value);
    }
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return macro.as(
        TokenKind.STRING,
        Constants.string(quoted ? value.substring(1, value.length() - 1) : value));
  }

  private static Token integer(Token macro, String digits, boolean negative) {
    Constants.Constant constant;
    try {
      // The sign is ours, so a negative value's digits may need all 64 bits.
      constant = Constants.integer(negative ? digits.concat("u") : digits, macro.span());
    } catch (DError e) {
      throw overflow(macro);
    }
    if (!negative) {
      return macro.as(constant.value(), constant.type());
    }
    long value = -constant.value();
    if (value > 0) {
      throw overflow(macro);
    }
    return macro.as(value, Constants.decimalType(value));
  }

  private static DError overflow(Token macro) {
    return new DError(
        ErrorTag.D_MACRO_OFLOW,
        macro.span(),
        "macro argument " + macro.text() + " does not fit an integer");
  }

  private static boolean isInteger(String text) {
    boolean hex = text.length() > 2 && text.charAt(0) == '0' && (text.charAt(1) | 0x20) == 'x';
    int base = hex ? 16 : text.startsWith("0") ? 8 : 10;
    for (int i = hex ? 2 : 0; i < text.length(); i++) {
      if (Constants.digit(text.charAt(i), base) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isNumber(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** At the end of a program: the last argument must have been used. */
  public void checkUsed(SourceSpan end) {
    int count = host.arguments().size();
    if (count > 0 && !lastArgumentUsed && !host.options().unusedArguments()) {
      throw new DError(
          ErrorTag.D_MACRO_UNUSED,
          end,
          "extraneous argument '"
              + host.arguments().get(count - 1)
              + "' ($"
              + count
              + " is not referenced)");
    }
  }
}
