package jdtrace.runtime.aggregation;

/** Log-linear buckets (spec aggregations.md section 2.3). */
public final class Llquantize {
  private Llquantize() {}

  public static long parameter(int factor, int low, int high, int steps) {
    return (long) factor << 48 | (long) low << 32 | (long) high << 16 | steps;
  }

  public static int factor(long parameter) {
    return (int) (parameter >>> 48);
  }

  public static int low(long parameter) {
    return (int) (parameter >>> 32) & 0xffff;
  }

  public static int high(long parameter) {
    return (int) (parameter >>> 16) & 0xffff;
  }

  public static int steps(long parameter) {
    return (int) parameter & 0xffff;
  }

  /** Number of buckets: underflow, the steps of every order, overflow. */
  public static int buckets(long parameter) {
    return bucket(parameter, Long.MAX_VALUE, true) + 1;
  }

  public static int bucket(long parameter, long value) {
    return bucket(parameter, value, false);
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
