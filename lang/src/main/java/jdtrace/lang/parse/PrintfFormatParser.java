package jdtrace.lang.parse;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.SourceSpan;
import jdtrace.dif.PrintfFormat;
import jdtrace.lang.lex.Lexer;

/** Format strings into their parts (spec printf.md section 1). */
public final class PrintfFormatParser {
  private static final String FLAGS = "#-+ '";

  private PrintfFormatParser() {}

  /**
   * Parses a format.
   *
   * @param text one character a byte, escapes processed already
   */
  public static PrintfFormat parse(String text, SourceSpan span) {
    List<PrintfFormat.Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '%') {
        literal.append(c);
        i++;
        continue;
      }
      if (i + 1 < text.length() && text.charAt(i + 1) == '%') {
        literal.append('%');
        i += 2;
        continue;
      }
      if (!literal.isEmpty()) {
        parts.add(new PrintfFormat.Literal(literal.toString()));
        literal.setLength(0);
      }
      i = conversion(text, i + 1, span, parts);
    }
    if (!literal.isEmpty()) {
      parts.add(new PrintfFormat.Literal(literal.toString()));
    }
    return new PrintfFormat(text, List.copyOf(parts));
  }

  private static int conversion(
      String text, int start, SourceSpan span, List<PrintfFormat.Part> parts) {
    StringBuilder flags = new StringBuilder();
    int width = 0;
    int precision = 0;
    boolean dot = false;
    boolean digits = false;
    boolean dynamicWidth = false;
    boolean dynamicPrecision = false;
    boolean aggregation = false;
    int i = start;
    while (true) {
      if (i == text.length()) {
        throw Lexer.syntax("missing conversion specifier in format string", span);
      }
      char c = text.charAt(i);
      if (FLAGS.indexOf(c) >= 0) {
        flag(flags, c);
      } else if (c == '0' && !digits && !dot) {
        flag(flags, '0');
      } else if (c >= '0' && c <= '9') {
        int value = 0;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
          value = Math.min(1 << 20, value * 10 + text.charAt(i++) - '0');
        }
        i--;
        if (dot) {
          precision = value;
        } else {
          width = value;
          digits = true;
        }
      } else if (c == '.') {
        if (dot) {
          throw Lexer.syntax("format string contains more than one .", span);
        }
        dot = true;
      } else if (c == '*') {
        if (dot ? dynamicPrecision : dynamicWidth) {
          throw Lexer.syntax("format string contains more than one * for a field", span);
        }
        if (dot) {
          dynamicPrecision = true;
        } else {
          dynamicWidth = true;
        }
      } else if (c == '?') {
        width = 16;
      } else if (c == '@') {
        aggregation = true;
      } else if (c == '$') {
        throw Lexer.syntax("format string may not use positional arguments", span);
      } else {
        break;
      }
      i++;
    }
    int from = i;
    while (i < text.length() && "hlLw".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (i == text.length()) {
      throw Lexer.syntax("missing conversion specifier in format string", span);
    }
    String conversion = text.substring(from, i + 1);
    if (!isDefined(conversion)) {
      throw Lexer.syntax("undefined conversion: %" + conversion, span);
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
    return i + 1;
  }

  /** Of minus and zero the later one counts. */
  private static void flag(StringBuilder flags, char flag) {
    char cancelled = flag == '-' ? '0' : flag == '0' ? '-' : '\0';
    for (int i = flags.length() - 1; i >= 0; i--) {
      if (flags.charAt(i) == flag || flags.charAt(i) == cancelled) {
        flags.deleteCharAt(i);
      }
    }
    flags.append(flag);
  }

  private static boolean isDefined(String conversion) {
    return switch (conversion) {
      case "a", "A", "c", "C", "d", "i", "o", "u", "x", "X", "e", "E", "f", "g", "G", "hd", "hi",
          "ho", "hu", "hx", "hX", "ld", "li", "lo", "lu", "lx", "lX", "lld", "lli", "llo", "llu",
          "llx", "llX", "Le", "LE", "Lf", "Lg", "LG", "I", "k", "lc", "wc", "ls", "ws", "p", "P",
          "s", "S", "T", "Y" ->
          true;
      default -> false;
    };
  }
}
