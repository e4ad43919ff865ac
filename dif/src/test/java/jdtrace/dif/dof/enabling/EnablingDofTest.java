package jdtrace.dif.dof.enabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifPrinter;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.dif.PrintfFormat;
import jdtrace.dif.ProbeSource;
import jdtrace.dif.Statement;
import jdtrace.dif.dof.ActionKind;
import jdtrace.dif.dof.ByteString;
import jdtrace.dif.dof.DofException;
import jdtrace.dif.dof.DofException.Rule;
import jdtrace.dif.dof.DofFile;
import jdtrace.dif.dof.DofReader;
import jdtrace.dif.dof.DofSection;
import jdtrace.dif.dof.DofWriter;
import jdtrace.types.Type;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** Enablings to DOF and back, with our annotations and without; and DOF that is no sound enabling. */
class EnablingDofTest {
  private static final DifVariable GLOBAL =
      new DifVariable(
          "total",
          0x500,
          DifVariable.Kind.SCALAR,
          DifVariable.Scope.GLOBAL,
          false,
          false,
          DifType.INT64);
  private static final DifVariable MAP =
      new DifVariable(
          "seen",
          0x501,
          DifVariable.Kind.ARRAY,
          DifVariable.Scope.GLOBAL,
          false,
          false,
          DifType.INT64);
  private static final Type.Struct POINT =
      new Type.Struct(
          "point",
          false,
          16,
          () ->
              List.of(
                  new Type.Member("x", Types.INT, 0, 0),
                  new Type.Member("bits", Types.UINT, 32, 3),
                  new Type.Member("next", new Type.Pointer(EnablingDofTest::point, false), 64, 0)));

  private static Type point() {
    return POINT;
  }

  private int index;

  private DifExpression number(long value) {
    return number(value, new Type.Typedef("pid_t", Types.INT));
  }

  private DifExpression number(long value, Type type) {
    DifObject object =
        new DifBuilder().line(7).setx(value, 1).line(8).ret(1).build(DifType.of(type));
    return new DifExpression(++index, object, type);
  }

  private DifExpression text(String value) {
    DifObject object =
        new DifBuilder()
            .sets(value.getBytes(StandardCharsets.ISO_8859_1), 1)
            .ret(1)
            .build(DifType.string(value.length() + 1));
    return new DifExpression(++index, object, new Type.DString(value.length() + 1));
  }

  /** {@code seen["key", total] = total} */
  private DifExpression store() {
    DifBuilder b = new DifBuilder();
    b.sets("key".getBytes(StandardCharsets.ISO_8859_1), 1);
    b.variable(DifOp.LDGS, GLOBAL, 2).setx(64, 3);
    b.pushReference(1, 3, 1).pushValue(2);
    b.variable(DifOp.STGAA, MAP, 2).op(DifOp.FLUSHTS).ret(0);
    return new DifExpression(++index, b.build(DifType.NONE), Types.VOID);
  }

  private static PrintfFormat format(String text) {
    List<PrintfFormat.Part> parts = new ArrayList<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) == '%') {
        boolean aggregation = text.charAt(i + 1) == '@';
        String letter = text.substring(i + (aggregation ? 2 : 1), i + (aggregation ? 3 : 2));
        parts.add(new PrintfFormat.Conversion("", 0, 0, false, false, aggregation, letter));
      }
    }
    return new PrintfFormat(text, List.copyOf(parts));
  }

  private Enabling everything() {
    final AggregationDescription counts =
        new AggregationDescription(
            1, "counts", AggregatingFunction.COUNT, 0, List.of(new Type.DString(2), Types.STACK));
    final AggregationDescription sizes =
        new AggregationDescription(
            2,
            "_",
            AggregatingFunction.LQUANTIZE,
            1L << 48 | 10L << 32,
            List.of(Types.USER_SYMBOL));
    final AggregationDescription sums =
        new AggregationDescription(3, "sums", AggregatingFunction.SUM, 0, List.of());
    List<Action> actions =
        List.of(
            new Action.Evaluate(store()),
            new Action.Trace(number(3)),
            new Action.Trace(text("abc")),
            new Action.Print(
                new DifExpression(
                    ++index,
                    new DifBuilder().setx(4096, 1).ret(1).build(DifType.of(POINT)),
                    POINT)),
            new Action.TraceMemory(number(4096, Types.VOID_POINTER), 32, null),
            new Action.TraceMemory(number(4096, Types.VOID_POINTER), 32, number(8)),
            new Action.Printf(Action.Printf.Purpose.PRINT, format("none"), List.of()),
            new Action.Printf(
                Action.Printf.Purpose.PRINT, format("%d %s"), List.of(number(1), text("x"))),
            new Action.Printf(Action.Printf.Purpose.SYSTEM, format("ls %s"), List.of(text("/"))),
            new Action.Printf(Action.Printf.Purpose.FREOPEN, format(""), List.of()),
            new Action.Exit(number(0)),
            new Action.Stack(5),
            new Action.UserStack(false, 0, 0),
            new Action.UserStack(true, 7, 512),
            new Action.Symbol(Action.SymbolKind.UMOD, number(1, Types.ULONG)),
            new Action.Aggregate(
                counts,
                List.of(new Action.Key.Value(text("k")), new Action.Key.StackKey(3)),
                null,
                null),
            new Action.Aggregate(
                sizes,
                List.of(new Action.Key.SymbolKey(Action.SymbolKind.USYM, number(1, Types.ULONG))),
                number(5),
                number(2)),
            new Action.Aggregate(sums, List.of(), number(5), null),
            new Action.Printa(format("%s %k %@d"), List.of(counts)),
            new Action.Printa(null, List.of(sums, sums)),
            new Action.Library(Action.LibraryKind.CLEAR, counts, List.of()),
            new Action.Library(Action.LibraryKind.TRUNC, counts, List.of(number(5))),
            new Action.Library(Action.LibraryKind.NORMALIZE, sums, List.of(number(5))),
            new Action.Library(Action.LibraryKind.DENORMALIZE, sums, List.of()),
            new Action.Library(Action.LibraryKind.SETOPT, null, List.of(text("quiet"))),
            new Action.Library(
                Action.LibraryKind.SETOPT, null, List.of(text("aggrate"), text("1s"))),
            new Action.Library(Action.LibraryKind.FTRUNCATE, null, List.of()),
            new Action.Speculation(Action.SpeculationKind.SPECULATE, number(1)),
            new Action.Speculation(Action.SpeculationKind.COMMIT, number(1)),
            new Action.Speculation(Action.SpeculationKind.DISCARD, number(1)),
            new Action.Destructive(Action.DestructiveKind.STOP, null),
            new Action.Destructive(Action.DestructiveKind.RAISE, number(9)),
            new Action.Destructive(Action.DestructiveKind.CHILL, number(9)),
            new Action.Destructive(Action.DestructiveKind.BREAKPOINT, null),
            new Action.Destructive(Action.DestructiveKind.PANIC, null));
    DifExpression predicate = new DifExpression(0, number(1).object(), Types.INT);
    List<Statement> statements =
        List.of(
            statement(0, predicate, actions, false),
            statement(1, null, List.of(), true),
            statement(2, null, List.of(), false));
    return new Enabling(
        statements,
        List.of(
            new UserVariable(GLOBAL, List.of()),
            new UserVariable(MAP, List.of(DifType.string(256), DifType.INT64))),
        List.of(counts, sizes, sums),
        256);
  }

  private static Statement statement(
      int ordinal, DifExpression predicate, List<Action> actions, boolean emptyBody) {
    return new Statement(
        ordinal,
        new ProbeDescription("syscall", "", "re*d", "entry"),
        predicate,
        actions,
        emptyBody,
        new SourceSpan(ordinal == 0 ? "lib.d" : null, 12, 3),
        Attributes.EVOLVING_COMMON,
        ordinal == 0
            ? null
            : new ProbeSource(new ProbeDescription("rawtp", "", "f", "x"), ordinal == 1 ? 2 : -1),
        ordinal == 2);
  }

  private static DofProgram program(Enabling enabling) {
    return new DofProgram(
        enabling,
        Map.of(DtraceOption.QUIET, 1L, DtraceOption.BUFSIZE, 4096L),
        new TreeMap<>(Map.of("encoding", "utf8")));
  }

  private static byte[] bytes(DofProgram program) throws DofException {
    return DofWriter.write(WriteEnabling.write(program, "test"));
  }

  private static DofProgram read(byte[] bytes) throws DofException {
    return ReadEnabling.read(DofReader.read(bytes), EnablingDofTest::format);
  }

  /** What an enabling says, without the identity of its objects and types. */
  private static String described(Enabling enabling) {
    StringBuilder text = new StringBuilder(DifPrinter.print(enabling));
    for (Statement s : enabling.statements()) {
      text.append(s.description())
          .append(s.source())
          .append(s.helper())
          .append(s.emptyBody())
          .append(s.span())
          .append(s.attributes());
      for (Action action : s.actions()) {
        text.append('\n')
            .append(action.toString().replaceAll("(DifObject)\\[.*?lines=[^]]*]", "$1"));
      }
      for (DifExpression e : s.expressions()) {
        text.append('\n')
            .append(e.index())
            .append(e.object().returnType())
            .append(java.util.Arrays.toString(e.object().lines()));
      }
    }
    return text.append(enabling.variables())
        .append(enabling.aggregations())
        .append(enabling.stringBytes())
        .toString();
  }

  @Test
  void everyActionAndAllThatIsKnownOfItComesBack() throws DofException {
    DofProgram program = program(everything());
    byte[] bytes = bytes(program);
    DofProgram read = read(bytes);
    assertThat(described(read.enabling())).isEqualTo(described(program.enabling()));
    assertThat(read.options()).isEqualTo(program.options());
    assertThat(read.settings()).isEqualTo(program.settings());
    assertThat(bytes(read)).isEqualTo(bytes);
    Action.Print print = (Action.Print) read.enabling().statements().getFirst().actions().get(3);
    Type.Struct point = (Type.Struct) print.value().type();
    assertThat(point.members().get(1)).isEqualTo(new Type.Member("bits", Types.UINT, 32, 3));
    assertThat(point.members().get(2).type().displayName()).isEqualTo("struct point *");
  }

  /** As another compiler would write it. */
  private static DofFile plain(DofProgram program) throws DofException {
    DofFile file = WriteEnabling.write(program, "test");
    List<DofSection> sections = new ArrayList<>(file.sections());
    sections.removeIf(s -> s.type() == null);
    return new DofFile(file.identification(), sections);
  }

  @Test
  void withoutAnnotationsValuesGoBySize() throws DofException {
    DofProgram read = ReadEnabling.read(plain(program(everything())), EnablingDofTest::format);
    Enabling enabling = read.enabling();
    List<Action> actions = enabling.statements().getFirst().actions();
    assertThat(actions).hasSize(everything().statements().getFirst().actions().size());
    assertThat(((Action.Trace) actions.get(1)).value().type()).isEqualTo(Types.INT);
    assertThat(((Action.Trace) actions.get(2)).value().type()).isEqualTo(new Type.DString(4));
    assertThat(((Action.Print) actions.get(3)).value().type())
        .isEqualTo(new Type.Array(Types.UCHAR, 16));
    assertThat(actions.get(9))
        .isEqualTo(new Action.Printf(Action.Printf.Purpose.FREOPEN, format(""), List.of()));
    assertThat(enabling.variables())
        .containsExactly(
            new UserVariable(GLOBAL, List.of()),
            new UserVariable(MAP, List.of(DifType.string(64), DifType.INT64)));
    assertThat(enabling.aggregations())
        .extracting(AggregationDescription::function)
        .containsExactly(
            AggregatingFunction.COUNT, AggregatingFunction.LQUANTIZE, AggregatingFunction.SUM);
    assertThat(enabling.statements().get(1).emptyBody()).isTrue();
    assertThat(enabling.statements().get(2).emptyBody()).isFalse();
    assertThat(read.options()).containsEntry(DtraceOption.QUIET, 1L);
  }

  /** The parts of a small enabling, for mistakes: strings, description, text, object, actions, ECB. */
  private static List<DofSection> small(DofSection.ActionEntry... entries) {
    List<DofSection> sections = new ArrayList<>();
    sections.add(new DofSection.Strings(ByteString.of("\0dtrace\0BEGIN\0%d %s\0%@d\0name\0")));
    sections.add(new DofSection.Probe(0, 1, 0, 0, 8, 0));
    sections.add(
        new DofSection.Text(List.of(DifOp.SETX.encodeWide(0, 1), DifOp.RET.encode(0, 0, 1))));
    sections.add(new DofSection.Integers(List.of(1L)));
    sections.add(new DofSection.ObjectHeader(new DofSection.DofType(0, 1, 0, 8), List.of(2, 3)));
    sections.add(new DofSection.Actions(List.of(entries)));
    sections.add(new DofSection.Ecb(1, DofSection.NONE, 5, 0));
    return sections;
  }

  private static final int NONE = DofSection.NONE;
  private static final int OBJECT = 4;

  private static DofSection.ActionEntry entry(int kind, int object, int tuple, long argument) {
    return new DofSection.ActionEntry(object, NONE, kind, tuple, argument, 1);
  }

  private static void refused(Rule rule, String message, List<DofSection> sections) {
    DofFile file = new DofFile(DofFile.Identification.NATIVE, sections);
    DofException e =
        catchThrowableOfType(
            DofException.class,
            () ->
                ReadEnabling.read(DofReader.read(DofWriter.write(file)), EnablingDofTest::format));
    assertThat(e).as(message).isNotNull();
    assertThat(e).hasMessageContaining(message);
    assertThat(e.rule()).isEqualTo(rule);
  }

  private static void refusedAction(String message, DofSection.ActionEntry... entries) {
    refused(Rule.ACTION, message, small(entries));
  }

  @Test
  void actionsThatAreNone() {
    refusedAction("unknown kind 0x999", entry(0x999, OBJECT, 0, 0));
    refusedAction("an action without its expression", entry(ActionKind.EXIT, NONE, 0, 0));
    refusedAction("an action without its expression", entry(ActionKind.CHILL, NONE, 0, 0));
    refusedAction("an expression where there is none", entry(ActionKind.STOP, OBJECT, 0, 0));
    refusedAction("an expression where there is none", entry(ActionKind.STACK, OBJECT, 0, 0));
    refusedAction("unknown library action 77", entry(ActionKind.LIBACT, OBJECT, 0, 77));
    refusedAction("not a string", entry(ActionKind.LIBACT, OBJECT, 0, LibraryCode.SETOPT.number()));
    refusedAction(
        "nothing is aggregated", entry(ActionKind.LIBACT, OBJECT, 0, LibraryCode.CLEAR.number()));
    refusedAction("nothing is aggregated", entry(ActionKind.PRINTA, OBJECT, 0, 0));
    refusedAction("a size without its tracemem", entry(ActionKind.TRACEMEM_DYNSIZE, OBJECT, 0, 0));
    refusedAction("returns nothing by reference", entry(ActionKind.TRACEMEM, OBJECT, 0, 0));
  }

  @Test
  void framesWithoutEnd() {
    refused(Rule.LIMIT, "frames", small(entry(ActionKind.STACK, NONE, 0, 0xffff_ffffL)));
    refused(Rule.LIMIT, "bytes of strings", small(entry(ActionKind.USTACK, NONE, 0, -1L << 32)));
  }

  @Test
  void aggregationsThatAreNone() {
    DofSection.ActionEntry id = entry(ActionKind.DIFEXPR, OBJECT, 0, 0);
    refusedAction("a key of 0 actions", id, entry(0x701, NONE, 0, 0));
    refusedAction("a key of 2 actions", id, entry(0x701, NONE, 2, 0));
    refusedAction("unknown function 0x70a", id, entry(0x70a, NONE, 1, 0));
    refusedAction("count of another number of values", id, entry(0x701, OBJECT, 1, 0));
    refusedAction("sum of another number of values", id, entry(0x705, NONE, 1, 0));
    refusedAction("lquantize without step", id, entry(0x708, OBJECT, 1, 0));
    refusedAction("llquantize", id, entry(0x709, OBJECT, 1, 1L << 48 | 1));
    refusedAction("sum with a parameter", id, entry(0x705, OBJECT, 1, 1));
    refusedAction(
        "aggregation 1 is another elsewhere",
        id,
        entry(0x705, OBJECT, 1, 0),
        id,
        entry(0x702, OBJECT, 1, 0));
  }

  @Test
  void formatsThatDoNotFit() {
    DofSection.ActionEntry first =
        new DofSection.ActionEntry(OBJECT, 0, ActionKind.PRINTF, 0, 14, 1);
    refusedAction("a format of 2 values has only 1", first);
    refusedAction("%s of a value of type long", first, first);
    refusedAction(
        "a format with %@", new DofSection.ActionEntry(OBJECT, 0, ActionKind.PRINTF, 0, 20, 1));
    refusedAction(
        "a format of 2 values for 3",
        new DofSection.ActionEntry(OBJECT, 0, ActionKind.PRINTF, 3, 14, 1));
  }

  @Test
  void codeThatDoesNotVerify() {
    List<DofSection> sections = small(entry(ActionKind.DIFEXPR, OBJECT, 0, 0));
    sections.set(
        2, new DofSection.Text(List.of(DifOp.SETX.encodeWide(9, 1), DifOp.RET.encode(0, 0, 1))));
    refused(Rule.DIF, "integer 9 of 1", sections);
    sections.set(2, new DofSection.Text(List.of(DifOp.BA.encodeLabel(0))));
    refused(Rule.DIF, "backward branch", sections);
  }

  @Test
  void filesThatAreNoEnabling() {
    List<DofSection> sections = small(entry(ActionKind.DIFEXPR, OBJECT, 0, 0));
    sections.add(new DofSection.Offsets(false, List.of(1)));
    refused(Rule.NOT_ENABLING, "belongs to a provider", sections);
    DofFile big = new DofFile(new DofFile.Identification(true, true, 1, 8, 8), small());
    DofException e =
        catchThrowableOfType(
            DofException.class, () -> ReadEnabling.read(big, EnablingDofTest::format));
    assertThat(e.rule()).isEqualTo(Rule.NOT_ENABLING);
  }

  @Test
  void unknownOptions() {
    List<DofSection> sections = small(entry(ActionKind.DIFEXPR, OBJECT, 0, 0));
    sections.add(new DofSection.Options(List.of(new DofSection.OptionEntry(99, NONE, 1))));
    refused(Rule.VALUE, "unknown option 99", sections);
  }

  @Test
  void annotationsThatDoNotFit() throws DofException {
    DofFile file = WriteEnabling.write(program(everything()), "test");
    int at = -1;
    for (int i = 0; i < file.sections().size(); i++) {
      at = file.section(i).type() == null ? i : at;
    }
    ByteString bytes = ((DofSection.Plain) file.section(at)).bytes();
    for (int length = 0; length < bytes.size(); length++) {
      byte[] part = java.util.Arrays.copyOf(bytes.toByteArray(), length);
      List<DofSection> sections = new ArrayList<>(file.sections());
      sections.set(at, new DofSection.Plain(Annotations.SECTION, ByteString.copyOf(part)));
      refused(Rule.ANNOTATION, "unexpected end", sections.subList(0, sections.size()), length);
    }
    List<DofSection> twice = new ArrayList<>(file.sections());
    twice.add(file.section(at));
    refused(Rule.ANNOTATION, "annotations once more", twice);
  }

  private static void refused(Rule rule, String what, List<DofSection> sections, int length) {
    DofFile file = new DofFile(DofFile.Identification.NATIVE, sections);
    DofException e =
        catchThrowableOfType(
            DofException.class, () -> ReadEnabling.read(file, EnablingDofTest::format));
    assertThat(e).as(what + " at " + length).isNotNull();
    assertThat(e.rule()).as(e.getMessage()).isEqualTo(rule);
  }

  /** Other compilers may leave names out; then the only string of the object is the empty one. */
  @Test
  void aVariableWithoutANameIsWrittenAsItWasRead() throws DofException {
    DifVariable nameless =
        new DifVariable(
            "",
            0x500,
            DifVariable.Kind.SCALAR,
            DifVariable.Scope.GLOBAL,
            false,
            false,
            DifType.INT64);
    DifObject object =
        new DifBuilder().variable(DifOp.LDGS, nameless, 1).ret(1).build(DifType.INT64);
    Action trace = new Action.Trace(new DifExpression(1, object, Types.LONG));
    Enabling enabling =
        new Enabling(
            List.of(statement(0, null, List.of(trace), false)),
            List.of(new UserVariable(nameless, List.of())),
            List.of(),
            256);
    byte[] bytes = bytes(program(enabling));
    DofProgram read = read(bytes);
    assertThat(read.enabling().variables()).isEqualTo(enabling.variables());
    assertThat(bytes(read)).isEqualTo(bytes);
  }
}
