package jdtrace.consumer.format;

import jdtrace.dif.PrintfFormat;

/**
 * Flags, width and precision of one conversion, as C's printf means them. Precision 0 is "none"
 * (spec printf.md section 1).
 */
final class Field {
  /** Widths and precisions end here, as those that are written in a format do. */
  private static final int MOST = 1 << 20;

  int width;
  int precision;
  boolean left;
  boolean zero;
  boolean plus;
  boolean space;
  boolean alternate;

  Field() {}

  Field(PrintfFormat.Conversion conversion) {
    final String flags = conversion.flags();
    for (int i = 0; i < flags.length(); i++) {
      switch (flags.charAt(i)) {
        case '0' -> {
          zero = true;
          left = false;
        }
        case '-' -> {
          left = true;
          zero = false;
        }
        case '+' -> plus = true;
        case ' ' -> space = true;
        case '#' -> alternate = true;
        default -> {
          // The grouping flag: the C locale has no groups.
        }
      }
    }
    width = conversion.width();
    precision = conversion.precision();
  }

  void copy(Field other) {
    width = other.width;
    precision = other.precision;
    left = other.left;
    zero = other.zero;
    plus = other.plus;
    space = other.space;
    alternate = other.alternate;
  }

  /** A width from an argument: a negative one is left-justified. */
  void dynamicWidth(long value) {
    width = (int) Math.min(Math.abs(Math.max(value, -MOST)), MOST);
    if (value < 0) {
      left = true;
      zero = false;
    }
  }

  /** A precision from an argument: 0 and below are none. */
  void dynamicPrecision(long value) {
    precision = Math.clamp(value, 0, MOST);
  }

  /** Fills what was put since {@code start} up to the width. */
  void justify(OutputBuffer out, int start) {
    if (width > 0) {
      out.justify(start, left ? -width : width);
    }
  }

  /** Text: at most {@code precision} bytes of it. */
  void text(OutputBuffer out, byte[] bytes, int length) {
    final int start = out.length();
    out.put(bytes, 0, precision > 0 ? Math.min(precision, length) : length);
    justify(out, start);
  }

  /** Makes a text that was already put since {@code start} this field: cut, then filled. */
  void text(OutputBuffer out, int start) {
    if (precision > 0) {
      out.truncate((int) Math.min(Integer.MAX_VALUE, (long) start + precision));
    }
    justify(out, start);
  }

  void signed(OutputBuffer out, long value) {
    final int start = out.length();
    if (value < 0) {
      out.put('-');
    } else if (plus) {
      out.put('+');
    } else if (space) {
      out.put(' ');
    }
    final int digits = out.length();
    out.unsigned(Math.abs(value));
    finish(out, start, digits);
  }

  /** One of {@code u o x X}. */
  void unsigned(OutputBuffer out, long value, char conversion) {
    final int start = out.length();
    if (alternate && value != 0 && (conversion == 'x' || conversion == 'X')) {
      out.put('0').put(conversion);
    }
    final int digits = out.length();
    switch (conversion) {
      case 'o' -> {
        if (alternate && value != 0) {
          out.put('0');
        }
        out.octal(value);
      }
      case 'x' -> out.hex(value);
      case 'X' -> out.upperHex(value);
      default -> out.unsigned(value);
    }
    finish(out, start, digits);
  }

  private void finish(OutputBuffer out, int start, int digits) {
    if (precision > 0) {
      zeros(out, digits, precision - (out.length() - digits));
    } else if (zero) {
      zeros(out, digits, width - (out.length() - start));
    }
    justify(out, start);
  }

  private static void zeros(OutputBuffer out, int at, int count) {
    if (count > 0) {
      out.insert(at, '0', count);
    }
  }
}
