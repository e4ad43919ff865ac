package jdtrace.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jdtrace.lang.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening a kernel's types costs more than parsing: who asks for them, and who must not. */
class TypeQuestionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN { trace(x); }",
        "BEGIN { x = (y); }",
        "BEGIN { x = (y + 1) * 2; }",
        "BEGIN { x = (y * 2); }",
        "BEGIN { x = (y)[1]; }",
        "BEGIN { x = (y) / 2; }",
        "BEGIN { x = (y) ? 1 : 2; }",
        "BEGIN { x = (y) == (z); }",
        "BEGIN { x = (y)->z; }",
        "BEGIN { x = (f(y)); }",
        "BEGIN { x = ((y)); }",
        "BEGIN { x = 1; y = (x) - 1; z = sizeof (x); }",
        "int x; BEGIN { y = (x) - 1; z = sizeof (x); }",
        "inline int x = 3; int a[x]; BEGIN { y = (x) & 1; }",
        "BEGIN { x = (struct s *)y; z = (int)w; }",
        "BEGIN { sizeof x; sizeof (x[1]); }",
        "syscall:::entry, BEGIN, tick-1s /pid == $pid/ { @[execname] = count(); }",
        "BEGIN\n{ }",
        "BEGIN /* why */ { }",
        "a*,b { }",
        "translator nosuch < other o > { m = o; };",
        "provider p { probe a(nosuch x); };",
      })
  void silent(String program) {
    ParseHost host = new ParseHost();
    if (program.startsWith("a*,")) {
      host.parse(Source.Kind.NAME, program);
    } else {
      host.parse(program);
    }
    assertEquals("[]", host.typesAsked.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "  ",
      value = {
        "BEGIN { x = (y) - 1; }  [y]",
        "BEGIN { x = (y)(1); }  [y]",
        "BEGIN { x = (y_t *)1; }  [y_t, y_t]",
        "BEGIN { x = sizeof (y); }  [y]",
        "foo_t x;  [foo_t, foo_t]",
        "a*,b* { }  [a]",
      })
  void asking(String program, String names) {
    ParseHost host = new ParseHost();
    host.parse(program);
    assertEquals(names, host.typesAsked.toString());
  }
}
