package jdtrace.agent.rt;

/** Adds one value to an aggregation's words, as each aggregating function does. */
final class Buckets {
  private static final int QUANTIZE_ZERO = 63;
  private static final int MIRRORED = 0x8000;

  private Buckets() {}

  static void count(long[] words, int at) {
    words[at]++;
  }

  static void sum(long[] words, int at, long value) {
    words[at] += value;
  }

  static void min(long[] words, int at, long value) {
    if (value < words[at]) {
      words[at] = value;
    }
  }

  static void max(long[] words, int at, long value) {
    if (value > words[at]) {
      words[at] = value;
    }
  }

  static void avg(long[] words, int at, long value) {
    words[at]++;
    words[at + 1] += value;
  }

  static void stddev(long[] words, int at, long value) {
    words[at]++;
    words[at + 1] += value;
    long low = value * value;
    long sum = words[at + 2] + low;
    boolean carry = sum + Long.MIN_VALUE < low + Long.MIN_VALUE;
    words[at + 3] += multiplyHigh(value, value) + (carry ? 1 : 0);
    words[at + 2] = sum;
  }

  /** The upper 64 bits of a signed product. */
  private static long multiplyHigh(long x, long y) {
    long x1 = x >> 32;
    long x2 = x & 0xffffffffL;
    long y1 = y >> 32;
    long y2 = y & 0xffffffffL;
    long z2 = x2 * y2;
    long t = x1 * y2 + (z2 >>> 32);
    long z1 = (t & 0xffffffffL) + x2 * y1;
    return x1 * y1 + (t >> 32) + (z1 >> 32);
  }

  static void quantize(long[] words, int at, long value, long increment) {
    words[at + quantizeBucket(value)] += increment;
  }

  private static int quantizeBucket(long value) {
    if (value >= 0) {
      return QUANTIZE_ZERO + 64 - Long.numberOfLeadingZeros(value);
    }
    return value == Long.MIN_VALUE ? 0 : QUANTIZE_ZERO - 64 + Long.numberOfLeadingZeros(-value);
  }

  /** {@code parameter} = step << 48 | levels << 32 | base. */
  static void lquantize(long[] words, int at, long parameter, long value, long increment) {
    int base = (int) parameter;
    int levels = (int) (parameter >>> 32) & 0xffff;
    int bucket = 0;
    if (value >= base) {
      long level = Long.divideUnsigned(value - base, parameter >>> 48);
      bucket = level >= 0 && level < levels ? (int) level + 1 : levels + 1;
    }
    words[at + bucket] += increment;
  }

  /** {@code parameter} = factor << 48 | low << 32 | high << 16 | steps. */
  static void llquantize(long[] words, int at, long parameter, long value, long increment) {
    words[at + llquantizeBucket(parameter, value)] += increment;
  }

  private static int llquantizeBucket(long parameter, long value) {
    if ((parameter >>> 32 & MIRRORED) == 0) {
      return llquantizeBucket(parameter, value, false);
    }
    if (value == Long.MIN_VALUE) {
      return 0;
    }
    int distance = llquantizeBucket(parameter, Math.abs(value), false);
    int zero = llquantizeBucket(parameter, Long.MAX_VALUE, true);
    return value < 0 ? zero - distance : zero + distance;
  }

  private static int llquantizeBucket(long parameter, long value, boolean overflow) {
    int factor = (int) (parameter >>> 48);
    int low = (int) (parameter >>> 32) & 0x7fff;
    int high = (int) (parameter >>> 16) & 0xffff;
    int steps = (int) parameter & 0xffff;
    long last = 1;
    for (int i = 0; i < low; i++) {
      last *= factor;
    }
    if (value < last) {
      return 0;
    }
    long order = last * factor;
    int base = 1;
    for (int magnitude = low; magnitude <= high; magnitude++) {
      int ofOrder = (int) Math.min(order, steps);
      if (value < order && !overflow) {
        return base + (int) ((value - last) / (order / ofOrder));
      }
      base += ofOrder - ofOrder / factor;
      last = order;
      order *= factor;
    }
    return base;
  }
}
