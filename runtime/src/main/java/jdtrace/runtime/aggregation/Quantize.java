package jdtrace.runtime.aggregation;

/** Power-of-two buckets (spec aggregations.md section 2.1). */
public final class Quantize {
  public static final int BUCKETS = 127;

  /** The bucket of value 0. */
  public static final int ZERO = 63;

  private Quantize() {}

  public static int bucket(long value) {
    if (value == 0) {
      return ZERO;
    }
    if (value > 0) {
      return ZERO + 64 - Long.numberOfLeadingZeros(value);
    }
    if (value == Long.MIN_VALUE) {
      return 0;
    }
    return ZERO - (64 - Long.numberOfLeadingZeros(-value));
  }

  /** The label of a bucket: the bound nearest to zero. */
  public static long value(int bucket) {
    if (bucket < ZERO) {
      return -(1L << (ZERO - 1 - bucket));
    }
    return bucket == ZERO ? 0 : 1L << (bucket - ZERO - 1);
  }
}
