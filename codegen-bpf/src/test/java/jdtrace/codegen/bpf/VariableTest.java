package jdtrace.codegen.bpf;

import static jdtrace.codegen.bpf.TestSession.BEGIN;
import static jdtrace.codegen.bpf.TestSession.STRING;
import static jdtrace.codegen.bpf.TestSession.TICK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jdtrace.base.Fault;
import jdtrace.dif.Action;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVariable.Scope;
import jdtrace.runtime.RunOptions;
import jdtrace.types.btf.KernelTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VariableTest {
  @BeforeEach
  void needsBpf() {
    Live.needsBpf();
  }

  private static DifOp load(Scope scope) {
    return scope == Scope.GLOBAL ? DifOp.LDGS : scope == Scope.THREAD ? DifOp.LDTS : DifOp.LDLS;
  }

  private static DifOp store(Scope scope) {
    return scope == Scope.GLOBAL ? DifOp.STGS : scope == Scope.THREAD ? DifOp.STTS : DifOp.STLS;
  }

  private static Action set(TestSession s, DifVariable v, String text) {
    return s.run(b ->
        (text == null ? b.setx(0, 1) : b.sets(text.getBytes(StandardCharsets.UTF_8), 1))
            .variable(store(v.scope()), v, 1)
            .ret(1));
  }

  private static DifExpression read(TestSession s, DifVariable v) {
    return v.type().byReference()
        ? s.text(b -> b.variable(load(v.scope()), v, 1).ret(1))
        : s.number(b -> b.variable(load(v.scope()), v, 1).ret(1));
  }

  private static Action increment(TestSession s, DifVariable v) {
    return s.run(b ->
        b.variable(load(v.scope()), v, 1)
            .setx(1, 2)
            .op(DifOp.ADD, 1, 2, 1)
            .variable(store(v.scope()), v, 1)
            .ret(1));
  }

  /** Globals and self-> last, this-> is zero at each firing and shared by its clauses. */
  @Test
  void numbersLiveAsLongAsTheirScope() {
    try (TestSession s = new TestSession()) {
      DifVariable global = s.variable(Scope.GLOBAL, "g", DifType.INT64);
      DifVariable thread = s.variable(Scope.THREAD, "t", DifType.INT64);
      DifVariable local = s.variable(Scope.LOCAL, "l", DifType.INT64);
      s.clause(TICK, null, increment(s, global), increment(s, thread), increment(s, local));
      s.clause(TICK, null, increment(s, local));
      s.clause(
          TICK, null, s.trace(read(s, global)), s.trace(read(s, thread)), s.trace(read(s, local)));
      s.start();
      for (int i = 0; i < 3; i++) {
        s.engine().fire(TICK);
      }
      s.stop().read();
      assertThat(s.rows)
          .extracting(TestSession.Row::values)
          .containsExactly(List.of(1L, 1L, 2L), List.of(2L, 2L, 2L), List.of(3L, 3L, 2L));
    }
  }

  @Test
  void threadVariablesBelongToTheThread() throws InterruptedException {
    try (TestSession s = new TestSession()) {
      DifVariable thread = s.variable(Scope.THREAD, "t", DifType.INT64);
      s.clause(TICK, null, increment(s, thread), s.trace(read(s, thread)));
      s.start();
      s.engine().fire(TICK);
      Thread other = Thread.ofPlatform().start(() -> s.engine().fire(TICK));
      other.join();
      s.engine().fire(TICK);
      s.stop().read();
      assertThat(s.rows)
          .extracting(TestSession.Row::values)
          .containsExactlyInAnyOrder(List.of(1L), List.of(1L), List.of(2L));
    }
  }

  @Test
  void stringsAreCopiedAndMayBeNull() {
    for (Scope scope : Scope.values()) {
      try (TestSession s = new TestSession()) {
        DifVariable v = s.variable(scope, "s", STRING);
        DifVariable w = s.variable(scope, "w", STRING);
        s.clause(BEGIN, null, s.trace(read(s, v)));
        s.clause(
            BEGIN,
            null,
            set(s, v, "some text that is longer than a word"),
            s.run(b -> b.variable(load(scope), v, 1).variable(store(scope), w, 1).ret(1)),
            set(s, v, "x"),
            s.trace(read(s, v)),
            s.trace(read(s, w)));
        s.clause(BEGIN, null, set(s, w, null), s.trace(read(s, w)));
        s.clause(
            BEGIN,
            null,
            s.trace(
                s.number(b -> {
                  DifBuilder.Label same = b.label();
                  DifBuilder.Label end = b.label();
                  b.variable(load(scope), w, 1).setx(0, 2).cmp(1, 2);
                  b.branch(DifOp.BE, same).setx(0, 3).branch(DifOp.BA, end);
                  b.place(same).setx(1, 3);
                  b.place(end).ret(3);
                })));
        s.runAll();
        if (scope == Scope.THREAD) {
          assertThat(s.faults).anyMatch(f -> f.ordinal() == 0 && f.address() == 0);
        } else {
          assertThat(s.row(0)).isEqualTo(List.of(""));
        }
        assertThat(s.row(1)).isEqualTo(List.of("x", "some text that is longer than a word"));
        assertThat(s.faults).anyMatch(f -> f.ordinal() == 2 && f.code() == Fault.BADADDR.code());
        assertThat(s.row(3)).isEqualTo(List.of(1L));
      }
    }
  }

  @Test
  void associativeArraysFreeOnZero() {
    for (Scope scope : List.of(Scope.GLOBAL, Scope.THREAD)) {
      try (TestSession s = new TestSession().kernelTypes(KernelTypes.open())) {
        boolean thread = scope == Scope.THREAD;
        DifVariable a = s.array(scope, "a", DifType.INT64, DifType.INT64, STRING);
        DifVariable t = s.array(scope, "t", STRING, DifType.INT64);
        DifOp load = thread ? DifOp.LDTAA : DifOp.LDGAA;
        DifOp store = thread ? DifOp.STTAA : DifOp.STGAA;
        s.clause(
            TICK,
            null,
            s.run(b ->
                key(TestSession.load(b, Builtin.ARG1, 1))
                    .variable(store, a, 1)
                    .op(DifOp.FLUSHTS)
                    .ret(1)),
            s.trace(s.number(b -> key(b).variable(load, a, 1).op(DifOp.FLUSHTS).ret(1))));
        s.clause(
            TICK,
            null,
            s.run(b ->
                b.sets("text".getBytes(), 1)
                    .setx(3, 2)
                    .pushValue(2)
                    .variable(store, t, 1)
                    .op(DifOp.FLUSHTS)
                    .ret(1)),
            s.trace(
                s.text(
                    b -> b.setx(3, 2).pushValue(2).variable(load, t, 1).op(DifOp.FLUSHTS).ret(1))));
        s.start();
        s.engine().fire(TICK, 1, 100);
        s.engine().fire(TICK, 2, 200);
        s.engine().fire(TICK, 1, 0);
        s.engine().fire(TICK, 2, 201);
        s.stop().read();
        assertThat(s.rows)
            .filteredOn(r -> r.ordinal() == 0)
            .extracting(TestSession.Row::values)
            .containsExactly(List.of(100L), List.of(200L), List.of(0L), List.of(201L));
        assertThat(s.row(1)).isEqualTo(List.of("text"));
        assertThat(s.faults).isEmpty();
      }
    }
  }

  /** Pushes (arg0, "k"). */
  private static DifBuilder key(DifBuilder b) {
    return TestSession.load(b, Builtin.ARG0, 2)
        .sets("k".getBytes(), 3)
        .pushValue(2)
        .setx(256, 4)
        .pushReference(1, 4, 3);
  }

  @Test
  void dynamicSpaceIsLimitedAndLossesAreCounted() {
    RunOptions d = RunOptions.DEFAULT;
    try (TestSession s = new TestSession()) {
      s.options(
          new RunOptions(
              d.bufferBytes(), d.aggregationBytes(), 4096, 256, 20, 20, 50, 512, 1, 0, false, 0));
      DifVariable a = s.array(Scope.GLOBAL, "a", DifType.INT64, DifType.INT64);
      s.clause(
          TICK,
          null,
          s.run(b ->
              TestSession.load(b, Builtin.ARG0, 1)
                  .pushValue(1)
                  .variable(DifOp.STGAA, a, 1)
                  .op(DifOp.FLUSHTS)
                  .ret(1)));
      s.start();
      for (int i = 1; i <= 1000; i++) {
        s.engine().fire(TICK, i);
      }
      assertThat(s.engine().drops().dynamic()).isBetween(900L, 990L);
    }
  }

  @Test
  void clauseLocalsSurviveBranchesAndFaults() {
    try (TestSession s = new TestSession()) {
      DifVariable x = s.variable(Scope.LOCAL, "x", DifType.INT64);
      s.clause(
          TICK,
          s.builtin(Builtin.ARG0),
          s.run(b -> b.setx(5, 1).variable(DifOp.STLS, x, 1).ret(1)));
      s.clause(
          TICK,
          null,
          increment(s, x),
          s.run(b ->
              b.setx(1, 1)
                  .variable(DifOp.LDLS, x, 2)
                  .setx(6, 3)
                  .op(DifOp.SUB, 2, 3, 3)
                  .op(DifOp.UDIV, 1, 3, 3)
                  .variable(DifOp.STLS, x, 3)
                  .ret(3)));
      s.clause(TICK, null, s.trace(read(s, x)));
      s.start();
      s.engine().fire(TICK, 0);
      s.engine().fire(TICK, 1);
      s.stop().read();
      // 1 - 6 = -5: 1 / huge = 0. Then 6 - 6 = 0: a fault, x stays 6.
      assertThat(s.rows)
          .extracting(TestSession.Row::values)
          .containsExactly(List.of(0L), List.of(6L));
      assertThat(s.faults).hasSize(1);
    }
  }
}
