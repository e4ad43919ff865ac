package jdtrace.lang.parse;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.SourceSpan;
import jdtrace.dif.PrintfFormat;
import jdtrace.lang.lex.Lexer;

/**
 * Format strings into their parts (spec printf.md section 1): {@code %[flags][width][.prec][size]
 * conv}, flags, width, point and size letters in any order before the conversion's letter. Whether
 * the arguments fit is for the checker to say.
 */
public final class PrintfFormatParser {
  private static final String FLAGS = "#-+ '0";
  private static final String SIZES = "hlLw";
  private static final int POINTER_DIGITS = 16;
  private static final int MAX_NUMBER = 1 << 20;

  private final String text;
  private final SourceSpan span;
  private final List<PrintfFormat.Part> parts = new ArrayList<>();
  private int at;

  // The conversion being read.
  private final StringBuilder flags = new StringBuilder(4);
  private final StringBuilder name = new StringBuilder(4);
  private int number;
  private int width;
  private int precision;
  private boolean point;
  private boolean digits;
  private boolean dynamicWidth;
  private boolean dynamicPrecision;
  private boolean aggregation;

  private PrintfFormatParser(String text, SourceSpan span) {
    this.text = text;
    this.span = span;
  }

  /**
   * Parses a format. An empty one has no parts; which actions refuse it is the checker's to know.
   *
   * @param text one character a byte, escapes processed already
   * @param span the literal's place, for errors
   * @throws DError D_SYNTAX for a conversion that is none
   */
  public static PrintfFormat parse(String text, SourceSpan span) {
    PrintfFormatParser parser = new PrintfFormatParser(text, span);
    parser.read();
    return new PrintfFormat(text, List.copyOf(parser.parts));
  }

  private void read() {
    StringBuilder literal = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '%') {
        literal.append(c);
      } else if (text.startsWith("%", at)) {
        literal.append('%');
        at++;
      } else {
        flush(literal);
        conversion();
      }
    }
    flush(literal);
  }

  private void flush(StringBuilder literal) {
    if (!literal.isEmpty()) {
      parts.add(new PrintfFormat.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private void conversion() {
    number++;
    flags.setLength(0);
    name.setLength(0);
    width = 0;
    precision = 0;
    point = false;
    digits = false;
    dynamicWidth = false;
    dynamicPrecision = false;
    aggregation = false;
    while (!modifier()) {
      // A modifier a turn.
    }
    String conversion = name.toString();
    if (!isDefined(conversion)) {
      throw malformed("is not defined: %" + conversion);
    }
    parts.add(
        new PrintfFormat.Conversion(
            flags.toString(),
            width,
            precision,
            dynamicWidth,
            dynamicPrecision,
            aggregation,
            conversion));
  }

  /** Reads a character or number of a conversion; true when it was its last. */
  private boolean modifier() {
    if (at == text.length()) {
      throw malformed("lacks its letter at the end of the format");
    }
    char c = text.charAt(at++);
    if (c >= '1' && c <= '9' || c == '0' && (digits || point)) {
      at--;
      number();
      return false;
    }
    if (FLAGS.indexOf(c) >= 0) {
      flag(c);
      return false;
    }
    if (SIZES.indexOf(c) >= 0) {
      name.append(c);
      return false;
    }
    switch (c) {
      case '.' -> {
        if (point) {
          throw malformed("has more than one '.'");
        }
        point = true;
      }
      case '*' -> {
        if (point ? dynamicPrecision : dynamicWidth) {
          throw malformed("has more than one '*' for its " + (point ? "precision" : "width"));
        }
        dynamicPrecision |= point;
        dynamicWidth |= !point;
      }
      case '?' -> width = POINTER_DIGITS;
      case '@' -> aggregation = true;
      case '$' -> throw malformed("uses a positional argument (%n$)");
      default -> {
        name.append(c);
        return true;
      }
    }
    return false;
  }

  private void number() {
    int value = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = Math.min(MAX_NUMBER, value * 10 + text.charAt(at++) - '0');
    }
    if (point) {
      precision = value;
    } else {
      width = value;
      digits = true;
    }
  }

  /** Minus and zero cancel each other: the later one counts. */
  private void flag(char flag) {
    char cancelled = flag == '-' ? '0' : flag == '0' ? '-' : '\0';
    for (int i = flags.length() - 1; i >= 0; i--) {
      if (flags.charAt(i) == flag || flags.charAt(i) == cancelled) {
        flags.deleteCharAt(i);
      }
    }
    flags.append(flag);
  }

  private DError malformed(String what) {
    return Lexer.syntax(span, "format conversion #" + number + " " + what);
  }

  private static boolean isDefined(String conversion) {
    return switch (conversion) {
      case "a",
          "A",
          "c",
          "C",
          "d",
          "i",
          "o",
          "u",
          "x",
          "X",
          "e",
          "E",
          "f",
          "g",
          "G",
          "hd",
          "hi",
          "ho",
          "hu",
          "hx",
          "hX",
          "ld",
          "li",
          "lo",
          "lu",
          "lx",
          "lX",
          "lld",
          "lli",
          "llo",
          "llu",
          "llx",
          "llX",
          "Le",
          "LE",
          "Lf",
          "Lg",
          "LG",
          "I",
          "k",
          "lc",
          "wc",
          "ls",
          "ws",
          "p",
          "P",
          "s",
          "S",
          "T",
          "Y" ->
          true;
      default -> false;
    };
  }
}
