package jdtrace.consumer.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * {@code %e %f %g} as C prints them, exactly: the binary number is expanded to its decimal one and
 * rounded half to even once. Loaded only by programs that print floating point.
 */
final class FloatText {
  private static final int DEFAULT_PRECISION = 6;
  private static final int LONG_DOUBLE_BIAS = 16383 + 63;

  private FloatText() {}

  /** A float or double whose bits are in an integer. */
  static void put(OutputBuffer out, Field field, char conversion, long bits, int size) {
    final double value =
        size == 4 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    final boolean negative = size == 4 ? (int) bits < 0 : bits < 0;
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      special(out, field, conversion, negative, Double.isNaN(value));
    } else {
      put(out, field, conversion, negative, new BigDecimal(value).abs());
    }
  }

  /** A float, double or x86 long double as it is in memory. */
  static void put(OutputBuffer out, Field field, char conversion, byte[] bytes) {
    final long low = word(bytes, 0, Math.min(8, bytes.length));
    if (bytes.length < 10) {
      put(out, field, conversion, low, bytes.length == 4 ? 4 : 8);
      return;
    }
    final int signAndExponent = (int) word(bytes, 8, 2);
    final boolean negative = (signAndExponent & 0x8000) != 0;
    final int exponent = signAndExponent & 0x7fff;
    if (exponent == 0x7fff) {
      special(out, field, conversion, negative, low << 1 != 0);
      return;
    }
    BigInteger mantissa = BigInteger.valueOf(low >>> 1).shiftLeft(1);
    if ((low & 1) != 0) {
      mantissa = mantissa.setBit(0);
    }
    final int power = Math.max(exponent, 1) - LONG_DOUBLE_BIAS;
    final BigDecimal value =
        power >= 0
            ? new BigDecimal(mantissa.shiftLeft(power))
            : new BigDecimal(mantissa.multiply(BigInteger.valueOf(5).pow(-power)), -power);
    put(out, field, conversion, negative, value);
  }

  private static long word(byte[] bytes, int offset, int count) {
    long word = 0;
    for (int i = count - 1; i >= 0; i--) {
      word = word << 8 | bytes[offset + i] & 0xff;
    }
    return word;
  }

  private static void special(
      OutputBuffer out, Field field, char conversion, boolean negative, boolean nan) {
    final int start = out.length();
    sign(out, field, negative);
    final boolean upper = conversion < 'a';
    out.text(nan ? upper ? "NAN" : "nan" : upper ? "INF" : "inf");
    field.justify(out, start);
  }

  private static void sign(OutputBuffer out, Field field, boolean negative) {
    if (negative) {
      out.put('-');
    } else if (field.plus) {
      out.put('+');
    } else if (field.space) {
      out.put(' ');
    }
  }

  private static void put(
      OutputBuffer out, Field field, char conversion, boolean negative, BigDecimal value) {
    final int start = out.length();
    sign(out, field, negative);
    final int digits = out.length();
    final int precision = field.precision > 0 ? field.precision : DEFAULT_PRECISION;
    switch (conversion) {
      case 'f' -> fixed(out, value, precision, false, field.alternate);
      case 'e', 'E' -> scientific(out, value, precision, false, field.alternate, conversion);
      default -> shortest(out, value, precision, field.alternate, conversion == 'G' ? 'E' : 'e');
    }
    final int missing = field.width - (out.length() - start);
    if (field.zero && missing > 0) {
      out.insert(digits, '0', missing);
    }
    field.justify(out, start);
  }

  private static void fixed(
      OutputBuffer out, BigDecimal value, int precision, boolean trim, boolean point) {
    final String text = value.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    out.text(trim ? trimmed(text) : text);
    if (point && text.indexOf('.') < 0) {
      out.put('.');
    }
  }

  private static void scientific(
      OutputBuffer out, BigDecimal value, int precision, boolean trim, boolean point, char letter) {
    final BigDecimal rounded =
        value.signum() == 0
            ? value
            : value.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    final int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    final StringBuilder text = new StringBuilder(rounded.unscaledValue().toString());
    while (text.length() < precision + 1) {
      text.append('0');
    }
    text.setLength(precision + 1);
    if (precision > 0 || point) {
      text.insert(1, '.');
    }
    out.text(trim ? trimmed(text.toString()) : text.toString());
    out.put(letter).put(exponent < 0 ? '-' : '+');
    final int size = Math.abs(exponent);
    if (size < 10) {
      out.put('0');
    }
    out.decimal(size);
  }

  private static void shortest(
      OutputBuffer out, BigDecimal value, int precision, boolean alternate, char letter) {
    final BigDecimal rounded =
        value.signum() == 0
            ? value
            : value.round(new MathContext(precision, RoundingMode.HALF_EVEN));
    final int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    if (exponent < -4 || exponent >= precision) {
      scientific(out, value, precision - 1, !alternate, alternate, letter);
    } else {
      fixed(out, value, precision - 1 - exponent, !alternate, alternate);
    }
  }

  /** Without zeros after the point, and without the point when nothing follows it. */
  private static String trimmed(String text) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
