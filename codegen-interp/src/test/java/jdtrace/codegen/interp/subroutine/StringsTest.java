package jdtrace.codegen.interp.subroutine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of spec actions.md section 5; ~ is a null result. */
class StringsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "~",
      value = {
        "hello, l, llo, lo",
        "hello, h, hello, hello",
        "hello, o, o, o",
        "hello, x, ~, ~",
        "'', x, ~, ~",
      })
  void strchrAndStrrchr(String text, char c, String first, String last) {
    assertThat(text(Strings.strchr(bytes(text), (byte) c))).isEqualTo(first);
    assertThat(text(Strings.strrchr(bytes(text), (byte) c))).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"hello", "''"})
  void searchingForNulFindsTheEnd(String text) {
    assertThat(Strings.strchr(bytes(text), (byte) 0)).isEmpty();
    assertThat(Strings.strrchr(bytes(text), (byte) 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "~",
      value = {
        "'', '', ''",
        "abc, '', abc",
        "abcbc, bc, bcbc",
        "abc, abcd, ~",
        "'', a, ~",
        "aaab, aab, aab",
      })
  void strstr(String text, String needle, String result) {
    assertThat(text(Strings.strstr(bytes(text), bytes(needle)))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0, 0",
    "'', '', 9, 0",
    "'', '', -9, 0",
    "abcabc, bc, 0, 1",
    "abcabc, bc, 2, 4",
    "abcabc, bc, 5, -1",
    "abcabc, bc, 6, -1",
    "abcabc, bc, -3, 1",
    "abc, '', 0, 0",
    "abc, '', 2, 2",
    "abc, '', 3, 3",
    "abc, '', 7, 3",
    "abc, x, 0, -1",
    "abc, abcd, 0, -1",
    "'', a, 0, -1",
  })
  void index(String text, String needle, long position, int result) {
    assertThat(Strings.index(bytes(text), bytes(needle), position)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "abcabc, bc, 9, 4",
    "abcabc, bc, 4, 4",
    "abcabc, bc, 3, 1",
    "abcabc, bc, 0, -1",
    "abcabc, bc, -1, -1",
    "abc, '', -1, 0",
    "abc, '', 1, 1",
    "abc, '', 9, 3",
    "'', '', 0, 0",
    "'', '', 9, 0",
    "abc, abcd, 9, -1",
    "abc, a, 9223372036854775807, 0",
  })
  void rindex(String text, String needle, long position, int result) {
    assertThat(Strings.rindex(bytes(text), bytes(needle), position)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "abcdef, 0, 256, abcdef",
    "abcdef, 2, 256, cdef",
    "abcdef, 2, 2, cd",
    "abcdef, 2, 0, ''",
    "abcdef, -2, 256, ef",
    "abcdef, -2, 1, e",
    "abcdef, 6, 1, ''",
    "abcdef, 9, 1, ''",
    "abcdef, -6, 2, ab",
    "abcdef, -8, 3, a",
    "abcdef, -8, 2, ''",
    "abcdef, -8, 256, abcdef",
    "abcdef, 1, -1, bcde",
    "abcdef, 1, -5, ''",
    "abcdef, 1, -9, ''",
    "abcdef, -3, -1, de",
    "'', 0, 1, ''",
    "abc, -9223372036854775808, 9223372036854775807, ab",
  })
  void substr(String text, long index, long count, String result) {
    assertThat(text(Strings.substr(bytes(text), index, count))).isEqualTo(result);
  }

  @Property
  void substrNeverFails(
      @ForAll @StringLength(max = 5) @AlphaChars String text,
      @ForAll long index,
      @ForAll long count) {
    assertThat(Strings.substr(bytes(text), index, count).length).isLessThanOrEqualTo(text.length());
  }

  @Property
  void indexAgreesWithJava(
      @ForAll @StringLength(max = 8) String a,
      @ForAll @StringLength(max = 3) String b,
      @ForAll @IntRange(min = -2, max = 9) int position) {
    String text = a.replaceAll("[^a]", "b");
    String needle = b.replaceAll("[^a]", "b");
    int expected = text.indexOf(needle, position);
    assertThat(Strings.index(bytes(text), bytes(needle), position)).isEqualTo(expected);
    int last = text.lastIndexOf(needle, position);
    assertThat(Strings.rindex(bytes(text), bytes(needle), position))
        .isEqualTo(position < 0 && needle.isEmpty() ? 0 : last);
  }

  @ParameterizedTest
  @CsvSource({"aZ09{[@`, AZ09{[@`, az09{[@`", "\u00e4\u00c4, \u00e4\u00c4, \u00e4\u00c4"})
  void caseOfAsciiLettersOnly(String text, String upper, String lower) {
    assertThat(text(Strings.toUpper(bytes(text)))).isEqualTo(upper);
    assertThat(text(Strings.toLower(bytes(text)))).isEqualTo(lower);
  }

  @ParameterizedTest
  @CsvSource({"a, a, 0", "a, b, -1", "b, a, 1", "'', '', 0", "'', a, -97", "ab, a, 98"})
  void compareByUnsignedBytes(String a, String b, int difference) {
    assertThat(Strings.compare(bytes(a), bytes(b))).isEqualTo(difference);
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, ISO_8859_1);
  }
}
