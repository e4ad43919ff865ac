package jdtrace.lang.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jdtrace.dif.Action;
import jdtrace.dif.DifOp;
import jdtrace.dif.Statement;
import jdtrace.lang.Source;
import jdtrace.lang.TestHost;
import jdtrace.lang.compile.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often an element that stands for an inline's parameter is loaded. */
class SharedTreesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X == 0 ? 1 : X + X                       | 1",
        "0 != X ? X : 7                           | 1",
        "X ? X : 7                                | 1",
        "X > 3 ? (X > 5 ? X * X : X + 1) : X      | 1",
        "X == 0 ? 1 : 2                           | 1",
        "X + 1 == 0 ? 1 : X                       | 2",
        "X == Y ? X : Y                           | 4",
        "X == 0 ? Y : Y == 0 ? X : X + Y          | 3",
        "X != 0 ? (a[1] = 9) + X : X              | 3",
      })
  void loads(String value, int expected) {
    String program =
        "int a[int]; inline int f[int X, int Y] = " + value + "; BEGIN { trace(f[a[1], a[2]]); }";
    Statement statement =
        new Compiler(new TestHost()).compile(new Source(program, Source.Kind.FILE, null)).get(0);
    int loads = 0;
    for (int word : ((Action.Trace) statement.actions().get(0)).value().object().text()) {
      loads += DifOp.of(word) == DifOp.LDGAA ? 1 : 0;
    }
    assertEquals(expected, loads);
  }
}
