package jdtrace.codegen.bpf;

import static jdtrace.codegen.bpf.TestSession.BEGIN;
import static jdtrace.codegen.bpf.TestSession.TICK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.codegen.bpf.site.ProbeSelector;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.aggregation.AggregationValues;
import jdtrace.runtime.aggregation.Llquantize;
import jdtrace.runtime.aggregation.Lquantize;
import jdtrace.runtime.record.Datum;
import jdtrace.types.Types;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AggregationTest {
  private static final long[] EDGES = {
    0,
    1,
    -1,
    2,
    3,
    4,
    7,
    8,
    -2,
    -3,
    -4,
    9,
    10,
    11,
    99,
    100,
    101,
    999,
    1000,
    1001,
    9_999_999,
    10_000_000,
    10_000_001,
    1L << 31,
    (1L << 31) - 1,
    -(1L << 31),
    1L << 32,
    1L << 62,
    (1L << 62) - 1,
    -(1L << 62),
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1
  };

  @BeforeEach
  void needsBpf() {
    Live.needsBpf();
  }

  private record Use(AggregatingFunction function, long parameter) {}

  private static final List<Use> USES =
      List.of(
          new Use(AggregatingFunction.COUNT, 0),
          new Use(AggregatingFunction.SUM, 0),
          new Use(AggregatingFunction.MIN, 0),
          new Use(AggregatingFunction.MAX, 0),
          new Use(AggregatingFunction.AVG, 0),
          new Use(AggregatingFunction.STDDEV, 0),
          new Use(AggregatingFunction.QUANTIZE, 0),
          new Use(AggregatingFunction.LQUANTIZE, Lquantize.parameter(0, 10, 100)),
          new Use(AggregatingFunction.LQUANTIZE, Lquantize.parameter(-1000, 7, 3)),
          new Use(AggregatingFunction.LQUANTIZE, Lquantize.parameter(5, 1, 64)),
          new Use(AggregatingFunction.LLQUANTIZE, Llquantize.parameter(10, 0, 6, 20)),
          new Use(AggregatingFunction.LLQUANTIZE, Llquantize.parameter(2, 3, 40, 8)));

  /** Each function folds the same values as the contract's Java code, with and without a key. */
  @Test
  void nineFunctionsFoldAsDefined() {
    ArrayList<Long> values = new ArrayList<>();
    for (long edge : EDGES) {
      values.add(edge);
    }
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 300; i++) {
      values.add(random.nextLong() >> random.nextInt(64));
    }
    try (TestSession s = new TestSession()) {
      ArrayList<AggregationDescription> all = new ArrayList<>();
      for (Use use : USES) {
        boolean distribution = use.function.isDistribution();
        for (int keyed = 0; keyed < 2; keyed++) {
          AggregationDescription a = s.aggregation(use.function, use.parameter);
          all.add(a);
          ArrayList<Action.Key> keys = new ArrayList<>();
          if (keyed == 1) {
            keys.add(new Action.Key.Value(s.builtin(Builtin.ARG1)));
          }
          s.clause(
              TICK,
              null,
              new Action.Aggregate(
                  a,
                  keys,
                  use.function == AggregatingFunction.COUNT ? null : s.builtin(Builtin.ARG0),
                  distribution ? s.builtin(Builtin.ARG2) : null));
        }
      }
      s.start();
      for (long value : values) {
        s.engine().fire(TICK, value, value & 1, 1 + (value & 3));
      }
      Map<String, Map<List<Object>, long[]>> got = s.aggregations();
      for (int i = 0; i < all.size(); i++) {
        AggregationDescription a = all.get(i);
        for (int part = 0; part < 1 + i % 2; part++) {
          List<Object> key = i % 2 == 0 ? List.of() : List.of((long) part);
          long[] expected = AggregationValues.initial(a.function(), a.parameter());
          for (long value : values) {
            if (i % 2 == 0 || (value & 1) == part) {
              AggregationValues.add(a.function(), a.parameter(), expected, value, 1 + (value & 3));
            }
          }
          assertThat(got.get(a.name()).get(key)).as("%s %s", a, key).isEqualTo(expected);
        }
      }
      assertThat(s.aggregations()).isEmpty();
    }
  }

  @Test
  void keysOfEveryKindComeBack() {
    try (TestSession s = new TestSession()) {
      AggregationDescription a = s.aggregation(AggregatingFunction.COUNT, 0);
      s.clause(
          BEGIN,
          null,
          s.aggregate(
              a,
              null,
              s.expression(
                  DifType.of(Types.INT),
                  Types.INT,
                  b -> b.setx(-5, 1).op(DifOp.ADD, 1, 0, 1).ret(1)),
              s.expression(
                  DifType.of(Types.UCHAR),
                  Types.UCHAR,
                  b -> b.setx(200, 1).op(DifOp.ADD, 1, 0, 1).ret(1)),
              s.expression(
                  DifType.of(Types.SHORT),
                  Types.SHORT,
                  b -> b.setx(-2, 1).op(DifOp.ADD, 1, 0, 1).ret(1)),
              s.constant(77),
              s.text(b -> b.sets("literal".getBytes(), 1).ret(1)),
              s.textBuiltin(Builtin.EXECNAME),
              s.textBuiltin(Builtin.PROBENAME),
              s.builtin(Builtin.PID)));
      s.clause(
          BEGIN,
          null,
          new Action.Aggregate(
              s.aggregation(AggregatingFunction.COUNT, 0),
              List.of(
                  new Action.Key.StackKey(5),
                  new Action.Key.SymbolKey(Action.SymbolKind.SYM, s.constant(4096)),
                  new Action.Key.SymbolKey(Action.SymbolKind.USYM, s.constant(8192)),
                  new Action.Key.Value(
                      s.text(b -> {
                        b.sets("abc".getBytes(), 1).pushReference(1, 0, 1);
                        b.call(jdtrace.dif.Subroutine.TOUPPER, 1).op(DifOp.FLUSHTS).ret(1);
                      }))),
              null,
              null));
      s.start();
      var got = s.aggregations();
      List<Object> key = got.get("a0").keySet().iterator().next();
      long pid = ProcessHandle.current().pid();
      assertThat(key.subList(0, 5)).isEqualTo(List.of(-5L, 200L, -2L, 77L, "literal"));
      assertThat(key.get(5)).asString().isNotEmpty();
      assertThat(key.subList(6, 8)).isEqualTo(List.of("BEGIN", pid));
      List<Object> second = got.get("a1").keySet().iterator().next();
      assertThat(((Datum.Stack) second.get(0)).frames()).isNotEmpty();
      assertThat(second.get(1)).isEqualTo(new Datum.Symbol(Action.SymbolKind.SYM, 0, 4096));
      assertThat(second.get(2))
          .isEqualTo(new Datum.Symbol(Action.SymbolKind.USYM, (int) pid, 8192));
      assertThat(second.get(3)).isEqualTo("ABC");
    }
  }

  @Test
  void manyKeysAllComeBackOnce() {
    try (TestSession s = new TestSession()) {
      AggregationDescription a = s.aggregation(AggregatingFunction.SUM, 0);
      s.clause(TICK, null, s.aggregate(a, s.constant(1), s.builtin(Builtin.ARG0)));
      s.start();
      for (int round = 1; round <= 2; round++) {
        for (long i = 0; i < 5000; i++) {
          s.engine().fire(TICK, i * i);
          s.engine().fire(TICK, i * i);
        }
        Map<List<Object>, long[]> got = s.aggregations().get("a0");
        assertThat(got).hasSize(5000);
        assertThat(got.values()).allMatch(words -> words[0] == 2);
      }
      assertThat(s.engine().drops().aggregation()).containsOnly(0);
    }
  }

  @Test
  void whatDoesNotFitIsCounted() {
    RunOptions d = RunOptions.DEFAULT;
    try (TestSession s = new TestSession()) {
      s.options(
          new RunOptions(
              d.bufferBytes(),
              4096,
              d.dynamicVariableBytes(),
              256,
              20,
              20,
              50,
              512,
              1,
              0,
              false,
              0));
      AggregationDescription a = s.aggregation(AggregatingFunction.COUNT, 0);
      s.clause(TICK, null, s.aggregate(a, null, s.builtin(Builtin.ARG0)));
      s.start();
      for (long i = 0; i < 1000; i++) {
        s.engine().fire(TICK, i);
      }
      int kept = s.aggregations().get("a0").size();
      long dropped = java.util.Arrays.stream(s.engine().drops().aggregation()).sum();
      assertThat(kept).isBetween(50, 500);
      assertThat(kept + dropped).isEqualTo(1000);
      s.engine().fire(TICK, 5000);
      assertThat(s.aggregations().get("a0")).hasSize(1);
    }
  }

  /** Values are neither lost nor counted twice while the tracer switches tables under load. */
  @Test
  void drainsUnderLoadAreExact() throws InterruptedException {
    int threads = 4;
    int calls = 20_000;
    ArrayList<Probe> table = new ArrayList<>();
    for (int i = 0; i <= 110; i++) {
      table.add(null);
    }
    Probe getppid = new Probe(10, "syscall", "vmlinux", "getppid", "entry");
    table.set(110, getppid);
    try (TestSession s = new TestSession()) {
      s.site(
          BpfSite.rawTracepoint(
              "sys_enter",
              new ProbeSelector.Table(new ValueSource.ContextWord(8), table),
              List.of(),
              p -> BpfLink.rawTracepoint(p, "sys_enter")));
      AggregationDescription byThread = s.aggregation(AggregatingFunction.COUNT, 0);
      AggregationDescription total = s.aggregation(AggregatingFunction.COUNT, 0);
      s.clause(
          getppid,
          null,
          s.aggregate(byThread, null, s.builtin(Builtin.TID)),
          s.aggregate(total, null));
      s.start();
      ArrayList<Thread> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            Thread.ofPlatform()
                .start(() -> {
                  for (int k = 0; k < calls; k++) {
                    Syscall.call(SyscallNumber.GETPPID);
                  }
                }));
      }
      java.util.HashMap<Object, Long> sums = new java.util.HashMap<>();
      while (running.stream().anyMatch(Thread::isAlive)) {
        collect(s, sums);
      }
      for (Thread thread : running) {
        thread.join();
      }
      s.stop();
      collect(s, sums);
      long drops = java.util.Arrays.stream(s.engine().drops().principal()).sum();
      long exact = sums.values().stream().filter(n -> n == calls).count();
      assertThat(exact).as("sums %s, missed %s", sums, drops).isGreaterThanOrEqualTo(threads);
    }
  }

  private static void collect(TestSession s, Map<Object, Long> sums) {
    s.aggregations()
        .getOrDefault("a0", Map.of())
        .forEach((key, words) -> sums.merge(key.get(0), words[0], Long::sum));
  }
}
