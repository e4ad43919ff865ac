package jdtrace.codegen.bpf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jdtrace.base.ProbeDescription;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.codegen.bpf.site.ProbeSelector;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.PrintfFormat;
import jdtrace.dif.Subroutine;
import jdtrace.linux.bpf.Bpf;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.bpf.ProgramInfo;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.runtime.Probe;
import jdtrace.types.btf.BtfKind;
import jdtrace.types.btf.KernelTypes;

/**
 * What an event costs in the kernel's own accounting (kernel.bpf_stats: ns a run), for the one-liners
 * of issue 2. Not a test: {@code main} prints a table. The accounting itself is some 60 ns.
 */
final class EventCost {
  private static final int CALLS = 300_000;

  private static final Probe ENTRY = new Probe(10, "syscall", "vmlinux", "getppid", "entry");
  private static final Probe RETURN = new Probe(11, "syscall", "vmlinux", "getppid", "return");

  private EventCost() {}

  private static final ArrayList<BpfProgram> programs = new ArrayList<>();

  private static final KernelTypes TYPES = KernelTypes.open();

  private static int id(String name) {
    return TYPES.typeId(null, BtfKind.TYPEDEF, "btf_trace_" + name);
  }

  private static BpfSite enter(ProbeSelector selector) {
    return BpfSite.typedTracepoint(
        "sys_enter",
        id("sys_enter"),
        selector,
        List.of(
            new ValueSource.PointedField(0, 112, 8, true),
            new ValueSource.PointedField(0, 104, 8, true),
            new ValueSource.PointedField(0, 96, 8, true)),
        p -> {
          programs.add(p);
          return BpfLink.rawTracepoint(p, null);
        });
  }

  private static BpfSite exit(ProbeSelector selector) {
    return BpfSite.typedTracepoint(
        "sys_exit",
        id("sys_exit"),
        selector,
        List.of(new ValueSource.ContextWord(8)),
        p -> {
          programs.add(p);
          return BpfLink.rawTracepoint(p, null);
        });
  }

  private static ProbeSelector only(int number, Probe probe, ValueSource source) {
    ArrayList<Probe> table = new ArrayList<>();
    for (int i = 0; i < 460; i++) {
      table.add(i == number ? probe : null);
    }
    return new ProbeSelector.Table(source, table);
  }

  private static ProbeSelector everyCall(Probe probe) {
    return new ProbeSelector.One(probe);
  }

  private static void measure(String name, Runnable load, Consumer<TestSession> clauses) {
    programs.clear();
    try (TestSession s = new TestSession().kernelTypes(TYPES)) {
      clauses.accept(s);
      s.start();
      load.run();
      try (Fd stats = Bpf.enableStats()) {
        long[] best = new long[programs.size()];
        java.util.Arrays.fill(best, Long.MAX_VALUE);
        for (int round = 0; round < 12; round++) {
          ProgramInfo[] before = infos();
          load.run();
          s.engine().consume((cpu, b, o, l) -> {});
          ProgramInfo[] after = infos();
          for (int i = 0; i < best.length; i++) {
            long runs = after[i].runCount() - before[i].runCount();
            if (runs > 1000) {
              best[i] =
                  Math.min(best[i], (after[i].runTimeNanos() - before[i].runTimeNanos()) / runs);
            }
          }
        }
        StringBuilder line = new StringBuilder(name);
        for (int i = 0; i < best.length; i++) {
          ProgramInfo info = programs.get(i).info();
          line.append(" | ").append(best[i]).append(" ns, ");
          line.append(info.xlatedBytes() / 8).append(" insns, ");
          line.append(info.jitedBytes()).append(" bytes, ");
          line.append(info.verifiedInstructions()).append(" verified");
        }
        long drops = 0;
        for (long d : s.engine().drops().principal()) {
          drops += d;
        }
        System.out.println(line + (drops == 0 ? "" : " (drops " + drops + ")"));
      }
    }
  }

  private static ProgramInfo[] infos() {
    ProgramInfo[] infos = new ProgramInfo[programs.size()];
    for (int i = 0; i < infos.length; i++) {
      infos[i] = programs.get(i).info();
    }
    return infos;
  }

  private static void getppid() {
    for (int i = 0; i < CALLS / 12; i++) {
      Syscall.call(SyscallNumber.GETPPID);
    }
  }

  private static final NativeMemory PATH =
      NativeMemory.copyOf("/etc/nothing-here-at-all\0".getBytes());

  private static void openat() {
    for (int i = 0; i < CALLS / 100; i++) {
      Syscall.call(257, -100, PATH.address(), 0);
    }
  }

  /** Prints the table. */
  public static void main(String[] args) {
    ValueSource number = new ValueSource.ContextWord(8);
    measure(
        "nothing enabled",
        EventCost::getppid,
        s ->
            s.site(enter(only(5, ENTRY, number))).clause(ENTRY, null, s.aggregate(count(s), null)));
    measure(
        "@=count()",
        EventCost::getppid,
        s -> s.site(enter(everyCall(ENTRY))).clause(ENTRY, null, s.aggregate(count(s), null)));
    measure(
        "@[execname]=count()",
        EventCost::getppid,
        s ->
            s.site(enter(everyCall(ENTRY)))
                .clause(ENTRY, null, s.aggregate(count(s), null, s.textBuiltin(Builtin.EXECNAME))));
    measure(
        "/pid==1/ miss",
        EventCost::getppid,
        s ->
            s.site(enter(everyCall(ENTRY)))
                .clause(
                    ENTRY,
                    s.number(b -> equalTo(TestSession.load(b, Builtin.PID, 1), 1)),
                    s.aggregate(count(s), null, s.textBuiltin(Builtin.EXECNAME))));
    measure("latency pair", EventCost::getppid, EventCost::latency);
    measure(
        "printf 3 ints",
        EventCost::getppid,
        s ->
            s.site(enter(everyCall(ENTRY)))
                .clause(
                    ENTRY,
                    null,
                    new Action.Printf(
                        Action.Printf.Purpose.PRINT,
                        new PrintfFormat("", List.of()),
                        List.of(
                            s.builtin(Builtin.PID),
                            s.builtin(Builtin.TID),
                            s.builtin(Builtin.UID)))));
    measure(
        "openat printf execname copyinstr(arg1)",
        EventCost::openat,
        s ->
            s.site(enter(only(257, ENTRY, number)))
                .clause(
                    ENTRY,
                    null,
                    new Action.Printf(
                        Action.Printf.Purpose.PRINT,
                        new PrintfFormat("", List.of()),
                        List.of(s.textBuiltin(Builtin.EXECNAME), path(s)))));
    measure(
        "openat @[copyinstr(arg1)]=count()",
        EventCost::openat,
        s ->
            s.site(enter(only(257, ENTRY, number)))
                .clause(ENTRY, null, s.aggregate(count(s), null, path(s))));
  }

  private static jdtrace.dif.DifExpression path(TestSession s) {
    return s.text(b ->
        TestSession.load(b, Builtin.ARG1, 1)
            .pushValue(1)
            .call(Subroutine.COPYINSTR, 2)
            .op(DifOp.FLUSHTS)
            .ret(2));
  }

  private static jdtrace.dif.AggregationDescription count(TestSession s) {
    return s.aggregation(AggregatingFunction.COUNT, 0);
  }

  private static void latency(TestSession s) {
    ValueSource number = new ValueSource.ContextWord(8);
    DifVariable ts = s.variable(DifVariable.Scope.THREAD, "ts", DifType.INT64);
    s.site(enter(only(110, ENTRY, number)));
    s.site(exit(only(110, RETURN, new ValueSource.PointedField(0, 120, 8, true))));
    s.clause(
        ENTRY,
        null,
        s.run(b -> TestSession.load(b, Builtin.TIMESTAMP, 1).variable(DifOp.STTS, ts, 1).ret(1)));
    s.clause(
        RETURN,
        s.number(b -> b.variable(DifOp.LDTS, ts, 1).ret(1)),
        s.aggregate(
            s.aggregation(AggregatingFunction.QUANTIZE, 0),
            s.number(b ->
                TestSession.load(b, Builtin.TIMESTAMP, 1)
                    .variable(DifOp.LDTS, ts, 2)
                    .op(DifOp.SUB, 1, 2, 3)
                    .ret(3)),
            s.textBuiltin(Builtin.EXECNAME)),
        s.run(b -> b.setx(0, 1).variable(DifOp.STTS, ts, 1).ret(1)));
  }

  private static void equalTo(DifBuilder b, long number) {
    DifBuilder.Label same = b.label();
    DifBuilder.Label end = b.label();
    b.setx(number, 2).cmp(1, 2).branch(DifOp.BE, same);
    b.setx(0, 3).branch(DifOp.BA, end);
    b.place(same).setx(1, 3);
    b.place(end).ret(3);
  }

  static final ProbeDescription ANY = ProbeDescription.ANY;
}
