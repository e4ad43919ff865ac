package jdtrace.runtime.aggregation;

/** Linear buckets (spec aggregations.md section 2.2): below base, levels of step, above. */
public final class Lquantize {
  private Lquantize() {}

  public static long parameter(int base, int levels, int step) {
    return (long) step << 48 | (long) (levels & 0xffff) << 32 | base & 0xffffffffL;
  }

  public static int base(long parameter) {
    return (int) parameter;
  }

  public static int levels(long parameter) {
    return (int) (parameter >>> 32) & 0xffff;
  }

  public static int step(long parameter) {
    return (int) (parameter >>> 48);
  }

  /** 0 below base, 1..levels, levels + 1 at or above base + levels * step. */
  public static int bucket(long parameter, long value) {
    int base = base(parameter);
    if (value < base) {
      return 0;
    }
    int levels = levels(parameter);
    long level = Long.divideUnsigned(value - base, step(parameter));
    return Long.compareUnsigned(level, levels) < 0 ? (int) level + 1 : levels + 1;
  }
}
