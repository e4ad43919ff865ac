package jdtrace.consumer.format;

import static jdtrace.consumer.format.Formats.of;
import static jdtrace.consumer.format.Formats.printf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.IntStream;
import jdtrace.consumer.format.Formats.Typed;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** Floating conversions that the C library cannot be asked about from here: long double, edges. */
class FloatTextTest {

  private static Typed of80(int signAndExponent, long mantissa) {
    int[] bytes =
        IntStream.range(0, 16)
            .map(i ->
                i < 8 ? (int) (mantissa >>> 8 * i) : i < 10 ? signAndExponent >> 8 * i - 64 : 0xcc)
            .toArray();
    return new Typed(Formats.binary(bytes), Types.LONG_DOUBLE);
  }

  @Test
  void longDoubles() {
    Typed pi = of80(0x4000, 0xc90fdaa22168c235L);
    assertThat(printf("%Lf", pi)).isEqualTo("3.141593");
    assertThat(printf("%.18Lf", pi)).isEqualTo("3.141592653589793239");
    assertThat(printf("%+.16LE", pi)).isEqualTo("+3.1415926535897932E+00");
    assertThat(printf("%Lg", of80(0xbfff, 1L << 63))).isEqualTo("-1");
    assertThat(printf("%Lf", of80(0, 0))).isEqualTo("0.000000");
    assertThat(printf("%Lf", of80(0x8000, 0))).isEqualTo("-0.000000");
    assertThat(printf("%Le", of80(0x7ffe, -1))).isEqualTo("1.189731e+4932");
    assertThat(printf("%Le", of80(0, 1))).isEqualTo("3.645200e-4951");
    assertThat(printf("%Lf %LG", of80(0x7fff, 1L << 63), of80(0xffff, 3L << 62)))
        .isEqualTo("inf -NAN");
  }

  @Test
  void everyDoubleIsTheSameAsALongDouble() {
    for (double value : new double[] {1.0, -0.1, 1e-300, 123456.789, Math.PI * 1e200}) {
      BigInteger mantissa =
          BigInteger.valueOf(Double.doubleToRawLongBits(value) & (1L << 52) - 1).setBit(52);
      int sign = value < 0 ? 0x8000 : 0;
      Typed extended =
          of80(sign | Math.getExponent(value) + 16383, mantissa.shiftLeft(11).longValue());
      Typed same = of(Types.DOUBLE, Double.doubleToRawLongBits(value));
      assertThat(printf("%.30Le", extended)).isEqualTo(printf("%.30e", same));
    }
  }

  @Test
  void floatsOfFourBytes() {
    assertThat(printf("%f", of(Types.FLOAT, Float.floatToRawIntBits(0.1f)))).isEqualTo("0.100000");
    assertThat(printf("%.12f", of(Types.FLOAT, Float.floatToRawIntBits(0.1f))))
        .isEqualTo("0.100000001490");
    assertThat(printf("%f", of(Types.FLOAT, Float.floatToRawIntBits(-0f)))).isEqualTo("-0.000000");
  }

  @Test
  void theAlternateFormKeepsZeros() {
    assertThat(printf("%#.2g", of(Types.DOUBLE, Double.doubleToRawLongBits(99.5))))
        .isEqualTo("1.0e+02");
    assertThat(printf("%#g", of(Types.DOUBLE, Double.doubleToRawLongBits(1.5))))
        .isEqualTo("1.50000");
    assertThat(printf("%#G", of(Types.DOUBLE, Double.doubleToRawLongBits(0)))).isEqualTo("0.00000");
  }

  @Test
  void notANumberIsNotZeroPadded() {
    assertThat(printf("[%06f]", of(Types.DOUBLE, 0x7ff0000000000000L))).isEqualTo("[   inf]");
    assertThat(printf("[%+E]", of(Types.DOUBLE, 0x7ff0000000000000L))).isEqualTo("[+INF]");
    assertThat(printf("[%e]", of(Types.DOUBLE, 0x7ff8000000000000L))).isEqualTo("[nan]");
  }
}
