package jdtrace.codegen.interp.subroutine;

import static jdtrace.codegen.interp.subroutine.StringsTest.bytes;
import static jdtrace.codegen.interp.subroutine.StringsTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0",
    "0, 16, 0x0",
    "0, 8, 0",
    "0, 2, 0",
    "-1, 10, -1",
    "-1, 16, 0xffffffffffffffff",
    "-1, 8, 01777777777777777777777",
    "-1, 2, 1111111111111111111111111111111111111111111111111111111111111111",
    "255, 16, 0xff",
    "8, 8, 010",
    "35, 36, z",
    "-9223372036854775808, 10, -9223372036854775808",
    "-9223372036854775808, 36, 1y2p0ij32e8e8",
  })
  void format(long value, int base, String result) {
    assertThat(text(Numbers.format(value, base))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 10, 0",
    "x, 10, 0",
    "-, 10, 0",
    "12, 10, 12",
    "' \t -12x', 10, -12",
    "'\n1', 10, 0",
    "+7, 10, 7",
    "0x1f, 16, 31",
    "0X1F, 16, 31",
    "-0x10, 16, -16",
    "0x, 16, 0",
    "0xg, 16, 0",
    "0x10, 10, 0",
    "777, 8, 511",
    "789, 8, 7",
    "zZ, 36, 1295",
    "9223372036854775807, 10, 9223372036854775807",
    "9223372036854775808, 10, -9223372036854775808",
    "-9223372036854775808, 10, -9223372036854775808",
    "18446744073709551616, 10, 0",
    "\u00e91, 10, 0",
  })
  void parse(String text, int base, long result) {
    assertThat(Numbers.parse(bytes(text), base)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "36, true", "37, false", "-10, false", "4294967306, false"})
  void bases(long base, boolean legal) {
    assertThat(Numbers.isBase(base)).isEqualTo(legal);
  }

  @Property
  void whatIsFormattedParses(@ForAll long value, @ForAll @IntRange(min = 2, max = 36) int base) {
    assertThat(Numbers.parse(Numbers.format(value, base), base)).isEqualTo(value);
  }
}
