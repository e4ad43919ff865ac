package jdtrace.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling;
import jdtrace.dif.Statement;
import jdtrace.lang.compile.Compiler;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** What a session keeps between programs, and what a statement says of itself. */
class CompilerTest {
  private final TestHost host = new TestHost();
  private final Compiler compiler = new Compiler(host);

  private List<Statement> file(String text) {
    return compiler.compile(new Source(text, Source.Kind.FILE, null));
  }

  private List<Statement> name(String text) {
    return compiler.compile(new Source(text, Source.Kind.NAME, null));
  }

  private DError mistake(String text) {
    return assertThrows(DError.class, () -> file(text));
  }

  @Test
  void programsShareVariablesAggregationsAndTypes() {
    file("typedef int money; struct pair { money a; }; int total;");
    name("BEGIN { total = 1; x = (money)2; self->y = total; @a[pid] = count(); }");
    name("END { trace(total + x); trace(sizeof (struct pair)); printa(@a); }");
    Enabling enabling = compiler.enabling();
    assertEquals(2, enabling.statements().size());
    assertEquals(1, enabling.statements().get(1).ordinal());
    List<String> variables = new ArrayList<>();
    for (Enabling.UserVariable v : enabling.variables()) {
      variables.add(v.variable().scope() + " " + v.variable().id() + " " + v.variable().name());
    }
    assertEquals(List.of("GLOBAL 1280 total", "GLOBAL 1281 x", "THREAD 1280 y"), variables);
    AggregationDescription a = enabling.aggregations().get(0);
    assertEquals(1, a.id());
    assertEquals(AggregatingFunction.COUNT, a.function());
    assertEquals("pid_t", a.keyTypes().get(0).displayName());
    assertEquals(256, enabling.stringBytes());
  }

  @Test
  void associativeArraysTellTheirKeys() {
    file("BEGIN { x[pid, execname] = 1; }");
    Enabling.UserVariable x = compiler.enabling().variables().get(0);
    assertEquals(DifVariable.Kind.ARRAY, x.variable().kind());
    assertEquals(2, x.keys().size());
    assertEquals(4, x.keys().get(0).size());
    assertEquals(256, x.keys().get(1).size());
  }

  @Test
  void oneStatementForEachDescription() {
    List<Statement> statements = file("BEGIN, syscall::read:entry, 1 { trace(1); }");
    assertEquals(3, statements.size());
    assertEquals("syscall::read:entry", statements.get(1).description().toString());
    assertEquals("dtrace:::BEGIN", statements.get(2).description().toString());
  }

  @Test
  void argumentsAreTypedForEachDescription() {
    DError error = mistake("syscall::read:entry, BEGIN { trace(args[0]); }");
    assertEquals(ErrorTag.D_ARGS_IDX, error.tag());
    assertTrue(error.getMessage().contains(":::BEGIN"), error.getMessage());
  }

  @Test
  void emptyBodies() {
    assertTrue(file("BEGIN {}").get(0).emptyBody());
    assertTrue(name("BEGIN").get(0).emptyBody());
    Statement assignment = file("BEGIN { x = 1; }").get(0);
    assertFalse(assignment.emptyBody());
    assertNull(assignment.predicate());
  }

  @Test
  void predicatesMayUseWhatTheBodyMakes() {
    assertEquals(1, file("BEGIN /seen == 0/ { seen = 1; }").size());
  }

  @Test
  void bodiesMayUseWhatThePredicateMakes() {
    assertEquals(1, file("BEGIN /n++ < 3/ { trace(n); }").size());
  }

  @Test
  void faultsCanBeTracedToTheirLine() {
    Statement statement = file("BEGIN\n{\n  trace(pid +\n    tid);\n}").get(0);
    int[] lines = ((Action.Trace) statement.actions().get(0)).value().object().lines();
    assertEquals(3, lines[0]);
    assertEquals(4, lines[1]);
  }

  @Test
  void actionNumbersCountRecords() {
    Statement statement =
        file("BEGIN { x = 1; printf(\"%d %d\", 1, 2); stack(); @a[1, 2] = sum(3); exit(0); }")
            .get(0);
    List<Integer> numbers = new ArrayList<>();
    for (DifExpression expression : statement.expressions()) {
      numbers.add(expression.index());
    }
    assertEquals(List.of(1, 2, 3, 6, 7, 8, 9), numbers);
  }

  @Test
  void literalsHaveTheirOwnSize() {
    Action.Trace trace = (Action.Trace) file("BEGIN { trace(\"abc\"); }").get(0).actions().get(0);
    assertEquals(4, trace.value().object().returnType().size());
    assertEquals("string", trace.value().type().displayName());
  }

  @Test
  void bitFieldsAreRecordedInTheFewestBytes() {
    file("struct s { unsigned a:4; int b:9; }; struct s v;");
    List<Action> actions = file("BEGIN { trace(v.a); trace(v.b); }").get(0).actions();
    assertEquals(1, ((Action.Trace) actions.get(0)).value().object().returnType().size());
    assertEquals(2, ((Action.Trace) actions.get(1)).value().object().returnType().size());
  }

  @Test
  void stabilityIsTheLeastOfWhatIsUsed() {
    assertEquals(Attributes.STABLE_COMMON, file("BEGIN { trace(pid); }").get(0).attributes());
    assertEquals(
        Attributes.EVOLVING_COMMON,
        file("syscall:::entry { trace(args[0]); }").get(0).attributes());
    assertEquals(
        Attributes.Stability.PRIVATE,
        file("BEGIN { trace(curthread); }").get(0).attributes().data());
  }

  @Test
  void attributesOfAGlobalCanBeLowered() {
    List<Statement> statements =
        file("#pragma D attributes Unstable/Unstable/ISA x\nint x; BEGIN { trace(x); }");
    assertEquals("Unstable/Unstable/ISA", statements.get(0).attributes().toString());
  }

  @Test
  void minimumStability() {
    host.options =
        new CompileHost.CompileOptions(
            false, false, false, true, false, false, Attributes.STABLE_COMMON, 256);
    assertEquals(1, file("BEGIN { trace(pid); }").size());
    assertEquals(ErrorTag.D_ATTR_MIN, mistake("BEGIN { trace(curthread); }").tag());
  }

  @Test
  void zeroDefinitions() {
    host.options =
        new CompileHost.CompileOptions(true, false, false, true, false, false, null, 256);
    assertEquals(1, file("none:::x { trace(1); }").size());
  }

  @Test
  void oracleTells() {
    host.options =
        new CompileHost.CompileOptions(false, false, false, true, false, true, null, 256);
    assertEquals(ErrorTag.D_PROTO_LEN, mistake("BEGIN { clear(); }").tag());
    assertEquals(
        ErrorTag.D_LLQUANT_HMAGVAL, mistake("BEGIN { @b = llquantize(1, 10, 6, 0, 10); }").tag());
  }

  @Test
  void oracleComparesNullAsAPointer() {
    String program = "BEGIN { trace(execname == NULL); }";
    assertTrue(ListingTest.listing(program).contains("scmp"));
    host.options =
        new CompileHost.CompileOptions(false, false, false, true, false, true, null, 256);
    Action.Trace trace = (Action.Trace) file(program).get(0).actions().get(0);
    for (int word : trace.value().object().text()) {
      assertFalse(word >>> 24 == 39, "scmp");
    }
  }

  @Test
  void tagsOfAForeignEnumeration() {
    Type.Enum color = new Type.Enum("color", 4, () -> List.of(new Type.Enumerator("RED", 5)));
    host.arguments = List.of(color);
    host.types = new OneEnumeration();
    assertEquals(1, file("syscall:::entry /args[0] == RED/ {}").size());
    assertEquals(5, constant(file("BEGIN { trace(RED); }")));
    file("int RED;");
    assertEquals(ErrorTag.D_IDENT_AMBIG, mistake("syscall:::entry /args[0] == RED/ {}").tag());
  }

  private static long constant(List<Statement> statements) {
    return ((Action.Trace) statements.get(0).actions().get(0)).value().object().integers()[0];
  }

  @Test
  void endlessExpressions() {
    assertEquals(1, file("BEGIN { trace(pid" + "+tid".repeat(500) + "); }").size());
    DError error = mistake("BEGIN { trace(pid" + "+tid".repeat(100_000) + "); }");
    assertEquals("expression is too long", error.getMessage());
  }

  @Test
  void hintsNameWhatIsNear() {
    assertEquals("did you mean execname?", mistake("BEGIN { trace(exename); }").hint());
    assertEquals(
        "did you mean first?",
        mistake(
                "struct s { int first; int other; }; translator struct s < int i > { first = i; };"
                    + " BEGIN { trace(xlate <struct s> (1).frist); }")
            .hint());
    assertEquals(
        "did you mean self->start?",
        mistake("BEGIN { self->start = 1; trace(self->strat); }").hint());
    assertEquals(
        "failed to resolve exename: Unknown variable name",
        mistake("BEGIN { trace(exename); }").getMessage());
  }

  /** Knows one enumeration value. */
  private static final class OneEnumeration implements TypeCatalog {
    @Override
    public Optional<Type> named(String module, String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Type> tagged(String module, Type.TagKind kind, String tag) {
      return Optional.empty();
    }

    @Override
    public Optional<Type.Function> function(String module, String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Type> variable(String module, String name) {
      return name.equals("jiffies") ? Optional.of(Types.ULONG) : Optional.empty();
    }

    @Override
    public Optional<Long> enumerator(String name) {
      return name.equals("RED") ? Optional.of(5L) : Optional.empty();
    }
  }

  @Test
  void externalSymbols() {
    host.types = new OneEnumeration();
    Action.Trace trace = (Action.Trace) file("BEGIN { trace(`jiffies); }").get(0).actions().get(0);
    assertEquals(0xffff_ffff_8180_0000L, trace.value().object().integers()[0]);
    assertEquals(Types.ULONG, trace.value().type());
    assertEquals(1, file("BEGIN { trace(vmlinux`jiffies + genunix`jiffies); }").size());
    assertEquals(1, file("extern unsigned long jiffies; BEGIN { trace(jiffies); }").size());
    assertEquals(ErrorTag.D_OP_WRITE, mistake("BEGIN { `jiffies = 1; }").tag());
    assertEquals(1, file("BEGIN { trace(&`jiffies); }").size());
  }

  @Test
  void argumentsWithoutTypeCannotBeUsed() {
    host.arguments = java.util.Collections.singletonList(null);
    DError error = mistake("syscall::read:entry\n{\n trace(args[0]); }");
    assertEquals(ErrorTag.D_ARGS_TYPE, error.tag());
    assertEquals(3, error.span().line());
  }

  /** Ids of variables are 0x500 to 0xffff. */
  @Test
  void variablesAreCounted() {
    StringBuilder text = new StringBuilder();
    for (int i = 0x500; i <= 0xffff; i++) {
      text.append("int v").append(i).append(";\n");
    }
    file(text.toString());
    DError error = mistake("BEGIN\n{\n oneMore = 1; }");
    assertEquals(ErrorTag.D_ID_OFLOW, error.tag());
    assertEquals(3, error.span().line());
  }
}
