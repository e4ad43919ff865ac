package jdtrace.runtime.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdtrace.dif.AggregatingFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Spec aggregations.md section 1: every function is an exact integer monoid. */
class AggregationValuesTest {
  private static long parameter(AggregatingFunction function) {
    return switch (function) {
      case LQUANTIZE -> Lquantize.parameter(-10, 20, 3);
      case LLQUANTIZE -> Llquantize.parameter(10, 0, 6, 20);
      default -> 0;
    };
  }

  private static long[] of(AggregatingFunction function, List<Long> values) {
    long[] words = AggregationValues.initial(function, parameter(function));
    for (long value : values) {
      AggregationValues.add(function, parameter(function), words, value, 1);
    }
    return words;
  }

  private static long[] merged(AggregatingFunction function, long[] a, long[] b) {
    long[] into = a.clone();
    AggregationValues.merge(function, into, b);
    return into;
  }

  @Test
  void wordCounts() {
    assertThat(AggregationValues.words(AggregatingFunction.COUNT, 0)).isEqualTo(1);
    assertThat(AggregationValues.words(AggregatingFunction.AVG, 0)).isEqualTo(2);
    assertThat(AggregationValues.words(AggregatingFunction.STDDEV, 0)).isEqualTo(4);
    assertThat(AggregationValues.words(AggregatingFunction.QUANTIZE, 0)).isEqualTo(127);
    assertThat(
            AggregationValues.words(
                AggregatingFunction.LQUANTIZE, Lquantize.parameter(0, 65535, 1)))
        .isEqualTo(65537);
    assertThat(
            AggregationValues.words(
                AggregatingFunction.LLQUANTIZE, Llquantize.parameter(10, 0, 6, 20)))
        .isEqualTo(119);
  }

  @Property(tries = 300)
  void mergeIsAssociativeAndCommutative(
      @ForAll AggregatingFunction function,
      @ForAll List<Long> a,
      @ForAll List<Long> b,
      @ForAll List<Long> c) {
    long[] x = of(function, a);
    long[] y = of(function, b);
    long[] z = of(function, c);
    assertThat(merged(function, x, y)).isEqualTo(merged(function, y, x));
    assertThat(merged(function, merged(function, x, y), z))
        .isEqualTo(merged(function, x, merged(function, y, z)));
  }

  @Property(tries = 300)
  void nothingSeenIsNeutral(@ForAll AggregatingFunction function, @ForAll List<Long> values) {
    long[] words = of(function, values);
    long[] nothing = AggregationValues.initial(function, parameter(function));
    assertThat(merged(function, words, nothing)).isEqualTo(words);
    assertThat(merged(function, nothing, words)).isEqualTo(words);
  }

  @Property(tries = 300)
  void splittingTheInputDoesNotMatter(
      @ForAll AggregatingFunction function,
      @ForAll @Size(max = 40) List<Long> values,
      @ForAll @IntRange(max = 40) int at) {
    int split = Math.min(at, values.size());
    long[] left = of(function, values.subList(0, split));
    long[] right = of(function, values.subList(split, values.size()));
    assertThat(merged(function, left, right)).isEqualTo(of(function, values));
  }

  @Property(tries = 300)
  void clearedIsNothingSeen(@ForAll AggregatingFunction function, @ForAll List<Long> values) {
    long[] words = of(function, values);
    AggregationValues.clear(function, words);
    assertThat(words).isEqualTo(AggregationValues.initial(function, parameter(function)));
  }

  /** The sum of squares is 128 bits wide, with carry between the halves. */
  @Property(tries = 500)
  void squaresAreExact(@ForAll @Size(min = 1, max = 50) List<Long> values) {
    long[] words = of(AggregatingFunction.STDDEV, values);
    BigInteger squares = BigInteger.ZERO;
    long total = 0;
    for (long value : values) {
      squares = squares.add(BigInteger.valueOf(value).pow(2));
      total += value;
    }
    squares = squares.mod(BigInteger.ONE.shiftLeft(128));
    BigInteger stored =
        new BigInteger(Long.toUnsignedString(words[3]))
            .shiftLeft(64)
            .add(new BigInteger(Long.toUnsignedString(words[2])));
    assertThat(words[0]).isEqualTo(values.size());
    assertThat(words[1]).isEqualTo(total);
    assertThat(stored).isEqualTo(squares);
  }

  @Test
  void carryBetweenTheHalvesOfTheSquaresOnMerge() {
    List<Long> one = List.of(0xffff_ffffL, 0xffff_ffffL);
    long[] words =
        merged(
            AggregatingFunction.STDDEV,
            of(AggregatingFunction.STDDEV, one),
            of(AggregatingFunction.STDDEV, one));
    assertThat(words[3]).isEqualTo(3);
    assertThat(words[2]).isEqualTo(0xffff_fff8_0000_0004L);
  }

  @Test
  void sumWrapsAndCountIgnoresTheValue() {
    assertThat(of(AggregatingFunction.SUM, List.of(Long.MAX_VALUE, 1L)))
        .containsExactly(Long.MIN_VALUE);
    assertThat(of(AggregatingFunction.COUNT, List.of(7L, -7L, 0L))).containsExactly(3);
  }

  @Test
  void minAndMaxCompareSigned() {
    List<Long> values = List.of(-1L, 5L, Long.MIN_VALUE);
    assertThat(of(AggregatingFunction.MIN, values)).containsExactly(Long.MIN_VALUE);
    assertThat(of(AggregatingFunction.MAX, values)).containsExactly(5);
  }

  @Test
  void incrementsMayBeNegativeOrZero() {
    long[] words = AggregationValues.initial(AggregatingFunction.QUANTIZE, 0);
    AggregationValues.add(AggregatingFunction.QUANTIZE, 0, words, 8, 5);
    AggregationValues.add(AggregatingFunction.QUANTIZE, 0, words, 9, -7);
    AggregationValues.add(AggregatingFunction.QUANTIZE, 0, words, 1, 0);
    List<Long> counts = new ArrayList<>();
    Arrays.stream(words).filter(w -> w != 0).forEach(counts::add);
    assertThat(counts).containsExactly(-2L);
    assertThat(words[Quantize.bucket(8)]).isEqualTo(-2);
  }
}
