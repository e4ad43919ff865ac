package jdtrace.codegen.bpf;

import static jdtrace.codegen.bpf.TestSession.TICK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.codegen.bpf.site.ProbeSelector;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.Action;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.PrintfFormat;
import jdtrace.dif.Subroutine;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;
import jdtrace.types.Types;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordTest {
  @BeforeEach
  void needsBpf() {
    Live.needsBpf();
  }

  private static RunOptions buffer(long bytes) {
    RunOptions d = RunOptions.DEFAULT;
    return new RunOptions(
        bytes,
        d.aggregationBytes(),
        d.dynamicVariableBytes(),
        256,
        20,
        20,
        50,
        512,
        1,
        0,
        false,
        0);
  }

  @Test
  void recordsPlusDropsAreFirings() {
    try (TestSession s = new TestSession().options(buffer(4096))) {
      s.clause(TICK, null, s.trace(s.builtin(Builtin.ARG0)));
      s.start();
      for (int i = 0; i < 1000; i++) {
        s.engine().fire(TICK, i);
      }
      s.read();
      int first = s.rows.size();
      assertThat(first).isBetween(4096 / 32, 2 * (4096 / 24));
      assertThat(first + Arrays.stream(s.engine().drops().principal()).sum()).isEqualTo(1000);
      // The ring goes on after it was read, many times round.
      s.rows.clear();
      for (int i = 0; i < 5000; i++) {
        s.engine().fire(TICK, i);
        if (i % 50 == 0) {
          s.read();
        }
      }
      s.stop().read();
      assertThat(s.rows).hasSize(5000);
      for (int i = 0; i < 5000; i++) {
        assertThat(s.rows.get(i).values()).isEqualTo(List.of((long) i));
      }
    }
  }

  @Test
  void aRecordLargerThanTheBufferIsRefused() {
    try (TestSession s = new TestSession().options(buffer(128))) {
      s.clause(TICK, null, s.trace(s.text(b -> TestSession.load(b, Builtin.ARG0, 1).ret(1))));
      Assertions.assertThatThrownBy(s::start)
          .isInstanceOf(EngineException.class)
          .hasMessage("Enabling exceeds size of buffer");
    }
  }

  /** All threads' records come back, merged by time. */
  @Test
  void recordsOfAllCpusComeInOrder() throws InterruptedException {
    int threads = 4;
    int calls = 5000;
    Probe probe = new Probe(10, "syscall", "vmlinux", "getppid", "entry");
    ArrayList<Probe> table = new ArrayList<>();
    for (int i = 0; i <= 110; i++) {
      table.add(i == 110 ? probe : null);
    }
    try (TestSession s = new TestSession()) {
      s.site(
          BpfSite.rawTracepoint(
              "sys_enter",
              new ProbeSelector.Table(new ValueSource.ContextWord(8), table),
              List.of(),
              p -> BpfLink.rawTracepoint(p, "sys_enter")));
      s.clause(
          probe, null, s.trace(s.builtin(Builtin.PID)), s.trace(s.textBuiltin(Builtin.PROBEFUNC)));
      s.start();
      AtomicLong done = new AtomicLong();
      for (int i = 0; i < threads; i++) {
        Thread.ofPlatform()
            .start(() -> {
              for (int k = 0; k < calls; k++) {
                Syscall.call(SyscallNumber.GETPPID);
              }
              done.incrementAndGet();
            });
      }
      while (done.get() < threads) {
        s.read();
      }
      s.stop().read();
      long pid = ProcessHandle.current().pid();
      List<TestSession.Row> mine =
          s.rows.stream().filter(r -> r.values().get(0).equals(pid)).toList();
      assertThat(mine.size() + Arrays.stream(s.engine().drops().principal()).sum())
          .isGreaterThanOrEqualTo((long) threads * calls);
      assertThat(mine).allMatch(r -> r.values().get(1).equals("getppid"));
      int disorder = 0;
      for (int i = 1; i < s.rows.size(); i++) {
        disorder += s.rows.get(i).time() < s.rows.get(i - 1).time() ? 1 : 0;
      }
      // Between two calls of consume a late committer may come out of order.
      assertThat(disorder).isLessThan(s.rows.size() / 100);
    }
  }

  /** As on a machine whose kernel prepared for many CPUs, of which this one was not online. */
  @Test
  void cpusWithoutAPartAreCountedAsDropped() {
    int last = Runtime.getRuntime().availableProcessors() + 20;
    try (TestSession s = new TestSession().cpus(new CpuParts(200, new int[] {last, last + 3}))) {
      s.clause(TICK, null, s.trace(s.constant(1)));
      s.start();
      s.engine().fire(TICK);
      s.stop().read();
      assertThat(s.rows).isEmpty();
      assertThat(Arrays.stream(s.engine().drops().principal()).sum()).isEqualTo(1);
    }
  }

  @Test
  void partsNeedNotBeNumberedLikeCpus() {
    int[] online = jdtrace.linux.kernel.Cpus.online();
    try (TestSession s = new TestSession().cpus(new CpuParts(200, online))) {
      s.clause(
          TICK,
          null,
          s.trace(s.builtin(Builtin.CPU)),
          s.aggregate(
              s.aggregation(jdtrace.dif.AggregatingFunction.COUNT, 0),
              null,
              s.builtin(Builtin.CPU)));
      s.start();
      s.engine().fire(TICK);
      s.stop().read();
      assertThat(s.row(0)).isEqualTo(List.of((long) s.rows.get(0).cpu()));
      assertThat(s.aggregations().get("a0")).containsOnlyKeys(s.row(0));
    }
  }

  @Test
  void valuesOfEverySizeAndKind() {
    byte[] text = "user memory".getBytes();
    NativeMemory memory = NativeMemory.copyOf(Arrays.copyOf(text, 32));
    try (TestSession s = new TestSession()) {
      s.clause(
          TICK,
          null,
          new Action.Printf(
              Action.Printf.Purpose.PRINT,
              new PrintfFormat("", List.of()),
              List.of(
                  s.expression(
                      DifType.of(Types.CHAR),
                      Types.CHAR,
                      b -> TestSession.load(b, Builtin.ARG1, 1).ret(1)),
                  s.expression(
                      DifType.of(Types.USHORT),
                      Types.USHORT,
                      b -> TestSession.load(b, Builtin.ARG1, 1).ret(1)),
                  s.expression(
                      DifType.of(Types.INT),
                      Types.INT,
                      b -> TestSession.load(b, Builtin.ARG1, 1).ret(1)),
                  s.text(b -> copyInString(b, 4)),
                  s.text(b -> copyInString(b, -1)),
                  s.constant(-9),
                  s.text(b -> b.sets("lit".getBytes(), 1).ret(1)))),
          new Action.TraceMemory(
              s.number(b -> copyIn(b, 16)), 16, s.number(b -> b.setx(7, 1).ret(1))),
          new Action.Trace(
              s.expression(
                  new DifType(DifType.Kind.CTF, 4, true, false, 12),
                  new Type.Array(Types.CHAR, 12),
                  b -> copyIn(b, 12))),
          new Action.Stack(4),
          new Action.UserStack(false, 3, 0),
          new Action.Symbol(Action.SymbolKind.UADDR, s.constant(99)));
      s.start();
      s.engine().fire(TICK, memory.address(), -2);
      s.stop().read();
      List<Object> row = s.row(0);
      assertThat(row.subList(0, 7))
          .isEqualTo(List.of(-2L, 65534L, -2L, "user", "user memory", -9L, "lit"));
      assertThat(row.get(7)).isEqualTo(new Datum.Bytes(Arrays.copyOf(text, 7)));
      assertThat(row.get(8)).isEqualTo(new Datum.Bytes(Arrays.copyOf(text, 12)));
      assertThat(((Datum.Stack) row.get(9)).frames()).hasSize(4);
      int pid = (int) ProcessHandle.current().pid();
      assertThat(((Datum.Stack) row.get(10)).pid()).isEqualTo(pid);
      assertThat(row.get(11)).isEqualTo(new Datum.Symbol(Action.SymbolKind.UADDR, pid, 99));
    }
  }

  private static void copyInString(jdtrace.dif.DifBuilder b, long max) {
    TestSession.load(b, Builtin.ARG0, 1).pushValue(1);
    if (max >= 0) {
      b.setx(max, 2).pushValue(2);
    }
    b.call(Subroutine.COPYINSTR, 1).op(DifOp.FLUSHTS).ret(1);
  }

  private static void copyIn(jdtrace.dif.DifBuilder b, long size) {
    TestSession.load(b, Builtin.ARG0, 1).setx(size, 2).pushValue(1).pushValue(2);
    b.call(Subroutine.COPYIN, 1).op(DifOp.FLUSHTS).ret(1);
  }
}
