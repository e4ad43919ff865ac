package jdtrace.codegen.bpf;

import static jdtrace.codegen.bpf.TestSession.BEGIN;
import static jdtrace.codegen.bpf.TestSession.TICK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.types.Type;
import jdtrace.types.btf.KernelTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BuiltinTest {
  @BeforeEach
  void needsBpf() {
    Live.needsBpf();
  }

  private static Object value(Builtin builtin) {
    try (TestSession s = new TestSession().kernelTypes(KernelTypes.open())) {
      s.clause(TICK, null, s.trace(s.builtin(builtin)));
      s.start();
      s.engine().fire(TICK, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109);
      s.stop().read();
      return s.row(0).get(0);
    }
  }

  private static Object text(Builtin builtin) {
    try (TestSession s = new TestSession().kernelTypes(KernelTypes.open())) {
      s.clause(TICK, null, s.trace(s.textBuiltin(builtin)));
      s.start();
      s.engine().fire(TICK);
      s.stop().read();
      return s.row(0).get(0);
    }
  }

  @Test
  void whoIsRunning() throws Exception {
    long pid = ProcessHandle.current().pid();
    assertThat(value(Builtin.PID)).isEqualTo(pid);
    assertThat(value(Builtin.TID)).isEqualTo(Syscall.call(SyscallNumber.GETTID));
    assertThat(value(Builtin.PPID)).isEqualTo(Syscall.call(SyscallNumber.GETPPID));
    assertThat(value(Builtin.UID)).isEqualTo(0L);
    assertThat(value(Builtin.GID)).isEqualTo(0L);
    Path comm = Path.of("/proc/self/task/" + Syscall.call(SyscallNumber.GETTID) + "/comm");
    assertThat(text(Builtin.EXECNAME)).isEqualTo(Files.readString(comm).strip());
    assertThat((long) value(Builtin.CPU))
        .isBetween(0L, (long) Runtime.getRuntime().availableProcessors());
  }

  @Test
  void whichProbe() {
    assertThat(value(Builtin.ID)).isEqualTo(4L);
    assertThat(value(Builtin.EPID)).isEqualTo(1L);
    assertThat(text(Builtin.PROBEPROV)).isEqualTo("tick");
    assertThat(text(Builtin.PROBEMOD)).isEqualTo("");
    assertThat(text(Builtin.PROBENAME)).isEqualTo("tick-1s");
    assertThat(text(Builtin.ZONENAME)).isEqualTo("global");
    for (int i = 0; i < 10; i++) {
      assertThat(value(Builtin.ofId(Builtin.ARG0.id() + i))).isEqualTo(100L + i);
    }
    assertThat(value(Builtin.IPL)).isEqualTo(0L);
    assertThat(value(Builtin.ERRNO)).isEqualTo(0L);
  }

  @Test
  void clocks() {
    long before = System.nanoTime();
    long time = (long) value(Builtin.TIMESTAMP);
    assertThat(time).isBetween(before, System.nanoTime());
    long wall = System.currentTimeMillis();
    assertThat((long) value(Builtin.WALLTIMESTAMP) / 1_000_000).isBetween(wall - 5, wall + 5000);
    assertThat((long) value(Builtin.VTIMESTAMP)).isPositive();
  }

  /** All clauses of a firing see the same time, whichever asked first; records carry it too. */
  @Test
  void timeStandsStillDuringAFiring() {
    try (TestSession s = new TestSession()) {
      s.clause(TICK, s.builtin(Builtin.ARG0), s.trace(s.builtin(Builtin.TIMESTAMP)));
      s.clause(TICK, null, s.trace(s.builtin(Builtin.TIMESTAMP)));
      s.clause(TICK, null, s.trace(difference(s)));
      s.start();
      s.engine().fire(TICK, 0);
      s.engine().fire(TICK, 1);
      s.stop().read();
      assertThat(s.rows).hasSize(5);
      for (TestSession.Row row : s.rows) {
        assertThat(row.values()).isEqualTo(row.ordinal() == 2 ? List.of(0L) : List.of(row.time()));
      }
      assertThat(s.rows.get(0).time()).isEqualTo(s.rows.get(1).time());
      assertThat(s.rows.get(2).time()).isEqualTo(s.rows.get(4).time());
      assertThat(s.rows.get(2).time()).isGreaterThan(s.rows.get(0).time());
    }
  }

  private static DifExpression difference(TestSession s) {
    return s.number(b ->
        TestSession.load(TestSession.load(b, Builtin.TIMESTAMP, 1), Builtin.TIMESTAMP, 2)
            .op(DifOp.SUB, 2, 1, 1)
            .ret(1));
  }

  /** curthread is an address into which loads and strings may go. */
  @Test
  void curthreadIsTheTask() {
    KernelTypes types = KernelTypes.open();
    try (TestSession s = new TestSession()) {
      s.clause(
          BEGIN,
          null,
          s.trace(
              s.number(b ->
                  TestSession.load(b, Builtin.CURTHREAD, 1)
                      .setx(offset(types, "tgid"), 2)
                      .op(DifOp.ADD, 1, 2, 1)
                      .op(DifOp.LDSW, 1, 1)
                      .ret(1))),
          s.trace(
              s.text(b ->
                  TestSession.load(b, Builtin.CURTHREAD, 1)
                      .setx(offset(types, "comm"), 2)
                      .op(DifOp.ADD, 1, 2, 1)
                      .ret(1))),
          s.trace(s.textBuiltin(Builtin.EXECNAME)));
      s.runAll();
      assertThat(s.row(0).get(0)).isEqualTo(ProcessHandle.current().pid());
      assertThat(s.row(0).get(1)).isEqualTo(s.row(0).get(2));
    }
  }

  private static long offset(KernelTypes types, String member) {
    Type.Struct task =
        (Type.Struct) types.tagged(null, Type.TagKind.STRUCT, "task_struct").orElseThrow();
    return task.members().stream()
        .filter(m -> m.name().equals(member))
        .findFirst()
        .orElseThrow()
        .byteOffset();
  }
}
