package jdtrace.bench;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jdtrace.base.Attributes;
import jdtrace.base.SourceSpan;
import jdtrace.codegen.jvm.JvmEngine;
import jdtrace.codegen.jvm.JvmSite;
import jdtrace.codegen.jvm.LocalGuest;
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
import jdtrace.types.Type;
import jdtrace.types.Types;

/** One session in this JVM with one clause for each thing that is measured. */
final class TracedShop {
  private static final Type STRING = new Type.DString(256);

  private final LocalGuest guest = new LocalGuest();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Match> matches = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();

  /** {@code @ = count()}. */
  final MethodHandle count;

  /** {@code @[probefunc] = count()}. */
  final MethodHandle countByName;

  /** {@code /arg0 == -1/ @ = count()}: false. */
  final MethodHandle predicate;

  /** {@code self->ts = timestamp}. */
  final MethodHandle start;

  /** {@code /self->ts/ @ = quantize(timestamp - self->ts); self->ts = 0}. */
  final MethodHandle latency;

  /** {@code @ = quantize(arg0)}. */
  final MethodHandle quantize;

  /** {@code trace(arg0)}. */
  final MethodHandle record;

  TracedShop() {
    Probe c = probe("count");
    Probe n = probe("countByName");
    Probe p = probe("predicate");
    Probe s = probe("start");
    Probe l = probe("latency");
    Probe q = probe("quantize");
    Probe r = probe("record");
    clause(c, null, aggregate(1, AggregatingFunction.COUNT, null));
    clause(n, null, aggregate(2, AggregatingFunction.COUNT, null, text()));
    clause(p, argumentIs(-1), aggregate(3, AggregatingFunction.COUNT, null));
    clause(s, null, new Action.Evaluate(storeTimestamp()));
    clause(
        l,
        expression(b -> b.variable(DifOp.LDTS, SELF, 1)),
        aggregate(4, AggregatingFunction.QUANTIZE, elapsed()),
        new Action.Evaluate(expression(b -> b.setx(0, 1).variable(DifOp.STTS, SELF, 1))));
    clause(q, null, aggregate(5, AggregatingFunction.QUANTIZE, argument()));
    clause(r, null, new Action.Trace(argument()));
    JvmEngine engine = new JvmEngine();
    engine.prepare(
        new Plan(
            new Enabling(statements, List.of(), List.of(), 256),
            matches,
            sites,
            RunOptions.DEFAULT));
    engine.activate();
    count = guest.site(c.id());
    countByName = guest.site(n.id());
    predicate = guest.site(p.id());
    start = guest.site(s.id());
    latency = guest.site(l.id());
    quantize = guest.site(q.id());
    record = guest.site(r.id());
    Thread reader =
        new Thread(() -> {
          while (true) {
            engine.consume((_, _, _, _) -> {});
            try {
              Thread.sleep(20);
            } catch (InterruptedException e) {
              return;
            }
          }
        });
    reader.setDaemon(true);
    reader.start();
  }

  private static final DifVariable SELF =
      new DifVariable(
          "ts",
          0x500,
          DifVariable.Kind.SCALAR,
          DifVariable.Scope.THREAD,
          true,
          true,
          DifType.INT64);

  private Probe probe(String name) {
    int id = sites.size() + 1;
    Probe probe = new Probe(id, "java1", "Shop", name, "entry");
    sites.add(new JvmSite(probe, guest, id, JvmSite.Point.ENTRY, "(I)V", false));
    return probe;
  }

  private void clause(Probe probe, DifExpression predicate, Action... actions) {
    Statement statement =
        new Statement(
            statements.size(),
            probe.description(),
            predicate,
            List.of(actions),
            false,
            SourceSpan.NONE,
            Attributes.STABLE_COMMON);
    statements.add(statement);
    matches.add(new Match(statement, List.of(probe), statements.size()));
  }

  private static DifExpression expression(Consumer<DifBuilder> program) {
    DifBuilder builder = new DifBuilder();
    program.accept(builder);
    return new DifExpression(1, builder.ret(1).build(DifType.INT64), Types.LONG);
  }

  private static DifVariable row(Builtin builtin) {
    return new DifVariable(
        builtin.text(),
        builtin.id(),
        DifVariable.Kind.SCALAR,
        DifVariable.Scope.GLOBAL,
        true,
        false,
        DifType.INT64);
  }

  private static DifExpression argument() {
    return expression(b -> b.variable(DifOp.LDGS, row(Builtin.ARG0), 1));
  }

  private static DifExpression argumentIs(long value) {
    return expression(b -> {
      DifBuilder.Label no = b.label();
      DifBuilder.Label end = b.label();
      b.variable(DifOp.LDGS, row(Builtin.ARG0), 1).setx(value, 2).cmp(1, 2);
      b.branch(DifOp.BNE, no).setx(1, 1).branch(DifOp.BA, end);
      b.place(no).setx(0, 1).place(end);
    });
  }

  private static DifExpression storeTimestamp() {
    return expression(
        b -> b.variable(DifOp.LDGS, row(Builtin.TIMESTAMP), 1).variable(DifOp.STTS, SELF, 1));
  }

  private static DifExpression elapsed() {
    return expression(b ->
        b.variable(DifOp.LDGS, row(Builtin.TIMESTAMP), 1)
            .variable(DifOp.LDTS, SELF, 2)
            .op(DifOp.SUB, 1, 2, 1));
  }

  private static DifExpression text() {
    DifBuilder builder = new DifBuilder();
    builder.variable(DifOp.LDGS, row(Builtin.PROBEFUNC), 1);
    return new DifExpression(1, builder.ret(1).build(DifType.string(256)), STRING);
  }

  private static Action aggregate(
      int id, AggregatingFunction function, DifExpression value, DifExpression... keys) {
    List<Action.Key> elements = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    for (DifExpression key : keys) {
      elements.add(new Action.Key.Value(key));
      types.add(key.type());
    }
    return new Action.Aggregate(
        new AggregationDescription(id, "a" + id, function, 0, types), elements, value, null);
  }
}
