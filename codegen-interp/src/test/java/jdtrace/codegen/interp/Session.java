package jdtrace.codegen.interp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import jdtrace.runtime.TracerSite;
import jdtrace.runtime.record.Datum;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordReader;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Collects clauses, runs them on the engine, reads everything back as text. */
final class Session implements AutoCloseable {
  static final Probe BEGIN = new Probe(1, "dtrace", "", "", "BEGIN");
  static final Probe END = new Probe(2, "dtrace", "", "", "END");
  static final Probe ERROR = new Probe(3, "dtrace", "", "", "ERROR");
  static final Probe TICK = new Probe(4, "profile", "", "", "tick-1s");
  static final int STRSIZE = 16;
  static final Type STRING = new Type.DString(STRSIZE);

  private final List<Statement> statements = new ArrayList<>();
  private final List<Match> matches = new ArrayList<>();
  private final Map<Integer, Probe> probes = new HashMap<>();
  private final InterpEngine engine = new InterpEngine();
  private int nextEpid = 1;

  InterpEngine engine() {
    return engine;
  }

  /** Adds a clause; no actions at all is an empty body. */
  Session clause(Probe probe, DifExpression predicate, Action... actions) {
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
    probes.put(probe.id(), probe);
    return this;
  }

  Session prepare() {
    return prepare(RunOptions.DEFAULT);
  }

  Session prepare(RunOptions options) {
    engine.prepare(plan(options, List.of()));
    return this;
  }

  Plan plan(RunOptions options, List<Site> more) {
    List<Site> sites = new ArrayList<>(more);
    probes.values().forEach(probe -> sites.add(new TracerSite(probe, 0)));
    Enabling enabling = new Enabling(statements, List.of(), List.of(), STRSIZE);
    return new Plan(enabling, matches, sites, options);
  }

  Session fire(Probe probe, long... args) {
    engine.fire(probe, args);
    return this;
  }

  /** All records: {@code ORDINAL@PROBE value value ...}, faults with their parts. */
  List<String> records() {
    List<String> records = new ArrayList<>();
    engine.consume((_, buffer, offset, _) -> {
      int ordinal = buffer.getInt(offset + RecordHeader.ORDINAL_OFFSET);
      Probe probe = probes.get(buffer.getInt(offset + RecordHeader.PROBE_OFFSET));
      StringBuilder text = new StringBuilder();
      if (ordinal == RecordHeader.FAULT) {
        text.append("fault@").append(probe.name());
        text.append(" clause ").append(buffer.getInt(offset + RecordHeader.FAULT_ORDINAL_OFFSET));
        text.append(" action ").append(buffer.getInt(offset + RecordHeader.FAULT_ACTION_OFFSET));
        text.append(" at ").append(buffer.getInt(offset + RecordHeader.FAULT_DIF_OFFSET));
        text.append(' ')
            .append(Fault.ofCode(buffer.getInt(offset + RecordHeader.FAULT_CODE_OFFSET)));
        text.append(' ').append(buffer.getLong(offset + RecordHeader.FAULT_ADDRESS_OFFSET));
      } else {
        text.append(ordinal).append('@').append(probe.name());
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

  /** All aggregation values: {@code name[key, key] = [words]}. */
  List<String> aggregations() {
    List<String> values = new ArrayList<>();
    engine.drainAggregations((aggregation, key, words) ->
        values.add(
            aggregation.name()
                + key.stream().map(Session::show).toList()
                + " = "
                + Arrays.toString(words)));
    return values;
  }

  private static String show(Datum datum) {
    return switch (datum) {
      case Datum.Scalar s -> Long.toString(s.value());
      case Datum.Text t -> '"' + new String(t.bytes(), ISO_8859_1) + '"';
      case Datum.Bytes b -> Arrays.toString(b.bytes());
      case Datum.Stack s -> "stack" + Arrays.toString(s.frames());
      case Datum.Symbol s -> s.kind() + ":" + s.address();
    };
  }

  @Override
  public void close() {
    engine.close();
  }

  static DifExpression constant(long value) {
    return expression(1, Types.INT, p -> p.setx(value, 1));
  }

  static DifExpression text(String value) {
    return expression(1, STRING, p -> p.sets(value.getBytes(ISO_8859_1), 1));
  }

  static DifExpression builtin(Builtin builtin, Type type) {
    DifVariable row =
        new DifVariable(
            builtin.text(),
            builtin.id(),
            DifVariable.Kind.SCALAR,
            DifVariable.Scope.GLOBAL,
            true,
            false,
            DifType.of(type));
    return expression(1, type, p -> p.variable(DifOp.LDGS, row, 1));
  }

  /** Divides 1 by 0. */
  static DifExpression divideByZero(int index) {
    return expression(index, Types.INT, p -> p.setx(1, 1).op(DifOp.SDIV, 1, 0, 1));
  }

  /** A program that leaves its value in %r1. */
  static DifExpression expression(int index, Type type, Consumer<DifBuilder> program) {
    DifBuilder builder = new DifBuilder();
    program.accept(builder);
    return new DifExpression(index, builder.ret(1).build(DifType.of(type)), type);
  }

  static Action trace(DifExpression value) {
    return new Action.Trace(value);
  }

  static Action.Aggregate aggregate(
      String name, AggregatingFunction function, DifExpression value, DifExpression... keys) {
    List<Action.Key> elements = new ArrayList<>();
    for (DifExpression key : keys) {
      elements.add(new Action.Key.Value(key));
    }
    List<Type> types = Arrays.stream(keys).map(DifExpression::type).toList();
    return new Action.Aggregate(
        new AggregationDescription(name.hashCode(), name, function, 0, types),
        elements,
        value,
        null);
  }
}
