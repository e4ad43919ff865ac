package jdtrace.codegen.interp.subroutine;

import static jdtrace.codegen.interp.subroutine.StringsTest.bytes;
import static jdtrace.codegen.interp.subroutine.StringsTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spec actions.md section 6; ~ is NULL. */
class JsonTest {
  private static final String DOCUMENT =
      """
      { "name": "x\\"y", "n" : -12.5e+3 , "t":true,"f" : false, "z":null,
        "a": [ 1, "two", {"b": [10,20,[30] ]}, [] ],
        "o": { "k": { "deep": "]}" } , "k":2 },
        "\\u0041": "\\u0042", "": "empty", "big": 0x10 }\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "~",
      value = {
        "name | x\\\"y",
        "n | -12.5e+3",
        "t | true",
        "f | false",
        "z | null",
        "a[0] | 1",
        "a[1] | two",
        "a[2].b[1] | 20",
        "a[2].b[2] | [30]",
        "a[2].b[2][0] | 30",
        "a.2.b.0 | 10",
        "a[3] | []",
        "a[3][0] | ~",
        "a[4] | ~",
        "a[2] | {\"b\": [10,20,[30] ]}",
        "a[x] | ~",
        "o.k | { \"deep\": \"]}\" }",
        "o.k.deep | ]}",
        "o.k.deep.x | ~",
        "n.x | ~",
        "missing | ~",
        "\\u0041 | \\u0042",
        "A | ~",
        "'' | empty",
        "big | ~",
        "after | ~",
      })
  void select(String selector, String result) {
    assertThat(text(Json.select(bytes(DOCUMENT), bytes(selector)))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "~",
      value = {
        "[1,2] | [1] | 2",
        "[1,2] | 1 | 2",
        "[[1],[2,3]] | [1][1] | 3",
        "'  [ 7 ]' | 0 | 7",
        "7 | 0 | ~",
        "'' | 0 | ~",
        "{\"a\":1 | a | ~",
        "{\"a\":1} | a | 1",
        "{\"a\":1,} | b | ~",
        "{\"a\" 1} | a | ~",
        "{a:1} | a | ~",
        "{\"a\":truex} | a | ~",
        "{\"a\":+1} | a | ~",
        "{\"a\":1-2} | a | ~",
        "{\"a\":1e-2} | a | 1e-2",
        "{\"a\":[1}} | a | ~",
        "{\"a\":{\"x\":[1,2} | a | ~",
        "{\"a\":\"\\u12g4\"} | a | ~",
        "{\"a\":\"\\q\"} | a | ~",
        "{\"a\":\"open | a | ~",
        "{\"a\":1, \"a\":2} | a | 1",
        "{} | a | ~",
        "{\"a\":{}} | a | {}",
      })
  void edges(String document, String selector, String result) {
    assertThat(text(Json.select(bytes(document), bytes(selector)))).isEqualTo(result);
  }

  @Test
  void elementsOfASelector() {
    assertThat(Json.elements(bytes("a[0].b"))).containsExactly("a", "0", "b");
    assertThat(Json.elements(bytes("[2][3]"))).containsExactly("2", "3");
    assertThat(Json.elements(bytes(""))).containsExactly("");
  }

  @Property
  void noTextCrashes(
      @ForAll @StringLength(max = 60) String noise,
      @ForAll @StringLength(max = 6) String selector) {
    String json = noise.replaceAll("[^a-z]", "\"").replaceAll("[a-c]", "{");
    Json.select(bytes(json.replace('d', ':').replace('e', '}')), bytes(selector));
    Json.select(bytes(noise), bytes(selector));
    int cut = Math.floorMod(noise.hashCode(), DOCUMENT.length());
    Json.select(bytes(DOCUMENT.substring(0, cut)), bytes("o.k.deep"));
  }
}
