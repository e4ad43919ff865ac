package jdtrace.codegen.bpf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
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
import jdtrace.runtime.aggregation.AggregationValues;
import jdtrace.runtime.record.Datum;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordReader;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.Types;

/** Builds a session of hand-assembled clauses, runs it, and reads back what it recorded. */
final class TestSession implements AutoCloseable {
  static final Probe BEGIN = new Probe(1, "dtrace", "", "", "BEGIN");
  static final Probe END = new Probe(2, "dtrace", "", "", "END");
  static final Probe ERROR = new Probe(3, "dtrace", "", "", "ERROR");
  static final Probe TICK = new Probe(4, "tick", "", "", "tick-1s");

  private final ArrayList<Statement> statements = new ArrayList<>();
  private final ArrayList<Match> matches = new ArrayList<>();
  private final ArrayList<Enabling.UserVariable> variables = new ArrayList<>();
  private final ArrayList<AggregationDescription> aggregations = new ArrayList<>();
  private final TreeMap<Integer, Site> sites = new TreeMap<>();
  private RunOptions options = RunOptions.DEFAULT;
  private TypeCatalog kernel = TypeCatalog.EMPTY;
  private int nextEpid = 1;
  private int nextIndex = 1;
  private BpfEngine engine;
  private CpuParts cpus;

  /** A record as read back. */
  record Row(int cpu, int ordinal, int probe, long time, List<Object> values) {}

  /** A fault record as read back. */
  record FaultRow(int ordinal, int probe, int action, int difOffset, int code, long address) {}

  final ArrayList<Row> rows = new ArrayList<>();
  final ArrayList<FaultRow> faults = new ArrayList<>();

  TestSession options(RunOptions value) {
    options = value;
    return this;
  }

  TestSession kernelTypes(TypeCatalog types) {
    kernel = types;
    return this;
  }

  TestSession cpus(CpuParts parts) {
    cpus = parts;
    return this;
  }

  TestSession site(BpfSite site) {
    sites.put(1000 + sites.size(), site);
    return this;
  }

  // Expressions.

  static final DifType STRING = DifType.string(256);

  DifExpression expression(DifType result, Type type, Consumer<DifBuilder> code) {
    DifBuilder builder = new DifBuilder();
    code.accept(builder);
    return new DifExpression(nextIndex++, builder.build(result), type);
  }

  DifExpression number(Consumer<DifBuilder> code) {
    return expression(DifType.INT64, Types.LONG, code);
  }

  DifExpression text(Consumer<DifBuilder> code) {
    return expression(STRING, new Type.DString(256), code);
  }

  DifExpression constant(long value) {
    return number(b -> b.setx(value, 1).ret(1));
  }

  DifExpression builtin(jdtrace.dif.Builtin builtin) {
    return number(b -> load(b, builtin, 1).ret(1));
  }

  DifExpression textBuiltin(jdtrace.dif.Builtin builtin) {
    return text(b -> load(b, builtin, 1).ret(1));
  }

  static DifBuilder load(DifBuilder b, jdtrace.dif.Builtin builtin, int register) {
    DifVariable row =
        new DifVariable(
            builtin.text(),
            builtin.id(),
            DifVariable.Kind.SCALAR,
            DifVariable.Scope.GLOBAL,
            true,
            false,
            DifType.INT64);
    return b.variable(DifOp.LDGS, row, register);
  }

  DifVariable variable(DifVariable.Scope scope, String name, DifType type) {
    return declare(scope, name, DifVariable.Kind.SCALAR, type, List.of());
  }

  DifVariable array(DifVariable.Scope scope, String name, DifType type, DifType... keys) {
    return declare(scope, name, DifVariable.Kind.ARRAY, type, List.of(keys));
  }

  private DifVariable declare(
      DifVariable.Scope scope,
      String name,
      DifVariable.Kind kind,
      DifType type,
      List<DifType> keys) {
    int id = DifVariable.FIRST_USER_ID;
    for (Enabling.UserVariable user : variables) {
      id += user.variable().scope() == scope ? 1 : 0;
    }
    DifVariable variable = new DifVariable(name, id, kind, scope, true, true, type);
    variables.add(new Enabling.UserVariable(variable, keys));
    return variable;
  }

  AggregationDescription aggregation(AggregatingFunction function, long parameter) {
    AggregationDescription made =
        new AggregationDescription(
            aggregations.size() + 1, "a" + aggregations.size(), function, parameter, List.of());
    aggregations.add(made);
    return made;
  }

  Action aggregate(AggregationDescription aggregation, DifExpression value, DifExpression... keys) {
    ArrayList<Action.Key> list = new ArrayList<>();
    for (DifExpression key : keys) {
      list.add(new Action.Key.Value(key));
    }
    return new Action.Aggregate(aggregation, list, value, null);
  }

  Action trace(DifExpression value) {
    return new Action.Trace(value);
  }

  Action run(Consumer<DifBuilder> code) {
    return new Action.Evaluate(expression(DifType.NONE, Types.VOID, code));
  }

  // Clauses.

  TestSession clause(Probe probe, DifExpression predicate, Action... actions) {
    return clause(List.of(probe), predicate, actions);
  }

  TestSession clause(List<Probe> probes, DifExpression predicate, Action... actions) {
    Statement statement =
        new Statement(
            statements.size(),
            ProbeDescription.ANY,
            predicate,
            List.of(actions),
            actions.length == 0,
            SourceSpan.NONE,
            null);
    statements.add(statement);
    matches.add(new Match(statement, probes, nextEpid));
    nextEpid += probes.size();
    nextIndex = 1;
    for (Probe probe : probes) {
      if (probe.provider().equals("dtrace") || probe.provider().equals("tick")) {
        sites.putIfAbsent(probe.id(), new TracerSite(probe, 0));
      }
    }
    return this;
  }

  // Running.

  TestSession start() {
    engine = cpus == null ? new BpfEngine(kernel) : new BpfEngine(kernel, cpus);
    engine.prepare(
        new Plan(
            new Enabling(statements, variables, aggregations, options.stringBytes()),
            matches,
            List.copyOf(sites.values()),
            options));
    engine.fire(BEGIN);
    engine.activate();
    return this;
  }

  BpfEngine engine() {
    return engine;
  }

  TestSession stop() {
    engine.stop();
    engine.fire(END);
    return this;
  }

  TestSession read() {
    engine.consume(this::record);
    return this;
  }

  /** Starts, stops and reads: for sessions of BEGIN and END. */
  TestSession runAll() {
    return start().stop().read();
  }

  /** All values of the first row of a statement. */
  List<Object> row(int ordinal) {
    for (Row row : rows) {
      if (row.ordinal() == ordinal) {
        return row.values();
      }
    }
    throw new AssertionError("no record of statement " + ordinal + "; faults " + faults);
  }

  /** Aggregation values merged over CPUs and generations, by name and key. */
  Map<String, Map<List<Object>, long[]>> aggregations() {
    HashMap<String, Map<List<Object>, long[]>> all = new HashMap<>();
    engine.drainAggregations((aggregation, key, words) -> {
      ArrayList<Object> plain = new ArrayList<>();
      for (Datum datum : key) {
        plain.add(plain(datum));
      }
      all.computeIfAbsent(aggregation.name(), _ -> new HashMap<>())
          .merge(
              plain,
              words.clone(),
              (into, from) -> {
                AggregationValues.merge(aggregation.function(), into, from);
                return into;
              });
    });
    return all;
  }

  private static Object plain(Datum datum) {
    return switch (datum) {
      case Datum.Scalar s -> s.value();
      case Datum.Text t -> new String(t.bytes(), StandardCharsets.UTF_8);
      default -> datum;
    };
  }

  private void record(int cpu, ByteBuffer buffer, int at, int length) {
    int ordinal = buffer.getInt(at + RecordHeader.ORDINAL_OFFSET);
    int probe = buffer.getInt(at + RecordHeader.PROBE_OFFSET);
    if (ordinal == RecordHeader.FAULT) {
      faults.add(
          new FaultRow(
              buffer.getInt(at + RecordHeader.FAULT_ORDINAL_OFFSET),
              probe,
              buffer.getInt(at + RecordHeader.FAULT_ACTION_OFFSET),
              buffer.getInt(at + RecordHeader.FAULT_DIF_OFFSET),
              buffer.getInt(at + RecordHeader.FAULT_CODE_OFFSET),
              buffer.getLong(at + RecordHeader.FAULT_ADDRESS_OFFSET)));
      return;
    }
    RecordLayout layout = engine.layout(ordinal);
    if (layout.bytes() != length) {
      throw new AssertionError("length " + length + " of " + layout);
    }
    ArrayList<Object> values = new ArrayList<>();
    for (RecordLayout.Entry entry : layout.entries()) {
      for (RecordLayout.Field field : entry.fields()) {
        values.add(plain(RecordReader.read(field, buffer, at, probe(probe).description())));
      }
    }
    long time = buffer.getLong(at + RecordHeader.TIMESTAMP_OFFSET);
    rows.add(new Row(cpu, ordinal, probe, time, values));
  }

  private Probe probe(int id) {
    for (Site site : sites.values()) {
      for (Probe probe : site.probes()) {
        if (probe.id() == id) {
          return probe;
        }
      }
    }
    throw new AssertionError("no probe " + id);
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }

  /** So that a statement's attributes need not be named. */
  static final Attributes NO_ATTRIBUTES = null;
}
