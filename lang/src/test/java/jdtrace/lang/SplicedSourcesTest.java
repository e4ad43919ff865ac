package jdtrace.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.DifPrinter;
import jdtrace.dif.ProbeSource;
import jdtrace.dif.SplicedSource;
import jdtrace.dif.Statement;
import jdtrace.dif.TranslatedArgument;
import jdtrace.lang.compile.Compiler;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** Probes that are made of others: what the compiler makes of a clause on them. */
class SplicedSourcesTest {
  private static final ProbeDescription STABLE = new ProbeDescription("p", "m", "", "n");
  private static final ProbeSource FIRST =
      new ProbeSource(new ProbeDescription("rawtp", "", "", "first"), ProbeSource.RUNNING);
  private static final ProbeSource SECOND =
      new ProbeSource(new ProbeDescription("rawtp", "", "", "second"), 1);

  /** p:m::n is the firings of first with arg2 != 7, and all of second; q:::n is a place of its own. */
  private static final class Host extends TestHost {
    String guard = "arg2 != 7";
    List<SplicedSource.HelperClause> helpers = List.of();

    @Override
    public ProbeMatch match(ProbeDescription d) {
      List<TranslatedArgument> shown = List.of(new TranslatedArgument("int", 1));
      ProbeMatch one =
          new ProbeMatch(
              1,
              List.of(Types.LONG, Types.INT),
              shown,
              Attributes.STABLE_COMMON,
              Attributes.EVOLVING_COMMON);
      List<Part> parts =
          List.of(
              new Part(STABLE, one, source(FIRST, guard, "args[0] + 1", "arg2")),
              new Part(STABLE, one, source(SECOND, null, "5", "args[1]")),
              new Part(new ProbeDescription("q", "", "", d.name()), one, null));
      return new ProbeMatch(
          2, null, null, Attributes.STABLE_COMMON, Attributes.EVOLVING_COMMON, parts);
    }

    private SplicedSource source(ProbeSource source, String when, String first, String second) {
      return new SplicedSource(
          source,
          "tracepoint",
          List.of(Types.INT, Types.LONG),
          when,
          List.of(
              new SplicedSource.Argument("long", first), new SplicedSource.Argument("int", second)),
          helpers,
          "p.probes");
    }
  }

  private final Host host = new Host();

  private List<Statement> compile(String text) {
    return new Compiler(host).compile(new Source(text, Source.Kind.FILE, null));
  }

  private static String code(Statement statement) {
    return DifPrinter.print(statement);
  }

  @Test
  void eachSourceIsAStatementOfItsOwn() {
    List<Statement> statements = compile("*:::n { trace(1); }");
    assertEquals(3, statements.size());
    assertEquals(STABLE, statements.get(0).description());
    assertEquals(FIRST, statements.get(0).source());
    assertEquals(SECOND, statements.get(1).source());
    assertNull(statements.get(2).source());
    assertEquals("q:::n", statements.get(2).description().toString());
    assertFalse(statements.get(0).helper());
  }

  @Test
  void theGuardComesBeforeThePredicate() {
    List<Statement> statements = compile("*:::n /pid == 3/ { trace(1); }");
    String guarded = code(statements.get(0));
    assertTrue(guarded.indexOf("arg2") >= 0 && guarded.indexOf("arg2") < guarded.indexOf("pid"));
    assertFalse(code(statements.get(1)).contains("arg2"));
  }

  @Test
  void laterBlocksOfAClauseFollowFromTheFirst() {
    List<Statement> statements = compile("*:::n { if (pid == 3) { trace(1); } }");
    assertTrue(code(statements.get(0)).contains("arg2"));
    assertFalse(code(statements.get(1)).contains("arg2"));
    assertEquals(FIRST, statements.get(1).source());
  }

  @Test
  void argumentsAreTheDefinitions() {
    List<Statement> statements = compile("*:::n { trace(arg0); trace(arg1); trace(arg2); }");
    String first = code(statements.get(0));
    assertTrue(first.contains("args"), first); // args[0] + 1
    assertTrue(first.contains("arg2"), first);
    String second = code(statements.get(1));
    assertFalse(second.contains("arg0"), second);
    assertFalse(second.contains("arg2"), second); // there is no third: 0
    assertTrue(code(statements.get(2)).contains("arg0"));
  }

  @Test
  void translatedArgumentsGoThroughThem() {
    String code = code(compile("*:::n { trace(args[0]); }").get(0));
    assertTrue(code.contains("arg2"), code);
  }

  @Test
  void inlinesOfArgumentsFollow() {
    List<Statement> statements =
        compile("inline long a = arg1 + 1; inline long b = a; *:::n { trace(b); }");
    assertTrue(code(statements.get(0)).contains("arg2"));
    assertFalse(code(statements.get(0)).contains("arg1"));
    assertTrue(code(statements.get(2)).contains("arg1"));
  }

  /** The definition does not see what a program calls so. */
  @Test
  void theProgramsNamesAreNotTheDefinitions() {
    host.guard = "self->x == 0 && this->y == 0 || x == 0";
    host.helpers =
        List.of(
            new SplicedSource.HelperClause(
                "h", SECOND, List.of(), null, "self->x = 1; this->y = 2; x = 3;"));
    List<Statement> statements =
        compile("*:::n { self->x = \"text\"; x = \"text\"; this->y = \"t\"; }");
    String code = code(statements.get(1));
    assertTrue(code.contains("%x"), code);
  }

  @Test
  void helpersRunOnceAndFirst() {
    host.helpers =
        List.of(new SplicedSource.HelperClause("h", SECOND, List.of(), "pid", "self->x = 1;"));
    List<Statement> statements = compile("*:::n { trace(1); } *:::n { trace(2); }");
    assertEquals(7, statements.size());
    Statement helper = statements.get(0);
    assertTrue(helper.helper());
    assertEquals(SECOND, helper.source());
    assertEquals(STABLE, helper.description());
    assertEquals(0, helper.expressions().get(1).index()); // nothing of it is recorded
  }

  @Test
  void mistakesOfDefinitionsAreToldAtTheClause() {
    host.guard = "args[0]->nothing";
    DError e = assertThrows(DError.class, () -> compile("\n*:::n { trace(1); }"));
    assertEquals(ErrorTag.D_UNKNOWN, e.tag());
    assertEquals(2, e.span().line());
    assertTrue(e.getMessage().contains("p.probes"), e.getMessage());
  }

  @Test
  void mistakesOfClausesAreTheirs() {
    DError e = assertThrows(DError.class, () -> compile("*:::n\n{ trace(args[1]); }"));
    assertEquals(ErrorTag.D_ARGS_IDX, e.tag());
    assertEquals(2, e.span().line());
  }
}
