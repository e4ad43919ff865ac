package jdtrace.codegen.interp.subroutine;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** {@code lltostr strtoll}: numbers in base 2 to 36. */
public final class Numbers {
  private Numbers() {}

  public static boolean isBase(long base) {
    return base >= Character.MIN_RADIX && base <= Character.MAX_RADIX;
  }

  /**
   * Base 10 is signed; others show the unsigned value, 16 with {@code 0x} and 8 with a leading 0.
   */
  public static byte[] format(long value, int base) {
    String digits = base == 10 ? Long.toString(value) : Long.toUnsignedString(value, base);
    String prefix =
        switch (base) {
          case 16 -> "0x";
          case 8 -> value == 0 ? "" : "0";
          default -> "";
        };
    return (prefix + digits).getBytes(US_ASCII);
  }

  /**
   * Blanks, a sign, {@code 0x} in base 16 if a digit follows, then digits up to the first byte that
   * is none. No digits give 0; what does not fit wraps.
   */
  public static long parse(byte[] text, int base) {
    int i = 0;
    while (i < text.length && (text[i] == ' ' || text[i] == '\t')) {
      i++;
    }
    boolean negative = i < text.length && text[i] == '-';
    if (negative || i < text.length && text[i] == '+') {
      i++;
    }
    if (base == 16
        && i + 2 < text.length
        && text[i] == '0'
        && (text[i + 1] == 'x' || text[i + 1] == 'X')
        && digit(text[i + 2], base) >= 0) {
      i += 2;
    }
    long value = 0;
    while (i < text.length && digit(text[i], base) >= 0) {
      value = value * base + digit(text[i++], base);
    }
    return negative ? -value : value;
  }

  private static int digit(byte c, int base) {
    return c < 0 ? -1 : Character.digit((char) c, base);
  }
}
