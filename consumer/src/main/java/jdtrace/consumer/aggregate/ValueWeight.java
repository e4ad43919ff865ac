package jdtrace.consumer.aggregate;

import jdtrace.consumer.format.StandardDeviation;
import jdtrace.dif.AggregatingFunction;
import jdtrace.runtime.aggregation.Llquantize;
import jdtrace.runtime.aggregation.Lquantize;
import jdtrace.runtime.aggregation.Quantize;

/**
 * A value's place in the default order (spec aggregations.md section 4): a scalar's number, the
 * weighted sum of a distribution, then a tie-break near zero. Normalisation does not count.
 *
 * <p>Sums are 128-bit. They would overflow only with counts beyond 2^57 in the outermost buckets.
 */
final class ValueWeight {
  private long high;
  private long low;
  private long tie;

  /** Scalars compare signed, but a standard deviation unsigned. */
  private ValueWeight(long number, boolean signed) {
    low = number;
    high = signed ? number >> 63 : 0;
  }

  static ValueWeight of(AggregatingFunction function, long parameter, long[] words) {
    return switch (function) {
      case COUNT, SUM, MIN, MAX -> new ValueWeight(words[0], true);
      case AVG -> new ValueWeight(words[0] == 0 ? 0 : words[1] / words[0], true);
      case STDDEV -> new ValueWeight(StandardDeviation.of(words, 1), false);
      case QUANTIZE -> ofQuantize(words);
      case LQUANTIZE -> ofLquantize(parameter, words);
      case LLQUANTIZE -> ofLlquantize(parameter, words);
    };
  }

  private static ValueWeight ofQuantize(long[] words) {
    final ValueWeight weight = new ValueWeight(0, true);
    for (int i = 0; i < words.length; i++) {
      weight.add(Quantize.value(i), words[i]);
    }
    weight.tie = words[Quantize.ZERO];
    return weight;
  }

  private static ValueWeight ofLquantize(long parameter, long[] words) {
    final ValueWeight weight = new ValueWeight(0, true);
    final int levels = Lquantize.levels(parameter);
    long bound = Lquantize.base(parameter);
    weight.addLinear(bound - 1, words[0]);
    for (int i = 1; i <= levels; i++) {
      weight.addLinear(bound, words[i]);
      bound += Lquantize.step(parameter);
    }
    weight.addLinear(bound + 1, words[levels + 1]);
    return weight;
  }

  private void addLinear(long bound, long count) {
    if (bound == 0) {
      tie = count;
    }
    add(bound, count);
  }

  private static ValueWeight ofLlquantize(long parameter, long[] words) {
    final ValueWeight weight = new ValueWeight(0, true);
    final int steps = Llquantize.steps(parameter);
    final int factor = Llquantize.factor(parameter);
    long bound = 1;
    for (int i = 0; i < Llquantize.low(parameter); i++) {
      bound *= factor;
    }
    final int zero = Llquantize.zero(parameter);
    weight.add(zero == 0 ? bound - 1 : 0, words[zero]);
    int bucket = 1;
    for (int order = Llquantize.low(parameter); order <= Llquantize.high(parameter); order++) {
      final long next = bound * factor;
      final long step = next > steps ? next / steps : 1;
      for (; bound < next; bound += step) {
        weight.addBothSides(bound, words, zero, bucket++);
      }
      bound = next;
    }
    weight.addBothSides(bound, words, zero, bucket);
    weight.tie = words[zero];
    return weight;
  }

  /** The buckets at one distance from that of zero; without negative ones that is the first. */
  private void addBothSides(long bound, long[] words, int zero, int distance) {
    add(bound, words[zero + distance]);
    if (zero > 0) {
      add(-bound, words[zero - distance]);
    }
  }

  private void add(long value, long count) {
    if (count == 0) {
      return;
    }
    final long product = value * count;
    final long sum = low + product;
    high += Math.multiplyHigh(value, count) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
    low = sum;
  }

  int compareTo(ValueWeight other) {
    if (high != other.high) {
      return Long.compare(high, other.high);
    }
    if (low != other.low) {
      return Long.compareUnsigned(low, other.low);
    }
    return Long.compare(tie, other.tie);
  }
}
