package jdtrace.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.Action;
import jdtrace.dif.DifPrinter;
import jdtrace.dif.Statement;
import jdtrace.dif.TranslatedArgument;
import jdtrace.lang.compile.Compiler;
import jdtrace.types.Type;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** {@code args[i]} of probes that show their arguments translated (spec variables.md section 2). */
class TranslatedArgumentsTest {
  private static final String LIBRARY =
      "struct native { int n; }; typedef struct info { int i; string s; } info_t;"
          + "translator info_t < struct native *N > { i = N->n + 1; s = \"text\"; };";

  /** The probe has (struct native *, char, char *) and shows (info_t *, int, string, info_t *). */
  private static final class Host extends TestHost {
    List<TranslatedArgument> shown =
        List.of(
            new TranslatedArgument("info_t *", 0),
            new TranslatedArgument("int", 1),
            new TranslatedArgument("string", 2),
            new TranslatedArgument("info_t *", 0));

    private final Type.Struct struct =
        new Type.Struct("native", false, 4, () -> List.of(new Type.Member("n", Types.INT, 0, 0)));

    @Override
    public ProbeMatch match(ProbeDescription d) {
      return new ProbeMatch(
          1,
          List.of(new Type.Pointer(struct), Types.CHAR, new Type.Pointer(Types.CHAR)),
          shown,
          Attributes.STABLE_COMMON,
          Attributes.EVOLVING_COMMON);
    }
  }

  private final Host host = new Host();

  private Statement compile(String clause) {
    return new Compiler(host).compile(new Source(LIBRARY + clause, Source.Kind.FILE, null)).get(0);
  }

  private DError mistake(String clause) {
    return assertThrows(DError.class, () -> compile(clause));
  }

  private static String code(Statement statement) {
    return DifPrinter.print(statement);
  }

  @Test
  void membersAreTranslated() {
    Statement statement = compile("p:::n { trace(args[0]->i); }");
    assertTrue(code(statement).contains("args"), code(statement));
    assertEquals(Types.INT, ((Action.Trace) statement.actions().get(0)).value().type());
    assertEquals(Attributes.Stability.EVOLVING, statement.attributes().data());
  }

  @Test
  void oneNativeArgumentMayBeShownTwice() {
    assertEquals(
        code(compile("p:::n { trace(args[0]->i); }")).replaceAll("line \\d+", ""),
        code(compile("p:::n { trace(args[3]->i); }")).replaceAll("line \\d+", ""));
  }

  @Test
  void simpleArgumentsNeedNoTranslator() {
    Statement statement = compile("p:::n { trace(args[1]); trace(args[2]); }");
    assertEquals(Types.INT, ((Action.Trace) statement.actions().get(0)).value().type());
    assertTrue(Types.isString(((Action.Trace) statement.actions().get(1)).value().type()));
  }

  @Test
  void wholesAreSnapshots() {
    Statement statement = compile("p:::n { print(*args[0]); x = *args[0]; }");
    assertEquals(
        "info_t", ((Action.Print) statement.actions().get(0)).value().type().displayName());
  }

  @Test
  void pointersAreNoValues() {
    assertEquals(ErrorTag.D_PRINT_DYN, mistake("p:::n { print(args[0]); }").tag());
    assertEquals(ErrorTag.D_TRACE_DYN, mistake("p:::n { trace(args[0]); }").tag());
    assertEquals(ErrorTag.D_CG_DYN, mistake("p:::n { x = args[0]; }").tag());
  }

  @Test
  void theShownListCounts() {
    assertEquals(ErrorTag.D_ARGS_IDX, mistake("p:::n { trace(args[4]); }").tag());
  }

  @Test
  void missingTranslators() {
    host.shown = List.of(new TranslatedArgument("info_t *", 2));
    assertEquals(ErrorTag.D_ARGS_XLATOR, mistake("p:::n { trace(args[0]->i); }").tag());
  }

  @Test
  void unknownTypes() {
    host.shown = List.of(new TranslatedArgument("nothing_t *", 0));
    assertEquals(ErrorTag.D_ARGS_TYPE, mistake("p:::n { trace(args[0]); }").tag());
  }
}
