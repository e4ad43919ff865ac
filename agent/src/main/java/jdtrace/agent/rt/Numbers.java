package jdtrace.agent.rt;

/** {@code lltostr strtoll}: numbers in base 2 to 36; and the order of bytes. */
final class Numbers {
  private static final int LLTOSTR_BYTES = 65;
  private static final int MIN_BASE = 2;
  private static final int MAX_BASE = 36;

  private Numbers() {}

  private static int base(ProbeThread t) {
    long base = t.tuple.argument(1, 10);
    if (base < MIN_BASE || base > MAX_BASE) {
      throw t.fault(Fault.ILLOP, 0);
    }
    return (int) base;
  }

  /** Base 10 is signed; others show the unsigned value, 16 with 0x and 8 with a leading 0. */
  static long lltostr(ProbeThread t) {
    int base = base(t);
    long value = t.tuple.argument(0);
    byte[] digits = t.first.own(LLTOSTR_BYTES + 3);
    int at = digits.length;
    int end = at;
    boolean negative = base == 10 && value < 0;
    long rest = value;
    do {
      long quotient;
      int digit;
      if (negative) {
        quotient = rest / base;
        digit = (int) (quotient * base - rest);
      } else {
        quotient = Long.divideUnsigned(rest, base);
        digit = (int) (rest - quotient * base);
      }
      digits[--at] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
      rest = quotient;
    } while (rest != 0);
    if (negative) {
      digits[--at] = '-';
    } else if (base == 16) {
      digits[--at] = 'x';
      digits[--at] = '0';
    } else if (base == 8 && value != 0) {
      digits[--at] = '0';
    }
    t.first.set(digits, at, end - at);
    return t.memory.result(t.first, Math.min(LLTOSTR_BYTES, t.session.stringBytes));
  }

  /**
   * Blanks, a sign, 0x in base 16 if a digit follows, then digits up to the first byte that is none.
   * No digits give 0; what does not fit wraps.
   */
  static long strtoll(ProbeThread t) {
    int base = base(t);
    View text = t.first;
    t.memory.string(text, t.tuple.argument(0), t.session.stringBytes);
    int i = 0;
    while (i < text.length && (text.at(i) == ' ' || text.at(i) == '\t')) {
      i++;
    }
    boolean negative = i < text.length && text.at(i) == '-';
    if (negative || i < text.length && text.at(i) == '+') {
      i++;
    }
    if (base == 16
        && i + 2 < text.length
        && text.at(i) == '0'
        && (text.at(i + 1) == 'x' || text.at(i + 1) == 'X')
        && digit(text.at(i + 2), base) >= 0) {
      i += 2;
    }
    long value = 0;
    while (i < text.length && digit(text.at(i), base) >= 0) {
      value = value * base + digit(text.at(i++), base);
    }
    return negative ? -value : value;
  }

  private static int digit(byte c, int base) {
    int digit;
    if (c >= '0' && c <= '9') {
      digit = c - '0';
    } else if (c >= 'a' && c <= 'z') {
      digit = c - 'a' + 10;
    } else if (c >= 'A' && c <= 'Z') {
      digit = c - 'A' + 10;
    } else {
      return -1;
    }
    return digit < base ? digit : -1;
  }

  static long divisor(ProbeThread t, long value) {
    if (value == 0) {
      throw t.fault(Fault.DIVZERO, 0);
    }
    return value;
  }

  /** {@code htons} and {@code ntohs}. */
  static long swap2(ProbeThread t) {
    return Short.reverseBytes((short) t.tuple.argument(0)) & 0xffffL;
  }

  /** {@code htonl} and {@code ntohl}. */
  static long swap4(ProbeThread t) {
    return Integer.reverseBytes((int) t.tuple.argument(0)) & 0xffffffffL;
  }

  /** {@code htonll} and {@code ntohll}. */
  static long swap8(ProbeThread t) {
    return Long.reverseBytes(t.tuple.argument(0));
  }

  static long getmajor(ProbeThread t) {
    return t.tuple.argument(0) >>> 20 & 0xfff;
  }

  static long getminor(ProbeThread t) {
    return t.tuple.argument(0) & (1 << 20) - 1;
  }
}
