package jdtrace.codegen.bpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.codegen.bpf.site.ProbeSelector;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVariable.Scope;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.runtime.Probe;
import jdtrace.types.btf.BtfKind;
import jdtrace.types.btf.KernelTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kinds of site, many probes and many clauses. */
class SiteTest {
  private static final int GETPPID = 110;
  private static final int CLOSE = 3;

  @BeforeEach
  void needsBpf() {
    Live.needsBpf();
  }

  /** This thread: others of this process make system calls too, also at the very same time. */
  private static DifExpression isMe(TestSession s) {
    long self = Syscall.call(SyscallNumber.GETTID);
    return s.number(b -> equal(TestSession.load(b, Builtin.TID, 1), self));
  }

  private static void equal(DifBuilder b, long number) {
    DifBuilder.Label same = b.label();
    DifBuilder.Label end = b.label();
    b.setx(number, 2).cmp(1, 2).branch(DifOp.BE, same);
    b.setx(0, 3).branch(DifOp.BA, end);
    b.place(same).setx(1, 3);
    b.place(end).ret(3);
  }

  private static BpfSite returns(List<Probe> table, KernelTypes types) {
    int id = types.typeId(null, BtfKind.TYPEDEF, "btf_trace_sys_exit");
    ValueSource result = new ValueSource.ContextWord(8);
    return BpfSite.typedTracepoint(
            "sys_exit",
            id,
            new ProbeSelector.Table(new ValueSource.PointedField(0, 120, 8, true), table),
            List.of(result, result),
            p -> BpfLink.rawTracepoint(p, null))
        .withErrno(result);
  }

  /** A typed tracepoint: the table's number comes from a register, errno from the result. */
  @Test
  void systemCallReturns() {
    Probe getppid = new Probe(10, "syscall", "vmlinux", "getppid", "return");
    Probe close = new Probe(11, "syscall", "vmlinux", "close", "return");
    ArrayList<Probe> table = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      table.add(i == GETPPID ? getppid : i == CLOSE ? close : null);
    }
    try (TestSession s = new TestSession()) {
      s.site(returns(table, KernelTypes.open()));
      s.clause(
          List.of(getppid, close),
          isMe(s),
          s.trace(s.builtin(Builtin.ARG1)),
          s.trace(s.builtin(Builtin.ERRNO)),
          s.trace(s.textBuiltin(Builtin.PROBEFUNC)),
          s.trace(s.builtin(Builtin.EPID)));
      s.clause(close, isMe(s), s.trace(s.builtin(Builtin.EPID)));
      s.start();
      long parent = Syscall.call(SyscallNumber.GETPPID);
      Syscall.call(SyscallNumber.CLOSE, 9999);
      s.stop().read();
      assertThat(s.rows)
          .extracting(TestSession.Row::values)
          .contains(List.of(parent, 0L, "getppid", 1L), List.of(-9L, 9L, "close", 2L), List.of(3L));
      assertThat(s.rows).filteredOn(r -> r.ordinal() == 1).allMatch(r -> r.probe() == close.id());
    }
  }

  /** The pair of issue 2: self-> between two programs, a distribution by name. */
  @Test
  void latencyFromEntryToReturn() {
    Probe entry = new Probe(10, "syscall", "vmlinux", "getppid", "entry");
    Probe back = new Probe(11, "syscall", "vmlinux", "getppid", "return");
    ArrayList<Probe> entries = new ArrayList<>();
    ArrayList<Probe> exits = new ArrayList<>();
    for (int i = 0; i <= GETPPID; i++) {
      entries.add(i == GETPPID ? entry : null);
      exits.add(i == GETPPID ? back : null);
    }
    try (TestSession s = new TestSession()) {
      DifVariable ts = s.variable(Scope.THREAD, "ts", DifType.INT64);
      s.site(
          BpfSite.rawTracepoint(
              "sys_enter",
              new ProbeSelector.Table(new ValueSource.ContextWord(8), entries),
              List.of(),
              p -> BpfLink.rawTracepoint(p, "sys_enter")));
      s.site(returns(exits, KernelTypes.open()));
      s.clause(
          entry,
          isMe(s),
          s.run(b -> TestSession.load(b, Builtin.TIMESTAMP, 1).variable(DifOp.STTS, ts, 1).ret(1)));
      s.clause(
          back,
          s.number(b -> b.variable(DifOp.LDTS, ts, 1).ret(1)),
          s.aggregate(
              s.aggregation(AggregatingFunction.QUANTIZE, 0),
              s.number(b ->
                  TestSession.load(b, Builtin.TIMESTAMP, 1)
                      .variable(DifOp.LDTS, ts, 2)
                      .op(DifOp.SUB, 1, 2, 3)
                      .ret(3)),
              s.builtin(Builtin.TID)),
          s.run(b -> b.setx(0, 1).variable(DifOp.STTS, ts, 1).ret(1)));
      s.start();
      for (int i = 0; i < 1000; i++) {
        Syscall.call(SyscallNumber.GETPPID);
      }
      s.stop();
      long[] buckets = s.aggregations().get("a0").get(List.of(Syscall.call(SyscallNumber.GETTID)));
      assertThat(java.util.Arrays.stream(buckets).sum()).isEqualTo(1000);
      for (int i = 0; i < 64; i++) {
        assertThat(buckets[i]).isZero();
      }
    }
  }

  /** Hundreds of clauses on one tracepoint are one program that loads. */
  @Test
  void manyClausesOnOneSite() {
    Probe probe = new Probe(10, "syscall", "vmlinux", "getppid", "entry");
    int clauses = 300;
    try (TestSession s = new TestSession()) {
      s.site(
          BpfSite.rawTracepoint(
              "sys_enter",
              new ProbeSelector.One(probe),
              List.of(),
              p -> BpfLink.rawTracepoint(p, "sys_enter")));
      for (int i = 0; i < clauses; i++) {
        long number = i;
        s.clause(
            probe,
            s.number(b -> equal(TestSession.load(b, Builtin.PID, 1), number)),
            s.trace(s.textBuiltin(Builtin.EXECNAME)),
            s.aggregate(s.aggregation(AggregatingFunction.COUNT, 0), null, s.builtin(Builtin.TID)));
      }
      s.clause(probe, isMe(s), new Action.Exit(s.constant(1)));
      s.start();
      Syscall.call(SyscallNumber.GETPPID);
      assertThat(s.engine().exiting()).isTrue();
      s.stop().read();
      assertThat(s.rows).hasSize(1);
    }
  }

  /** Clauses of one table that want different probes. */
  @Test
  void clausesFireOnTheirProbesOnly() {
    ArrayList<Probe> table = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      table.add(new Probe(100 + i, "test", "", "f" + i, "entry"));
    }
    try (TestSession s = new TestSession()) {
      s.site(
          BpfSite.rawTracepoint(
              "sys_enter",
              new ProbeSelector.Table(new ValueSource.ContextWord(8), table),
              List.of(),
              p -> BpfLink.rawTracepoint(p, "sys_enter")));
      for (int i = 0; i < 70; i++) {
        List<Probe> probes = i < 64 ? List.of(table.get(i)) : table;
        s.clause(
            probes,
            isMe(s),
            s.aggregate(
                s.aggregation(AggregatingFunction.COUNT, 0),
                null,
                s.textBuiltin(Builtin.PROBEFUNC)));
      }
      s.start();
      Syscall.call(SyscallNumber.CLOSE, 9999);
      Syscall.call(SyscallNumber.GETPID);
      s.stop();
      Map<String, Map<List<Object>, long[]>> got = s.aggregations();
      for (int i = 0; i < 64; i++) {
        Map<List<Object>, long[]> one = got.getOrDefault("a" + i, Map.of());
        assertThat(one.keySet()).isSubsetOf(List.of(List.of("f" + i)));
      }
      assertThat(got.get("a3")).containsKey(List.of("f3"));
      assertThat(got.get("a39")).containsKey(List.of("f39"));
      for (int i = 64; i < 70; i++) {
        assertThat(got.get("a" + i)).containsKeys(List.of("f3"), List.of("f39"));
      }
    }
  }

  @Test
  void nothingIsLeftBehind() {
    try (TestSession warm = session()) {
      warm.start();
    }
    int before = descriptors();
    for (int i = 0; i < 3; i++) {
      try (TestSession s = session()) {
        s.start();
      }
    }
    assertThat(descriptors()).isEqualTo(before);
  }

  private static TestSession session() {
    Probe probe = new Probe(10, "syscall", "vmlinux", "getppid", "entry");
    TestSession s = new TestSession();
    s.site(
        BpfSite.rawTracepoint(
            "sys_enter",
            new ProbeSelector.One(probe),
            List.of(),
            p -> BpfLink.rawTracepoint(p, "sys_enter")));
    DifVariable t = s.variable(Scope.THREAD, "t", DifType.INT64);
    s.clause(probe, null, s.trace(s.number(b -> b.variable(DifOp.LDTS, t, 1).ret(1))));
    return s;
  }

  private static int descriptors() {
    return new java.io.File("/proc/self/fd").list().length;
  }
}
