package jdtrace.consumer.format;

import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;

/**
 * An aggregation's value for one key, as output sees it.
 *
 * @param words as {@link jdtrace.runtime.aggregation.AggregationValues} lays them out
 * @param normal what the value is divided by (unsigned, never 0): 1 unless normalized
 */
public record AggregateValue(AggregationDescription aggregation, long[] words, long normal) {

  /** The one number of a scalar function, normalized with C's truncating signed division. */
  public long number() {
    return number(true);
  }

  /**
   * The same for a printa conversion: {@code %@u}, {@code %@x} and their kin divide counts and sums
   * as unsigned numbers (spec printf.md section 1.3).
   */
  long number(boolean signed) {
    final AggregatingFunction function = aggregation.function();
    return switch (function) {
      case AVG -> words[0] == 0 ? 0 : divide(words[1], normal) / words[0];
      case STDDEV -> StandardDeviation.of(words, normal);
      default -> signed ? divide(words[0], normal) : Long.divideUnsigned(words[0], normal);
    };
  }

  /** Signed by unsigned, truncating. */
  static long divide(long value, long normal) {
    if (normal == 1) {
      return value;
    }
    if (normal > 0) {
      return value / normal;
    }
    // A divisor of 2^63 and above: only the most negative number reaches it.
    return value == Long.MIN_VALUE && normal == Long.MIN_VALUE ? -1 : 0;
  }

  @Override
  public boolean equals(Object o) {
    return this == o;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
