package jdtrace.codegen.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.shared.RegionLayout;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** An associative array in shared memory does what a map does, as long as dynvarsize has room; else it tells. */
class SharedArrayModelTest {
  private static final DifVariable ARRAY =
      new DifVariable(
          "a",
          0x500,
          DifVariable.Kind.ARRAY,
          DifVariable.Scope.GLOBAL,
          true,
          true,
          DifType.of(TestSession.LONG));

  /** What an element with two numbers as its key takes. */
  private static final int ELEMENT_BYTES = 64 + 16 + 8;

  private static final int USED = 8;

  /** Keys that are few, so that they meet again. */
  record Step(long first, long second, long value) {}

  @Provide
  static Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.longs().between(-3, 3),
            Arbitraries.longs().between(0, 5).map(n -> n << 32),
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)), Tuple.of(2, Arbitraries.longs())))
        .as(Step::new);
  }

  /** A session whose array lies in memory of its own. */
  private static final class Array implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final TestSession session = new TestSession();
    private final MemorySegment memory;
    private final MethodHandle store;
    private final MethodHandle load;

    Array(int elements) {
      long limit = (long) elements * ELEMENT_BYTES;
      DifType number = DifType.of(TestSession.LONG);
      RegionLayout layout =
          new RegionLayout(List.of(new UserVariable(ARRAY, List.of(number, number))), limit);
      memory = arena.allocate(layout.bytes(), 8);
      session.engine().shares(layout, -1, memory.address());
      Probe storing = session.probe("store", JvmSite.Point.ENTRY, "(JJJ)V", false);
      Probe loading = session.probe("load", JvmSite.Point.ENTRY, "(JJ)V", false);
      session.clause(
          storing,
          null,
          TestSession.trace(
              TestSession.expression(
                  TestSession.LONG,
                  p -> argument(key(p), Builtin.ARG2, 1).variable(DifOp.STGAA, ARRAY, 1))));
      session.clause(
          loading,
          null,
          TestSession.trace(
              TestSession.expression(
                  TestSession.LONG, p -> key(p).variable(DifOp.LDGAA, ARRAY, 1))));
      session.start(withDynamicVariables(limit));
      store = session.site(storing);
      load = session.site(loading);
    }

    private static RunOptions withDynamicVariables(long bytes) {
      BufferSizes sizes = BufferSizes.of(RunOptions.DEFAULT);
      return RunOptions.DEFAULT.withSizes(
          new BufferSizes(sizes.principal(), sizes.aggregation(), sizes.speculation(), bytes));
    }

    private static DifBuilder argument(DifBuilder p, Builtin builtin, int register) {
      return p.variable(DifOp.LDGS, TestSession.row(builtin, TestSession.LONG), register);
    }

    private static DifBuilder key(DifBuilder p) {
      argument(argument(p.op(DifOp.FLUSHTS), Builtin.ARG0, 1), Builtin.ARG1, 2);
      return p.pushValue(1).pushValue(2);
    }

    void store(long first, long second, long value) {
      try {
        store.invokeExact(first, second, value);
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    }

    void load(long first, long second) {
      try {
        load.invokeExact(first, second);
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    }

    /** The value of each load since the last call; of stores what they stored. */
    List<Long> values() {
      return session.records().stream().map(line -> Long.parseLong(line.split(" ", 2)[1])).toList();
    }

    long usedBytes() {
      return memory.get(ValueLayout.JAVA_LONG, USED);
    }

    long drops() {
      return session.engine().drops().dynamic();
    }

    @Override
    public void close() {
      session.close();
      arena.close();
    }
  }

  /** Loads behind each step what the step was about; behind all everything. */
  @Property(tries = 60)
  void doesWhatAMapDoes(
      @ForAll @Size(max = 200) List<@From("steps") Step> steps,
      @ForAll @IntRange(min = 1, max = 60) int room) {
    try (Array array = new Array(room)) {
      Map<List<Long>, Long> model = new HashMap<>();
      List<Long> expected = new ArrayList<>();
      long drops = 0;
      for (Step step : steps) {
        List<Long> key = List.of(step.first, step.second);
        array.store(step.first, step.second, step.value);
        expected.add(step.value);
        if (step.value == 0) {
          model.remove(key);
        } else if (model.containsKey(key) || model.size() < room) {
          model.put(key, step.value);
        } else {
          drops++;
        }
        array.load(step.first, step.second);
        expected.add(model.getOrDefault(key, 0L));
        assertThat(array.usedBytes()).isEqualTo((long) model.size() * ELEMENT_BYTES);
      }
      for (long first = -3; first <= 3; first++) {
        for (long second = 0; second <= 5; second++) {
          array.load(first, second << 32);
          expected.add(model.getOrDefault(List.of(first, second << 32), 0L));
        }
      }
      assertThat(array.values()).isEqualTo(expected);
      assertThat(array.drops()).isEqualTo(drops);
    }
  }

  /** Threads whose keys are different ones do not disturb each other, whatever chains these share. */
  @Property(tries = 10)
  void threadsWithKeysOfTheirOwn(@ForAll @LongRange(min = 1) long seed) throws Exception {
    int threads = 4;
    int keys = 40;
    try (Array array = new Array(threads * keys)) {
      AtomicReference<Throwable> problem = new AtomicReference<>();
      List<Map<Long, Long>> models = new ArrayList<>();
      List<Thread> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        long thread = i;
        Map<Long, Long> model = new HashMap<>();
        models.add(model);
        Thread worker =
            new Thread(() -> {
              Random random = new Random(seed + thread);
              for (int n = 0; n < 5000; n++) {
                long key = random.nextInt(keys);
                long value = random.nextInt(3) == 0 ? 0 : random.nextLong();
                array.store(thread, key, value);
                if (value == 0) {
                  model.remove(key);
                } else {
                  model.put(key, value);
                }
              }
            });
        worker.setUncaughtExceptionHandler((_, e) -> problem.set(e));
        all.add(worker);
        worker.start();
      }
      for (Thread thread : all) {
        thread.join();
      }
      assertThat(problem.get()).isNull();
      array.values();
      List<Long> expected = new ArrayList<>();
      long elements = 0;
      for (int i = 0; i < threads; i++) {
        elements += models.get(i).size();
        for (long key = 0; key < keys; key++) {
          array.load(i, key);
          expected.add(models.get(i).getOrDefault(key, 0L));
        }
      }
      assertThat(array.values()).isEqualTo(expected);
      assertThat(array.usedBytes()).isEqualTo(elements * ELEMENT_BYTES);
      assertThat(array.drops()).isZero();
    }
  }
}
