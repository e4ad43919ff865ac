package jdtrace.runtime.aggregation;

import java.util.Arrays;
import jdtrace.dif.AggregatingFunction;

/**
 * Value words of an aggregation (spec aggregations.md section 1). One layout for engines, merging
 * and output:
 *
 * <pre>
 *   count     n
 *   sum       s
 *   min, max  v                           initial Long.MAX_VALUE, Long.MIN_VALUE
 *   avg       count, total
 *   stddev    count, total, sum of squares low, high (128 bits)
 *   quantize  127 buckets
 *   lquantize levels + 2 buckets          (the parameter word is not among the words)
 *   llquantize Llquantize.buckets(parameter) buckets
 * </pre>
 */
public final class AggregationValues {
  private AggregationValues() {}

  /** How many words a value has. */
  public static int words(AggregatingFunction function, long parameter) {
    return switch (function) {
      case COUNT, SUM, MIN, MAX -> 1;
      case AVG -> 2;
      case STDDEV -> 4;
      case QUANTIZE -> Quantize.BUCKETS;
      case LQUANTIZE -> Lquantize.levels(parameter) + 2;
      case LLQUANTIZE -> Llquantize.buckets(parameter);
    };
  }

  /** The words of "nothing seen". */
  public static long[] initial(AggregatingFunction function, long parameter) {
    long[] words = new long[words(function, parameter)];
    if (function == AggregatingFunction.MIN) {
      words[0] = Long.MAX_VALUE;
    } else if (function == AggregatingFunction.MAX) {
      words[0] = Long.MIN_VALUE;
    }
    return words;
  }

  /** Adds one value, as a probe does. */
  public static void add(
      AggregatingFunction function, long parameter, long[] words, long value, long increment) {
    switch (function) {
      case COUNT -> words[0]++;
      case SUM -> words[0] += value;
      case MIN -> words[0] = Math.min(words[0], value);
      case MAX -> words[0] = Math.max(words[0], value);
      case AVG -> {
        words[0]++;
        words[1] += value;
      }
      case STDDEV -> {
        words[0]++;
        words[1] += value;
        addWide(words, value * value, Math.multiplyHigh(value, value));
      }
      case QUANTIZE -> words[Quantize.bucket(value)] += increment;
      case LQUANTIZE -> words[Lquantize.bucket(parameter, value)] += increment;
      case LLQUANTIZE -> words[Llquantize.bucket(parameter, value)] += increment;
    }
  }

  /** Folds {@code from} into {@code into}; associative and commutative. */
  public static void merge(AggregatingFunction function, long[] into, long[] from) {
    switch (function) {
      case MIN -> into[0] = Math.min(into[0], from[0]);
      case MAX -> into[0] = Math.max(into[0], from[0]);
      case STDDEV -> {
        into[0] += from[0];
        into[1] += from[1];
        addWide(into, from[2], from[3]);
      }
      default -> {
        for (int i = 0; i < into.length; i++) {
          into[i] += from[i];
        }
      }
    }
  }

  /** Back to "nothing seen", in place. */
  public static void clear(AggregatingFunction function, long[] words) {
    Arrays.fill(words, 0);
    if (function == AggregatingFunction.MIN) {
      words[0] = Long.MAX_VALUE;
    } else if (function == AggregatingFunction.MAX) {
      words[0] = Long.MIN_VALUE;
    }
  }

  private static void addWide(long[] words, long low, long high) {
    long sum = words[2] + low;
    words[3] += high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
    words[2] = sum;
  }
}
