package jdtrace.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifType;
import jdtrace.dif.PrintfFormat;
import jdtrace.dif.Statement;
import jdtrace.types.Type;
import jdtrace.types.Types;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RecordLayoutsTest {
  private static final StackDepths DEPTHS = new StackDepths(20, 30, 50);
  private static final Type STRING = new Type.DString(256);
  private static final ProbeDescription PROBE = new ProbeDescription("p", "m", "f", "n");

  @Test
  void valuesLieAtTheirAlignment() {
    RecordLayout layout =
        layout(
            trace(Types.CHAR),
            trace(Types.SHORT),
            trace(Types.UINT),
            trace(Types.CHAR),
            trace(Types.LONG));
    assertThat(fields(layout))
        .containsExactly(
            new RecordLayout.Field(16, new FieldEncoding.Scalar(1, true)),
            new RecordLayout.Field(18, new FieldEncoding.Scalar(2, true)),
            new RecordLayout.Field(20, new FieldEncoding.Scalar(4, false)),
            new RecordLayout.Field(24, new FieldEncoding.Scalar(1, true)),
            new RecordLayout.Field(32, new FieldEncoding.Scalar(8, true)));
    assertThat(layout.bytes()).isEqualTo(40);
  }

  @Test
  void encodingsFollowTheType() {
    Type struct = new Type.Struct("s", false, 12, List::of);
    RecordLayout layout =
        layout(
            trace(STRING),
            trace(expression(STRING, DifType.string(6))),
            trace(struct),
            trace(new Type.Array(Types.CHAR, 5)),
            trace(Types.VOID_POINTER),
            trace(new Type.Enum("e", 4, List::of)),
            trace(expression(Types.INT, new DifType(DifType.Kind.CTF, 1, false, false, 1))),
            trace(new Type.Typedef("size_t", Types.ULONG)));
    assertThat(fields(layout))
        .extracting(RecordLayout.Field::encoding)
        .containsExactly(
            new FieldEncoding.Text(256),
            new FieldEncoding.Text(6),
            new FieldEncoding.Bytes(12),
            new FieldEncoding.Bytes(5),
            new FieldEncoding.Scalar(8, false),
            new FieldEncoding.Scalar(4, true),
            new FieldEncoding.Scalar(1, true),
            new FieldEncoding.Scalar(8, false));
  }

  @Test
  void everyActionHasTheFieldsItNeeds() {
    PrintfFormat format = new PrintfFormat("", List.of());
    DifExpression value = expression(Types.INT, DifType.of(Types.INT));
    RecordLayout layout =
        layout(
            new Action.Evaluate(value),
            new Action.Printf(Action.Printf.Purpose.PRINT, format, List.of(value, value)),
            new Action.Printf(Action.Printf.Purpose.PRINT, format, List.of()),
            new Action.TraceMemory(value, 10, value),
            new Action.Exit(value),
            new Action.Stack(0),
            new Action.Stack(5),
            new Action.UserStack(false, 0, 0),
            new Action.UserStack(true, 0, 0),
            new Action.Symbol(Action.SymbolKind.UMOD, value),
            new Action.Library(Action.LibraryKind.CLEAR, null, List.of()),
            new Action.Printa(null, List.of()),
            new Action.Speculation(Action.SpeculationKind.COMMIT, value));
    assertThat(layout.entries())
        .extracting(entry -> entry.fields().stream().map(RecordLayout.Field::encoding).toList())
        .containsExactly(
            List.of(new FieldEncoding.Scalar(4, true), new FieldEncoding.Scalar(4, true)),
            List.of(),
            List.of(new FieldEncoding.Memory(10, true)),
            List.of(new FieldEncoding.Scalar(4, true)),
            List.of(new FieldEncoding.Stack(20, false)),
            List.of(new FieldEncoding.Stack(5, false)),
            List.of(new FieldEncoding.Stack(30, true)),
            List.of(new FieldEncoding.Stack(50, true)),
            List.of(new FieldEncoding.Symbol(Action.SymbolKind.UMOD)),
            List.of(),
            List.of());
  }

  @Test
  void whatRecords() {
    DifExpression value = expression(Types.INT, DifType.of(Types.INT));
    Action speculate = new Action.Speculation(Action.SpeculationKind.SPECULATE, value);
    Action commit = new Action.Speculation(Action.SpeculationKind.COMMIT, value);
    assertThat(layout().recorded()).isTrue();
    assertThat(layout().bytes()).isEqualTo(RecordHeader.BYTES);
    assertThat(layout(new Action.Evaluate(value)).recorded()).isFalse();
    assertThat(layout(aggregate()).recorded()).isFalse();
    assertThat(layout(speculate).recorded()).isTrue();
    assertThat(layout(commit).recorded()).isFalse();
    assertThat(layout(new Action.Printa(null, List.of())).recorded()).isTrue();
  }

  @Test
  void keysStandAlone() {
    KeyLayout layout =
        RecordLayouts.ofKey(
            aggregate(
                new Action.Key.Value(expression(Types.CHAR, DifType.of(Types.CHAR))),
                new Action.Key.Value(expression(STRING, DifType.string(6))),
                new Action.Key.StackKey(2),
                new Action.Key.SymbolKey(
                    Action.SymbolKind.USYM, expression(Types.LONG, DifType.INT64))),
            DEPTHS,
            FieldEncoder.PLAIN);
    assertThat(layout.fields())
        .containsExactly(
            new RecordLayout.Field(0, new FieldEncoding.Scalar(1, true)),
            new RecordLayout.Field(8, new FieldEncoding.Text(256)),
            new RecordLayout.Field(264, new FieldEncoding.Stack(2, false)),
            new RecordLayout.Field(280, new FieldEncoding.Symbol(Action.SymbolKind.USYM)));
    assertThat(layout.bytes()).isEqualTo(296);
    assertThat(RecordLayouts.ofKey(aggregate(), DEPTHS, FieldEncoder.PLAIN).bytes()).isZero();
  }

  @Property(tries = 200)
  void fieldsNeverOverlap(@ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> kinds) {
    Type[] types = {
      Types.CHAR, Types.SHORT, Types.INT, Types.LONG, STRING, new Type.Array(Types.CHAR, 3)
    };
    RecordLayout layout =
        layout(kinds.stream().map(kind -> trace(types[kind])).toArray(Action[]::new));
    int end = RecordHeader.BYTES;
    for (RecordLayout.Field field : fields(layout)) {
      assertThat(field.offset()).isGreaterThanOrEqualTo(end);
      assertThat(field.offset() % field.encoding().alignment()).isZero();
      end = field.offset() + field.encoding().bytes();
    }
    assertThat(layout.bytes()).isGreaterThanOrEqualTo(end);
    assertThat(layout.bytes() % 8).isZero();
  }

  @Test
  void readsEveryEncoding() {
    ByteBuffer b = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    b.putLong(8, 0xffff_fffeL).putLong(16, 0x0041_4243).putLong(32, 7).putLong(40, 9);
    assertThat(read(new FieldEncoding.Scalar(4, true), b, 8))
        .isEqualTo(new Datum.Scalar(-2, 4, true));
    assertThat(read(new FieldEncoding.Scalar(4, false), b, 8))
        .isEqualTo(new Datum.Scalar(0xffff_fffeL, 4, false));
    assertThat(read(new FieldEncoding.Scalar(2, true), b, 8))
        .isEqualTo(new Datum.Scalar(-2, 2, true));
    assertThat(read(new FieldEncoding.Scalar(1, false), b, 8))
        .isEqualTo(new Datum.Scalar(254, 1, false));
    assertThat(read(new FieldEncoding.Text(8), b, 16)).isEqualTo(text("CBA"));
    assertThat(read(new FieldEncoding.Text(2), b, 16)).isEqualTo(text("CB"));
    assertThat(read(new FieldEncoding.Bytes(4), b, 16))
        .isEqualTo(new Datum.Bytes(new byte[] {'C', 'B', 'A', 0}));
    assertThat(read(new FieldEncoding.Stack(4, false), b, 32))
        .isEqualTo(new Datum.Stack(0, new long[] {7, 9}));
    assertThat(read(new FieldEncoding.Stack(2, true), b, 32))
        .isEqualTo(new Datum.Stack(7, new long[] {9}));
    assertThat(read(new FieldEncoding.Symbol(Action.SymbolKind.SYM), b, 32))
        .isEqualTo(new Datum.Symbol(Action.SymbolKind.SYM, 0, 7));
    assertThat(read(new FieldEncoding.Symbol(Action.SymbolKind.UADDR), b, 32))
        .isEqualTo(new Datum.Symbol(Action.SymbolKind.UADDR, 7, 9));
    assertThat(read(new FieldEncoding.Literal("lit".getBytes(StandardCharsets.UTF_8)), b, 0))
        .isEqualTo(text("lit"));
    assertThat(read(new FieldEncoding.Constant(5, 4, true), b, 0))
        .isEqualTo(new Datum.Scalar(5, 4, true));
    assertThat(read(new FieldEncoding.ProbePart(Builtin.PROBEFUNC, 0, 256), b, 0))
        .isEqualTo(text("f"));
  }

  @Test
  void dynamicMemoryIsAsLongAsItSaysOrAll() {
    ByteBuffer b = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    b.put(8, new byte[] {1, 2, 3});
    for (long[] lengths : new long[][] {{2, 2}, {0, 3}, {3, 3}, {4, 3}, {-1, 3}}) {
      b.putLong(0, lengths[0]);
      assertThat(((Datum.Bytes) read(new FieldEncoding.Memory(3, true), b, 0)).bytes())
          .hasSize((int) lengths[1]);
    }
  }

  @Test
  void keysNameTheirProbe() {
    KeyLayout layout =
        new KeyLayout(
            8,
            List.of(
                new RecordLayout.Field(0, new FieldEncoding.ProbePart(Builtin.PROBENAME, 4, 256)),
                new RecordLayout.Field(4, new FieldEncoding.Scalar(4, true))));
    ByteBuffer b = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(8, 77).putInt(12, -1);
    assertThat(RecordReader.readKey(layout, b, 8, id -> id == 77 ? PROBE : null))
        .containsExactly(text("n"), new Datum.Scalar(-1, 4, true));
  }

  private static Datum read(FieldEncoding encoding, ByteBuffer buffer, int at) {
    return RecordReader.read(new RecordLayout.Field(at, encoding), buffer, 0, PROBE);
  }

  private static Datum text(String text) {
    return new Datum.Text(text.getBytes(StandardCharsets.UTF_8));
  }

  private static RecordLayout layout(Action... actions) {
    Statement statement =
        new Statement(
            0,
            ProbeDescription.ANY,
            null,
            List.of(actions),
            actions.length == 0,
            SourceSpan.NONE,
            Attributes.STABLE_COMMON);
    return RecordLayouts.of(statement, DEPTHS, FieldEncoder.PLAIN);
  }

  private static List<RecordLayout.Field> fields(RecordLayout layout) {
    List<RecordLayout.Field> fields = new ArrayList<>();
    layout.entries().forEach(entry -> fields.addAll(entry.fields()));
    return fields;
  }

  private static Action trace(Type type) {
    return trace(expression(type, DifType.of(type)));
  }

  private static Action trace(DifExpression expression) {
    return new Action.Trace(expression);
  }

  private static DifExpression expression(Type type, DifType machine) {
    return new DifExpression(1, new DifBuilder().ret(0).build(machine), type);
  }

  private static Action.Aggregate aggregate(Action.Key... keys) {
    return new Action.Aggregate(
        new AggregationDescription(1, "a", AggregatingFunction.COUNT, 0, List.of()),
        Arrays.asList(keys),
        null,
        null);
  }
}
