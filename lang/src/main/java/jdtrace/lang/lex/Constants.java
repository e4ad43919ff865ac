package jdtrace.lang.lex;

import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Values and types of constants (spec language.md sections 1.4 to 1.6). */
final class Constants {
  private static final int MAX_CHARACTERS = 8;

  private Constants() {}

  /** A constant's value and type. */
  record Constant(long value, Type type) {}

  /** The value of a digit in a base, or -1. */
  static int digit(char c, int base) {
    int value =
        c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && c < 0x80 ? (c | 0x20) - 'a' + 10 : -1;
    return value < base ? value : -1;
  }

  /** {@code text} is digits of one of the three bases with an optional suffix. */
  static Constant integer(String text, SourceSpan span) {
    int end = text.length();
    int longs = 0;
    while ((text.charAt(end - 1) | 0x20) == 'l') {
      longs++;
      end--;
    }
    boolean unsigned = (text.charAt(end - 1) | 0x20) == 'u';
    if (unsigned) {
      end--;
    }
    boolean hex = end > 2 && (text.charAt(1) | 0x20) == 'x';
    int base = hex ? 16 : text.charAt(0) == '0' ? 8 : 10;
    long value = 0;
    for (int i = hex ? 2 : 0; i < end; i++) {
      int digit = digit(text.charAt(i), base);
      if (digit < 0) {
        throw new DError(
            ErrorTag.D_INT_DIGIT,
            span,
            "constant " + text + " contains invalid digit " + text.charAt(i));
      }
      long product = value * base;
      if (Math.unsignedMultiplyHigh(value, base) != 0
          || Long.compareUnsigned(product + digit, product) < 0) {
        throw new DError(
            ErrorTag.D_INT_OFLOW, span, "integer constant " + text + " does not fit 64 bits");
      }
      value = product + digit;
    }
    return new Constant(value, type(value, unsigned, longs, base == 10, text, span));
  }

  /** The first type of the table's row that holds the value. */
  private static Type type(
      long value, boolean unsigned, int longs, boolean decimal, String text, SourceSpan span) {
    boolean signedToo = !unsigned;
    boolean unsignedToo = unsigned || !decimal;
    if (longs == 0) {
      if (signedToo && value >>> 31 == 0) {
        return Types.INT;
      }
      if (unsignedToo && value >>> 32 == 0) {
        return Types.UINT;
      }
    }
    if (longs <= 1) {
      if (signedToo && value >= 0) {
        return Types.LONG;
      }
      if (unsignedToo) {
        return Types.ULONG;
      }
    }
    if (signedToo && value >= 0) {
      return Types.LONG_LONG;
    }
    if (unsignedToo) {
      return Types.ULONG_LONG;
    }
    throw new DError(
        ErrorTag.D_INT_OFLOW,
        span,
        "integer constant " + text + " fits no signed type",
        "write " + text + "u");
  }

  /** The type of a signed value by the decimal row. */
  static Type decimalType(long value) {
    return value == (int) value ? Types.INT : Types.LONG;
  }

  /** A character constant: its last character is the least significant byte. */
  static Constant character(String body, SourceSpan span) {
    String bytes = unescape(body);
    if (bytes.isEmpty()) {
      throw new DError(ErrorTag.D_CHR_NULL, span, "empty character constant");
    }
    if (bytes.length() > MAX_CHARACTERS) {
      throw new DError(
          ErrorTag.D_CHR_OFLOW, span, "character constant is longer than 8 characters");
    }
    long value = 0;
    for (int i = 0; i < bytes.length(); i++) {
      value = value << 8 | bytes.charAt(i) & 0xff;
    }
    return new Constant(value, value >>> 31 == 0 ? Types.INT : Types.LONG);
  }

  /** A string's bytes up to a NUL, one character each. */
  static String string(String body) {
    String bytes = unescape(body);
    int nul = bytes.indexOf('\0');
    return nul < 0 ? bytes : bytes.substring(0, nul);
  }

  /** Processes escapes; what is none keeps its backslash. */
  static String unescape(String body) {
    int i = body.indexOf('\\');
    if (i < 0) {
      return body;
    }
    StringBuilder out = new StringBuilder(body.length()).append(body, 0, i);
    while (i < body.length()) {
      char c = body.charAt(i++);
      if (c != '\\' || i == body.length()) {
        out.append(c);
        continue;
      }
      char escaped = body.charAt(i++);
      int value = 0;
      if (digit(escaped, 8) >= 0) {
        int end = Math.min(body.length(), i + 2);
        value = digit(escaped, 8);
        while (i < end && digit(body.charAt(i), 8) >= 0) {
          value = value << 3 | digit(body.charAt(i++), 8);
        }
        out.append((char) (value & 0xff));
      } else if (escaped == 'x' && i < body.length() && digit(body.charAt(i), 16) >= 0) {
        while (i < body.length() && digit(body.charAt(i), 16) >= 0) {
          value = value << 4 | digit(body.charAt(i++), 16);
        }
        out.append((char) (value & 0xff));
      } else {
        int named = "abfnrtv\\\"".indexOf(escaped);
        if (named < 0) {
          out.append('\\').append(escaped);
        } else {
          out.append("\u0007\b\f\n\r\t\u000b\\\"".charAt(named));
        }
      }
    }
    return out.toString();
  }
}
