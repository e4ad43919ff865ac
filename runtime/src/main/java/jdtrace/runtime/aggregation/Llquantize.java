package jdtrace.runtime.aggregation;

/**
 * Log-linear buckets (spec aggregations.md section 2.3).
 *
 * <p>With {@code compat=oracle} they are mirrored: negative values have buckets of their own, and what
 * is nearer to zero than the least magnitude has one between both sides (spec variants.md section 3).
 *
 * <pre>
 *   plain      underflow, 1 .. n, overflow
 *   mirrored   overflow, n .. 1 of negative values, underflow, 1 .. n, overflow
 * </pre>
 */
public final class Llquantize {
  /** In the parameter's low magnitude, which is never as large; see {@link #mirrored}. */
  public static final int MIRRORED = 0x8000;

  private Llquantize() {}

  public static long parameter(int factor, int low, int high, int steps) {
    return (long) factor << 48 | (long) low << 32 | (long) high << 16 | steps;
  }

  public static int factor(long parameter) {
    return (int) (parameter >>> 48);
  }

  public static int low(long parameter) {
    return (int) (parameter >>> 32) & 0x7fff;
  }

  /** Whether negative values have buckets of their own. */
  public static boolean mirrored(long parameter) {
    return (parameter >>> 32 & MIRRORED) != 0;
  }

  public static int high(long parameter) {
    return (int) (parameter >>> 16) & 0xffff;
  }

  public static int steps(long parameter) {
    return (int) parameter & 0xffff;
  }

  /** Number of buckets: underflow, the steps of every order, overflow; all but the first twice. */
  public static int buckets(long parameter) {
    return zero(parameter) + overflow(parameter) + 1;
  }

  /** The bucket of overflow of a plain parameter: how many lie on one side of a mirrored one. */
  private static int overflow(long parameter) {
    return bucket(parameter, Long.MAX_VALUE, true);
  }

  /** The bucket of underflow. */
  public static int zero(long parameter) {
    return mirrored(parameter) ? overflow(parameter) : 0;
  }

  public static int bucket(long parameter, long value) {
    if (!mirrored(parameter)) {
      return bucket(parameter, value, false);
    }
    if (value == Long.MIN_VALUE) {
      return 0;
    }
    int distance = bucket(parameter, Math.abs(value), false);
    return value < 0 ? zero(parameter) - distance : zero(parameter) + distance;
  }

  private static int bucket(long parameter, long value, boolean overflow) {
    int factor = factor(parameter);
    int steps = steps(parameter);
    long last = 1;
    for (int i = 0; i < low(parameter); i++) {
      last *= factor;
    }
    if (value < last) {
      return 0;
    }
    long order = last * factor;
    int base = 1;
    for (int magnitude = low(parameter); magnitude <= high(parameter); magnitude++) {
      int bucketsOfOrder = (int) Math.min(order, steps);
      if (value < order && !overflow) {
        return base + (int) ((value - last) / (order / bucketsOfOrder));
      }
      base += bucketsOfOrder - bucketsOfOrder / factor;
      last = order;
      order *= factor;
    }
    return base;
  }
}
