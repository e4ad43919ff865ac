package jdtrace.codegen.bpf;

import static jdtrace.codegen.bpf.TestSession.BEGIN;
import static jdtrace.codegen.bpf.TestSession.ERROR;
import static jdtrace.codegen.bpf.TestSession.TICK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdtrace.base.Fault;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Subroutine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {
  /** Not mapped in any kernel: below the first page. */
  private static final long NOWHERE = 0x10;

  @BeforeEach
  void needsBpf() {
    Live.needsBpf();
  }

  private static DifExpression divide(TestSession s) {
    return s.number(
        b -> TestSession.load(b, Builtin.ARG0, 1).setx(1, 2).op(DifOp.SDIV, 2, 1, 3).ret(3));
  }

  private static DifExpression load(TestSession s, DifOp op, long address) {
    return s.number(b -> b.setx(address, 1).op(op, 1, 2).ret(2));
  }

  private static void expect(TestSession s, int ordinal, Fault fault, int offset, long address) {
    assertThat(s.faults)
        .as("%s", s.faults)
        .anyMatch(f ->
            f.ordinal() == ordinal
                && f.code() == fault.code()
                && f.difOffset() == offset
                && f.address() == address
                && f.action() == 1);
  }

  @Test
  void eachFaultIsReportedWithItsPlace() {
    try (TestSession s = new TestSession()) {
      s.clause(BEGIN, null, s.trace(divide(s)));
      s.clause(BEGIN, null, s.trace(load(s, DifOp.LDX, NOWHERE)));
      s.clause(BEGIN, null, s.trace(load(s, DifOp.ULDUB, NOWHERE)));
      s.clause(BEGIN, null, s.run(b -> b.setx(0xffff888000000001L, 1).op(DifOp.STX, 1, 1).ret(0)));
      s.clause(BEGIN, null, s.run(b -> b.setx(0xffff888000000008L, 1).op(DifOp.STX, 1, 1).ret(0)));
      s.clause(BEGIN, null, s.run(b -> b.setx(1L << 40, 1).op(DifOp.ALLOCS, 1, 1).ret(0)));
      s.clause(
          BEGIN,
          null,
          s.run(b -> {
            for (int i = 0; i < 9; i++) {
              b.pushValue(0);
            }
            b.ret(0);
          }));
      s.clause(
          BEGIN,
          null,
          s.trace(
              s.text(b ->
                  b.setx(5, 1)
                      .setx(1, 2)
                      .pushValue(1)
                      .pushValue(2)
                      .call(Subroutine.LLTOSTR, 1)
                      .op(DifOp.FLUSHTS)
                      .ret(1))));
      s.clause(BEGIN, null, s.trace(s.text(b -> b.setx(0, 1).ret(1))));
      s.clause(BEGIN, null, s.trace(s.text(b -> b.setx(NOWHERE, 1).op(DifOp.ADD, 1, 0, 1).ret(1))));
      s.clause(BEGIN, null, s.trace(s.constant(42)));
      s.runAll();
      expect(s, 0, Fault.DIVZERO, 8, 0);
      expect(s, 1, Fault.BADADDR, 4, NOWHERE);
      expect(s, 2, Fault.BADADDR, 4, NOWHERE);
      expect(s, 3, Fault.BADALIGN, 4, 0xffff888000000001L);
      expect(s, 4, Fault.BADADDR, 4, 0xffff888000000008L);
      expect(s, 5, Fault.NOSCRATCH, 4, 0);
      expect(s, 6, Fault.TUPOFLOW, 32, 0);
      expect(s, 7, Fault.ILLOP, 16, 0);
      expect(s, 8, Fault.BADADDR, -1, 0);
      expect(s, 9, Fault.BADADDR, -1, NOWHERE);
      assertThat(s.faults).hasSize(10);
      assertThat(s.rows).hasSize(1);
      assertThat(s.row(10)).isEqualTo(List.of(42L));
      assertThat(s.engine().drops().principal()).containsOnly(0);
    }
  }

  /** What a clause did before its fault stays done, its record and what comes after do not. */
  @Test
  void aFaultAbandonsTheClauseOnly() {
    try (TestSession s = new TestSession()) {
      DifVariable x = s.variable(DifVariable.Scope.GLOBAL, "x", DifType.INT64);
      s.clause(
          BEGIN,
          null,
          s.trace(s.constant(1)),
          s.run(b -> b.setx(7, 1).variable(DifOp.STGS, x, 1).ret(1)),
          s.trace(divide(s)),
          s.run(b -> b.setx(9, 1).variable(DifOp.STGS, x, 1).ret(1)));
      s.clause(BEGIN, null, s.trace(s.number(b -> b.variable(DifOp.LDGS, x, 1).ret(1))));
      s.clause(BEGIN, divide(s), s.trace(s.constant(3)));
      s.runAll();
      assertThat(s.rows).hasSize(1);
      assertThat(s.row(1)).isEqualTo(List.of(7L));
      assertThat(s.faults).extracting(TestSession.FaultRow::ordinal).containsExactly(0, 2);
    }
  }

  @Test
  void errorSeesItsArguments() {
    try (TestSession s = new TestSession()) {
      s.clause(TICK, null, s.trace(s.constant(1)));
      s.clause(TICK, null, s.trace(load(s, DifOp.LDX, NOWHERE)));
      s.clause(
          ERROR,
          null,
          s.trace(s.builtin(Builtin.ARG1)),
          s.trace(s.builtin(Builtin.ARG2)),
          s.trace(s.builtin(Builtin.ARG3)),
          s.trace(s.builtin(Builtin.ARG4)),
          s.trace(s.builtin(Builtin.ARG5)),
          s.trace(s.builtin(Builtin.ID)),
          s.trace(s.textBuiltin(Builtin.PROBENAME)),
          s.aggregate(
              s.aggregation(AggregatingFunction.COUNT, 0), null, s.textBuiltin(Builtin.PROBENAME)));
      s.start();
      s.engine().fire(TICK);
      s.stop().read();
      assertThat(s.row(2))
          .isEqualTo(List.of(2L, 1L, 4L, (long) Fault.BADADDR.code(), NOWHERE, 3L, "ERROR"));
      assertThat(s.faults).hasSize(1);
      assertThat(s.rows.get(1).probe()).isEqualTo(ERROR.id());
      assertThat(s.aggregations().get("a0")).containsOnlyKeys(List.of("ERROR"));
    }
  }

  @Test
  void aFaultInErrorIsOnlyCounted() {
    try (TestSession s = new TestSession()) {
      s.clause(TICK, null, s.trace(divide(s)));
      s.clause(ERROR, null, s.trace(divide(s)));
      s.clause(ERROR, null, s.trace(s.constant(5)));
      s.start();
      s.engine().fire(TICK);
      s.engine().fire(TICK);
      s.stop().read();
      assertThat(s.faults).hasSize(2);
      assertThat(s.rows).hasSize(2).allMatch(r -> r.ordinal() == 2);
      assertThat(s.engine().drops().doubleErrors()).isEqualTo(2);
    }
  }

  @Test
  void exitInErrorEndsTheFiring() {
    try (TestSession s = new TestSession()) {
      s.clause(TICK, null, s.trace(divide(s)));
      s.clause(TICK, null, s.trace(s.constant(1)));
      s.clause(ERROR, null, new Action.Exit(s.constant(6)));
      s.start();
      s.engine().fire(TICK);
      s.engine().fire(TICK);
      assertThat(s.engine().exiting()).isTrue();
      s.stop().read();
      assertThat(s.rows).hasSize(1);
      assertThat(s.row(2)).isEqualTo(List.of(6L));
    }
  }

  /** Stores reach scratch through addresses that are only numbers, and nothing else. */
  @Test
  void storesThroughComputedAddresses() {
    try (TestSession s = new TestSession()) {
      s.clause(
          TICK,
          null,
          s.trace(
              s.number(b -> {
                b.setx(64, 1).op(DifOp.ALLOCS, 1, 1);
                TestSession.load(b, Builtin.ARG0, 2).op(DifOp.ADD, 1, 2, 3);
                TestSession.load(b, Builtin.ARG1, 4).op(DifOp.STB, 4, 3);
                b.setx(8, 5).op(DifOp.ADD, 1, 5, 5).op(DifOp.LDX, 5, 6).ret(6);
              })));
      s.start();
      s.engine().fire(TICK, 9, 0xab);
      s.engine().fire(TICK, 1L << 30, 1);
      s.engine().fire(TICK, -(1L << 12), 1);
      s.stop().read();
      assertThat(s.row(0)).isEqualTo(List.of(0xab00L));
      assertThat(s.rows).hasSize(1);
      assertThat(s.faults).hasSize(2).allMatch(f -> f.code() == Fault.BADADDR.code());
    }
  }
}
