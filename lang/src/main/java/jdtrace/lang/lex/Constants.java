package jdtrace.lang.lex;

import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Values and types of constants (spec language.md sections 1.4 to 1.6). */
public final class Constants {
  private static final Type.Int[] DECIMAL = {
    Types.INT, Types.LONG, Types.LONG_LONG,
  };
  private static final Type.Int[] OTHER = {
    Types.INT, Types.UINT, Types.LONG, Types.ULONG, Types.LONG_LONG, Types.ULONG_LONG,
  };

  private Constants() {}

  /** A constant's value and type. */
  public record Constant(long value, Type type) {}

  /** {@code text} is digits of one of the three bases with an optional suffix. */
  public static Constant integer(String text, SourceSpan span) {
    int end = text.length();
    int longs = 0;
    boolean unsigned = false;
    while (end > 0 && (text.charAt(end - 1) == 'l' || text.charAt(end - 1) == 'L')) {
      longs++;
      end--;
    }
    if (end > 0 && (text.charAt(end - 1) == 'u' || text.charAt(end - 1) == 'U')) {
      unsigned = true;
      end--;
    }
    boolean hex = end > 1 && (text.charAt(1) == 'x' || text.charAt(1) == 'X');
    boolean octal = !hex && text.charAt(0) == '0';
    int base = hex ? 16 : octal ? 8 : 10;
    long value = 0;
    for (int i = hex ? 2 : 0; i < end; i++) {
      int digit = Character.digit(text.charAt(i), base);
      if (digit < 0) {
        throw new DError(
            ErrorTag.D_INT_DIGIT, span, "integer constant " + text + " contains invalid digit");
      }
      long high = Math.unsignedMultiplyHigh(value, base);
      long product = value * base;
      value = product + digit;
      if (high != 0 || Long.compareUnsigned(value, product) < 0) {
        throw new DError(
            ErrorTag.D_INT_OFLOW,
            span,
            "integer constant " + text + " cannot be represented in any built-in integral type");
      }
    }
    return new Constant(value, type(value, unsigned, longs, base == 10, text, span));
  }

  private static Type type(
      long value, boolean unsigned, int longs, boolean decimal, String text, SourceSpan span) {
    Type.Int[] candidates = decimal && !unsigned ? DECIMAL : OTHER;
    int least = longs == 0 ? 2 : longs == 1 ? 3 : 4;
    for (Type.Int candidate : candidates) {
      if (candidate.rank() < least || unsigned && candidate.signed()) {
        continue;
      }
      if (fits(value, candidate)) {
        return candidate;
      }
    }
    throw new DError(
        ErrorTag.D_INT_OFLOW,
        span,
        "integer constant " + text + " cannot be represented in any built-in integral type");
  }

  private static boolean fits(long value, Type.Int type) {
    int bits = type.size() * 8 - (type.signed() ? 1 : 0);
    return bits == 64 || value >>> bits == 0;
  }

  /** The type of a decimal value, by the decimal row. */
  public static Type decimalType(long value) {
    return value == (int) value ? Types.INT : Types.LONG;
  }

  /** A character constant's value: the last character is the least significant byte. */
  public static Constant character(String body, SourceSpan span) {
    String bytes = unescape(body);
    if (bytes.isEmpty()) {
      throw new DError(ErrorTag.D_CHR_NULL, span, "empty character constant");
    }
    if (bytes.length() > 8) {
      throw new DError(ErrorTag.D_CHR_OFLOW, span, "character constant is too long");
    }
    long value = 0;
    for (int i = 0; i < bytes.length(); i++) {
      value = value << 8 | bytes.charAt(i) & 0xff;
    }
    return new Constant(value, value >>> 31 == 0 ? Types.INT : Types.LONG);
  }

  /** Processes escapes; what is no escape keeps its backslash. */
  public static String unescape(String body) {
    if (body.indexOf('\\') < 0) {
      return body;
    }
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i++);
      if (c != '\\' || i == body.length()) {
        out.append(c);
        continue;
      }
      char e = body.charAt(i++);
      switch (e) {
        case 'a' -> out.append('\007');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'v' -> out.append('\013');
        case '\\' -> out.append('\\');
        case '"' -> out.append('"');
        case '0', '1', '2', '3', '4', '5', '6', '7' -> {
          int value = e - '0';
          for (int n = 1; n < 3 && i < body.length() && isOctal(body.charAt(i)); n++) {
            value = value * 8 + body.charAt(i++) - '0';
          }
          out.append((char) (value & 0xff));
        }
        case 'x' -> {
          int value = 0;
          int digits = 0;
          while (i < body.length() && Character.digit(body.charAt(i), 16) >= 0) {
            value = value << 4 | Character.digit(body.charAt(i++), 16);
            digits++;
          }
          if (digits == 0) {
            out.append("\\x");
          } else {
            out.append((char) (value & 0xff));
          }
        }
        default -> out.append('\\').append(e);
      }
    }
    return out.toString();
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }
}
