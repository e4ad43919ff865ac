package jdtrace.codegen.bpf;

import static jdtrace.codegen.bpf.TestSession.BEGIN;
import static jdtrace.codegen.bpf.TestSession.END;
import static jdtrace.codegen.bpf.TestSession.TICK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.codegen.bpf.site.ProbeSelector;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifOp;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.runtime.Probe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstLightTest {
  @BeforeEach
  void needsBpf() {
    Live.needsBpf();
  }

  @Test
  void tracesOnePlusTwo() {
    try (TestSession s = new TestSession()) {
      s.clause(
          BEGIN,
          null,
          s.trace(s.number(b -> b.setx(1, 1).setx(2, 2).op(DifOp.ADD, 1, 2, 3).ret(3))));
      s.runAll();
      assertThat(s.row(0)).isEqualTo(List.of(3L));
      assertThat(s.rows.get(0).time()).isPositive();
      assertThat(s.faults).isEmpty();
    }
  }

  @Test
  void exitInBeginKeepsLaterClausesFromRunning() {
    try (TestSession s = new TestSession()) {
      s.clause(BEGIN, null, new Action.Exit(s.constant(3)));
      s.clause(BEGIN, null, s.trace(s.constant(1)));
      s.clause(END, null, s.trace(s.constant(2)));
      s.runAll();
      assertThat(s.engine().exiting()).isTrue();
      assertThat(s.rows).hasSize(2);
      assertThat(s.row(0)).isEqualTo(List.of(3L));
      assertThat(s.row(2)).isEqualTo(List.of(2L));
    }
  }

  @Test
  void predicatesChoose() {
    try (TestSession s = new TestSession()) {
      s.clause(TICK, s.builtin(Builtin.ARG0), s.trace(s.builtin(Builtin.ARG1)));
      s.start();
      s.engine().fire(TICK, 0, 10);
      s.engine().fire(TICK, 1, 11);
      s.engine().fire(TICK, 2, 12);
      s.stop().read();
      assertThat(s.rows)
          .extracting(TestSession.Row::values)
          .containsExactly(List.of(11L), List.of(12L));
    }
  }

  @Test
  void countsSystemCallsByName() {
    Probe getppid = new Probe(10, "syscall", "vmlinux", "getppid", "entry");
    Probe getpid = new Probe(11, "syscall", "vmlinux", "getpid", "entry");
    java.util.ArrayList<Probe> table = new java.util.ArrayList<>();
    for (int i = 0; i < 120; i++) {
      table.add(i == 110 ? getppid : i == 39 ? getpid : null);
    }
    try (TestSession s = new TestSession()) {
      BpfSite site =
          BpfSite.rawTracepoint(
              "sys_enter",
              new ProbeSelector.Table(new ValueSource.ContextWord(8), table),
              List.of(),
              p -> BpfLink.rawTracepoint(p, "sys_enter"));
      s.site(site);
      AggregationDescription calls = s.aggregation(AggregatingFunction.COUNT, 0);
      long self = ProcessHandle.current().pid();
      s.clause(
          List.of(getppid, getpid),
          s.number(b -> equalTo(TestSession.load(b, Builtin.PID, 1), self)),
          s.aggregate(
              calls, null, s.textBuiltin(Builtin.PROBEFUNC), s.textBuiltin(Builtin.PROBENAME)));
      s.start();
      for (int i = 0; i < 1000; i++) {
        Syscall.call(SyscallNumber.GETPPID);
      }
      for (int i = 0; i < 10; i++) {
        Syscall.call(SyscallNumber.GETPID);
      }
      var first = s.aggregations().get("a0");
      assertThat(first.get(List.of("getppid", "entry"))).containsExactly(1000);
      assertThat(first.get(List.of("getpid", "entry"))[0]).isGreaterThanOrEqualTo(10);
      Syscall.call(SyscallNumber.GETPPID);
      s.stop();
      assertThat(s.aggregations().get("a0").get(List.of("getppid", "entry"))).containsExactly(1);
    }
  }

  /** {@code %r1 == number}, returned. */
  private static void equalTo(DifBuilder b, long number) {
    DifBuilder.Label same = b.label();
    DifBuilder.Label end = b.label();
    b.setx(number, 2).cmp(1, 2).branch(DifOp.BE, same);
    b.setx(0, 3).branch(DifOp.BA, end);
    b.place(same).setx(1, 3);
    b.place(end).ret(3);
  }
}
