package jdtrace.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import jdtrace.dif.Action;
import jdtrace.dif.DifOp;
import jdtrace.dif.Statement;
import jdtrace.lang.compile.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Constant expressions: {@code folds.txt} says value and type; the code is one {@code setx}. */
class FoldTest {
  private static final String DECLARATIONS =
      """
      struct s { char a; long b; int c; };
      union u { int i; char c[7]; };
      struct b { int a:4; int b:7; int c:1; unsigned d:30; };
      struct p { char a; int b:3; long c; };
      enum e { RED, BLUE = 7, GREEN };
      inline int two = 1 + 1;
      """;

  static List<String> folds() throws IOException {
    return MistakesTest.lines("folds.txt");
  }

  @ParameterizedTest
  @MethodSource("folds")
  void folded(String row) {
    int arrow = row.indexOf(" => ");
    String program = DECLARATIONS + "BEGIN { trace((" + row.substring(0, arrow) + ")); }";
    Statement statement =
        new Compiler(new TestHost()).compile(new Source(program, Source.Kind.FILE, null)).get(0);
    Action.Trace trace = (Action.Trace) statement.actions().get(0);
    int[] text = trace.value().object().text();
    int last = text.length - 2;
    assertEquals(DifOp.SETX, DifOp.of(text[last]), "not folded");
    assertEquals(
        row.substring(arrow + 4),
        trace.value().object().integers()[DifOp.wide(text[last])]
            + " "
            + trace.value().type().displayName());
  }
}
