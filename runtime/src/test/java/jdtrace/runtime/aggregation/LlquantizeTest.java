package jdtrace.runtime.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Spec aggregations.md section 2.3. */
class LlquantizeTest {

  @Test
  void parameterWord() {
    long parameter = Llquantize.parameter(10, 1, 6, 20);
    assertThat(parameter).isEqualTo(10L << 48 | 1L << 32 | 6L << 16 | 20);
    assertThat(Llquantize.factor(parameter)).isEqualTo(10);
    assertThat(Llquantize.low(parameter)).isEqualTo(1);
    assertThat(Llquantize.high(parameter)).isEqualTo(6);
    assertThat(Llquantize.steps(parameter)).isEqualTo(20);
  }

  @Test
  void exampleOfTheSpecification() {
    long parameter = Llquantize.parameter(10, 0, 6, 20);
    assertThat(Llquantize.buckets(parameter)).isEqualTo(119);
    assertThat(Llquantize.bucket(parameter, 0)).isZero();
    assertThat(Llquantize.bucket(parameter, -5)).isZero();
    assertThat(Llquantize.bucket(parameter, Long.MIN_VALUE)).isZero();
    assertThat(Llquantize.bucket(parameter, 1)).isEqualTo(1);
    assertThat(Llquantize.bucket(parameter, 9)).isEqualTo(9);
    assertThat(Llquantize.bucket(parameter, 10)).isEqualTo(10);
    assertThat(Llquantize.bucket(parameter, 14)).isEqualTo(10);
    assertThat(Llquantize.bucket(parameter, 15)).isEqualTo(11);
    assertThat(Llquantize.bucket(parameter, 95)).isEqualTo(27);
    assertThat(Llquantize.bucket(parameter, 100)).isEqualTo(28);
    assertThat(Llquantize.bucket(parameter, 9_999_999)).isEqualTo(117);
    assertThat(Llquantize.bucket(parameter, 10_000_000)).isEqualTo(118);
    assertThat(Llquantize.bucket(parameter, Long.MAX_VALUE)).isEqualTo(118);
  }

  /** Lower bounds of all buckets but the first, by walking the labels. */
  private static List<Long> labels(int factor, int low, int high, int steps) {
    List<Long> labels = new ArrayList<>();
    long value = 1;
    for (int i = 0; i < low; i++) {
      value *= factor;
    }
    for (int order = low; order <= high; order++) {
      long next = value * factor;
      long step = next > steps ? next / steps : 1;
      for (; value < next; value += step) {
        labels.add(value);
      }
      value = next;
    }
    labels.add(value);
    return labels;
  }

  /** Parameters that the compiler accepts: those of illumos and the wider ones of Oracle. */
  private static boolean accepted(int factor, int low, int high, int steps) {
    long top = 1;
    for (int i = 0; i < high + 2; i++) {
      if (top > Long.MAX_VALUE / factor) {
        return false;
      }
      top *= factor;
    }
    if (steps < factor) {
      return factor % steps == 0 && low <= high;
    }
    long power = 1;
    while (power < steps) {
      power *= factor;
    }
    return low <= high && steps % factor == 0 && power % steps == 0;
  }

  record Parameters(int factor, int low, int high, int steps) {
    long word() {
      return Llquantize.parameter(factor, low, high, steps);
    }
  }

  @Provide
  Arbitrary<Parameters> parameters() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 20),
            Arbitraries.integers().between(0, 10),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(1, 400))
        .as(Parameters::new)
        .filter(1_000_000, p -> accepted(p.factor, p.low, p.high, p.steps));
  }

  @Property(tries = 300)
  void bucketsAreTheIntervalsBetweenLabels(
      @ForAll("parameters") Parameters p, @ForAll long anywhere) {
    List<Long> labels = labels(p.factor, p.low, p.high, p.steps);
    assertThat(Llquantize.buckets(p.word())).isEqualTo(labels.size() + 1);
    for (int i = 0; i < labels.size(); i++) {
      assertThat(Llquantize.bucket(p.word(), labels.get(i))).as("%s", p).isEqualTo(i + 1);
      assertThat(Llquantize.bucket(p.word(), labels.get(i) - 1)).as("%s", p).isEqualTo(i);
    }
    int bucket = Llquantize.bucket(p.word(), anywhere);
    assertThat(bucket == 0 ? Long.MIN_VALUE : labels.get(bucket - 1)).isLessThanOrEqualTo(anywhere);
    if (bucket < labels.size()) {
      assertThat(anywhere).isLessThan(labels.get(bucket));
    }
  }

  @Property(tries = 300)
  void mirroredBucketsAreTheSameOnBothSides(
      @ForAll("parameters") Parameters p, @ForAll long anywhere) {
    long plain = p.word();
    long mirrored = Llquantize.parameter(p.factor, p.low | Llquantize.MIRRORED, p.high, p.steps);
    assertThat(Llquantize.low(mirrored)).isEqualTo(p.low);
    assertThat(Llquantize.mirrored(mirrored)).isTrue();
    assertThat(Llquantize.mirrored(plain)).isFalse();
    int zero = Llquantize.zero(mirrored);
    assertThat(Llquantize.buckets(mirrored)).isEqualTo(2 * Llquantize.buckets(plain) - 1);
    assertThat(zero).isEqualTo(Llquantize.buckets(plain) - 1);
    long distance = anywhere == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(anywhere);
    int side = Llquantize.bucket(plain, distance);
    assertThat(Llquantize.bucket(mirrored, distance)).isEqualTo(zero + side);
    assertThat(Llquantize.bucket(mirrored, -distance)).isEqualTo(zero - side);
    assertThat(Llquantize.bucket(mirrored, Long.MIN_VALUE)).isZero();
  }
}
