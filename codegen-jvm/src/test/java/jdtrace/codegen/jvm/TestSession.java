package jdtrace.codegen.jvm;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import jdtrace.base.Attributes;
import jdtrace.base.Fault;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling;
import jdtrace.dif.Statement;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.Site;
import jdtrace.runtime.aggregation.AggregationValues;
import jdtrace.runtime.record.Datum;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordReader;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** A session of Java probes in this JVM: clauses in, sites as method handles, everything back as text. */
final class TestSession implements AutoCloseable {
  static final int STRSIZE = 32;
  static final Type STRING = new Type.DString(STRSIZE);
  static final Type LONG = Types.LONG;

  private final LocalGuest guest = new LocalGuest();
  private final JvmEngine engine = new JvmEngine();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Match> matches = new ArrayList<>();
  private final Map<Integer, Probe> probes = new LinkedHashMap<>();
  private final List<Site> sites = new ArrayList<>();
  private final Map<String, long[]> totals = new TreeMap<>();
  private final Map<String, AggregationDescription> aggregations = new LinkedHashMap<>();
  private int nextEpid = 1;

  LocalGuest guest() {
    return guest;
  }

  JvmEngine engine() {
    return engine;
  }

  /** A probe of a method whose site has this descriptor. */
  Probe probe(String function, JvmSite.Point point, String descriptor, boolean receiver) {
    int id = probes.size() + 10;
    Probe probe = new Probe(id, "java1", "com.acme.Shop", function, point.name().toLowerCase());
    probes.put(id, probe);
    sites.add(new JvmSite(probe, guest, id, point, descriptor, receiver));
    return probe;
  }

  TestSession clause(Probe probe, DifExpression predicate, Action... actions) {
    Statement statement =
        new Statement(
            statements.size(),
            probe.description(),
            predicate,
            List.of(actions),
            actions.length == 0,
            SourceSpan.NONE,
            Attributes.STABLE_COMMON);
    statements.add(statement);
    matches.add(new Match(statement, List.of(probe), nextEpid++));
    return this;
  }

  TestSession start(RunOptions options) {
    Enabling enabling = new Enabling(statements, List.of(), List.of(), STRSIZE);
    engine.prepare(new Plan(enabling, matches, sites, options));
    engine.activate();
    return this;
  }

  TestSession start() {
    return start(RunOptions.DEFAULT);
  }

  /** What the site of a probe calls. */
  MethodHandle site(Probe probe) {
    return guest.site(probe.id());
  }

  /** All records since the last call: {@code ORDINAL value value ...}, faults with their parts. */
  List<String> records() {
    List<String> records = new ArrayList<>();
    engine.consume((_, buffer, offset, _) -> {
      int ordinal = buffer.getInt(offset + RecordHeader.ORDINAL_OFFSET);
      Probe probe = probes.get(buffer.getInt(offset + RecordHeader.PROBE_OFFSET));
      StringBuilder text = new StringBuilder();
      if (ordinal == RecordHeader.FAULT) {
        text.append(Fault.ofCode(buffer.getInt(offset + RecordHeader.FAULT_CODE_OFFSET)));
        text.append(" 0x")
            .append(Long.toHexString(buffer.getLong(offset + RecordHeader.FAULT_ADDRESS_OFFSET)));
      } else {
        text.append(ordinal);
        for (RecordLayout.Entry entry : engine.layout(ordinal).entries()) {
          for (RecordLayout.Field field : entry.fields()) {
            text.append(' ')
                .append(show(RecordReader.read(field, buffer, offset, probe.description())));
          }
        }
      }
      records.add(text.toString());
    });
    return records;
  }

  /** Values accumulated so far: {@code name[key] -> words}. */
  Map<String, long[]> totals() {
    engine.drainAggregations((aggregation, key, words) -> {
      String name = aggregation.name() + key.stream().map(TestSession::show).toList();
      long[] before = totals.putIfAbsent(name, words.clone());
      if (before != null) {
        AggregationValues.merge(aggregation.function(), before, words);
      }
    });
    return totals;
  }

  static String show(Datum datum) {
    return switch (datum) {
      case Datum.Scalar s -> Long.toString(s.value());
      case Datum.Text t ->
          '"' + new String(t.bytes(), java.nio.charset.StandardCharsets.UTF_8) + '"';
      case Datum.Bytes b -> Arrays.toString(b.bytes());
      case Datum.Stack s -> "stack of " + s.frames().length;
      case Datum.Symbol s -> s.kind() + ":" + s.address();
    };
  }

  @Override
  public void close() {
    engine.close();
  }

  /** A program that leaves its value in %r1. */
  static DifExpression expression(Type type, Consumer<DifBuilder> program) {
    DifBuilder builder = new DifBuilder();
    program.accept(builder);
    return new DifExpression(1, builder.ret(1).build(DifType.of(type)), type);
  }

  static DifVariable row(Builtin builtin, Type type) {
    return new DifVariable(
        builtin.text(),
        builtin.id(),
        DifVariable.Kind.SCALAR,
        DifVariable.Scope.GLOBAL,
        true,
        false,
        DifType.of(type));
  }

  static DifVariable variable(String name, DifVariable.Scope scope, int id, Type type) {
    return new DifVariable(name, id, DifVariable.Kind.SCALAR, scope, true, true, DifType.of(type));
  }

  static DifExpression builtin(Builtin builtin) {
    return expression(LONG, p -> p.variable(DifOp.LDGS, row(builtin, LONG), 1));
  }

  /** What is at an offset from a built-in. */
  static DifExpression load(DifOp op, Builtin builtin, long offset) {
    return expression(
        LONG,
        p ->
            p.variable(DifOp.LDGS, row(builtin, LONG), 1)
                .setx(offset, 2)
                .op(DifOp.ADD, 1, 2, 1)
                .op(op, 1, 1));
  }

  /** The string at a built-in. */
  static DifExpression text(Builtin builtin) {
    return expression(STRING, p -> p.variable(DifOp.LDGS, row(builtin, LONG), 1));
  }

  static Action trace(DifExpression value) {
    return new Action.Trace(value);
  }

  Action.Aggregate aggregate(
      String name, AggregatingFunction function, DifExpression value, DifExpression... keys) {
    List<Action.Key> elements = new ArrayList<>();
    for (DifExpression key : keys) {
      elements.add(new Action.Key.Value(key));
    }
    List<Type> types = Arrays.stream(keys).map(DifExpression::type).toList();
    AggregationDescription description =
        aggregations.computeIfAbsent(
            name,
            _ -> new AggregationDescription(aggregations.size() + 1, name, function, 0, types));
    return new Action.Aggregate(description, elements, value, null);
  }
}
