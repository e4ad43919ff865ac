package jdtrace.consumer.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import jdtrace.dif.AggregatingFunction;
import jdtrace.runtime.aggregation.AggregationValues;
import jdtrace.runtime.aggregation.Llquantize;
import jdtrace.runtime.aggregation.Lquantize;
import jdtrace.runtime.aggregation.Quantize;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Spec aggregations.md section 4, "value compare". */
class ValueWeightTest {

  private static int compare(AggregatingFunction function, long parameter, long[] a, long[] b) {
    return Integer.signum(
        ValueWeight.of(function, parameter, a).compareTo(ValueWeight.of(function, parameter, b)));
  }

  @Property
  void scalarsCompareSigned(@ForAll long a, @ForAll long b) {
    assertThat(compare(AggregatingFunction.SUM, 0, new long[] {a}, new long[] {b}))
        .isEqualTo(Long.compare(a, b));
  }

  @Test
  void averagesCompareTruncated() {
    assertThat(compare(AggregatingFunction.AVG, 0, new long[] {2, 5}, new long[] {4, 11})).isZero();
    assertThat(compare(AggregatingFunction.AVG, 0, new long[] {0, 0}, new long[] {1, -1}))
        .isEqualTo(1);
  }

  @Test
  void deviations() {
    // 1, 3 -> 1; 0, 10 -> 5
    assertThat(
            compare(
                AggregatingFunction.STDDEV,
                0,
                new long[] {2, 4, 10, 0},
                new long[] {2, 10, 100, 0}))
        .isEqualTo(-1);
  }

  private static BigInteger exact(long[] weights, long[] words) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < words.length; i++) {
      sum = sum.add(BigInteger.valueOf(weights[i]).multiply(BigInteger.valueOf(words[i])));
    }
    return sum;
  }

  private static long[] quantized(List<Long> values, long increment) {
    long[] words = AggregationValues.initial(AggregatingFunction.QUANTIZE, 0);
    for (long value : values) {
      AggregationValues.add(AggregatingFunction.QUANTIZE, 0, words, value, increment);
    }
    return words;
  }

  @Property
  void quantizeByWeightedSumThenZeroes(
      @ForAll @Size(max = 20) List<Long> a, @ForAll @Size(max = 20) List<Long> b) {
    long[] weights = new long[Quantize.BUCKETS];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Quantize.value(i);
    }
    long[] x = quantized(a, 3);
    long[] y = quantized(b, -2);
    int expected = exact(weights, x).compareTo(exact(weights, y));
    if (expected == 0) {
      expected = Long.compare(x[Quantize.ZERO], y[Quantize.ZERO]);
    }
    assertThat(compare(AggregatingFunction.QUANTIZE, 0, x, y)).isEqualTo(expected);
  }

  @Test
  void quantizeTieOnZeroes() {
    long[] two = quantized(List.of(0L, 0L), 1);
    long[] three = quantized(List.of(0L, 0L, 0L), 1);
    assertThat(compare(AggregatingFunction.QUANTIZE, 0, two, three)).isEqualTo(-1);
  }

  @Property
  void lquantizeWeights(@ForAll @Size(12) List<Integer> a, @ForAll @Size(12) List<Integer> b) {
    long parameter = Lquantize.parameter(-20, 10, 5);
    // Underflow base - 1, levels, overflow one above the limit.
    long[] weights = {-21, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25, 31};
    long[] x = words(a);
    long[] y = words(b);
    int expected = exact(weights, x).compareTo(exact(weights, y));
    if (expected == 0) {
      expected = Long.compare(x[5], y[5]);
    }
    assertThat(compare(AggregatingFunction.LQUANTIZE, parameter, x, y)).isEqualTo(expected);
  }

  @Property
  void llquantizeWeights(@ForAll @Size(20) List<Integer> a, @ForAll @Size(20) List<Integer> b) {
    long parameter = Llquantize.parameter(10, 1, 2, 10);
    long[] weights = {
      9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000
    };
    long[] x = words(a);
    long[] y = words(b);
    int expected = exact(weights, x).compareTo(exact(weights, y));
    if (expected == 0) {
      expected = Long.compare(x[0], y[0]);
    }
    assertThat(compare(AggregatingFunction.LLQUANTIZE, parameter, x, y)).isEqualTo(expected);
  }

  private static long[] words(List<Integer> counts) {
    long[] words = new long[counts.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = counts.get(i);
    }
    return words;
  }
}
