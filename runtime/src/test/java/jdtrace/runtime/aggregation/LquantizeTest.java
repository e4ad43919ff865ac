package jdtrace.runtime.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Spec aggregations.md section 2.2. */
class LquantizeTest {

  @Test
  void parameterWord() {
    long parameter = Lquantize.parameter(-5, 7, 3);
    assertThat(parameter).isEqualTo(3L << 48 | 7L << 32 | 0xffff_fffbL);
    assertThat(Lquantize.base(parameter)).isEqualTo(-5);
    assertThat(Lquantize.levels(parameter)).isEqualTo(7);
    assertThat(Lquantize.step(parameter)).isEqualTo(3);
  }

  @Test
  void largestLevelsAndStep() {
    long parameter = Lquantize.parameter(Integer.MIN_VALUE, 65535, 65535);
    assertThat(Lquantize.base(parameter)).isEqualTo(Integer.MIN_VALUE);
    assertThat(Lquantize.levels(parameter)).isEqualTo(65535);
    assertThat(Lquantize.step(parameter)).isEqualTo(65535);
  }

  @Test
  void tensFromZeroToThousand() {
    long parameter = Lquantize.parameter(0, 10, 100);
    assertThat(Lquantize.bucket(parameter, -1)).isZero();
    assertThat(Lquantize.bucket(parameter, 0)).isEqualTo(1);
    assertThat(Lquantize.bucket(parameter, 99)).isEqualTo(1);
    assertThat(Lquantize.bucket(parameter, 100)).isEqualTo(2);
    assertThat(Lquantize.bucket(parameter, 999)).isEqualTo(10);
    assertThat(Lquantize.bucket(parameter, 1000)).isEqualTo(11);
  }

  @Test
  void valuesBeyond32BitsUnderflowAndOverflow() {
    long parameter = Lquantize.parameter(0, 10, 1);
    assertThat(Lquantize.bucket(parameter, 1L << 32)).isEqualTo(11);
    assertThat(Lquantize.bucket(parameter, -(1L << 32) + 5)).isZero();
    assertThat(Lquantize.bucket(parameter, Long.MAX_VALUE)).isEqualTo(11);
    assertThat(Lquantize.bucket(parameter, Long.MIN_VALUE)).isZero();
  }

  @Property
  void everyValueIsInTheBucketOfTheRule(
      @ForAll int base,
      @ForAll @IntRange(min = 1, max = 65535) int levels,
      @ForAll @IntRange(min = 1, max = 65535) int step,
      @ForAll long value,
      @ForAll @IntRange(min = -70000, max = 70000) int near) {
    long parameter = Lquantize.parameter(base, levels, step);
    check(parameter, base, levels, step, value);
    check(parameter, base, levels, step, (long) base + near);
    check(parameter, base, levels, step, base + (long) levels * step + near % 3);
  }

  private static void check(long parameter, int base, int levels, int step, long value) {
    BigInteger distance = BigInteger.valueOf(value).subtract(BigInteger.valueOf(base));
    int expected =
        distance.signum() < 0
            ? 0
            : distance
                    .divide(BigInteger.valueOf(step))
                    .min(BigInteger.valueOf(levels))
                    .intValueExact()
                + 1;
    assertThat(Lquantize.bucket(parameter, value)).isEqualTo(expected);
  }
}
