package jdtrace.codegen.jvm;

import static jdtrace.codegen.jvm.TestSession.builtin;
import static jdtrace.codegen.jvm.TestSession.trace;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifVariable;
import jdtrace.runtime.Drops;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many threads fire at once while the tracer reads: every firing is counted, or its loss is. */
class ThreadsTest {
  private static final int THREADS = 8;
  private static final int FIRINGS = 125_000;

  private final TestSession session = new TestSession();

  @AfterEach
  void close() {
    session.close();
  }

  private static final DifVariable SELF =
      TestSession.variable("v", DifVariable.Scope.THREAD, 0x500, TestSession.LONG);

  private static DifExpression storeSelf() {
    return TestSession.expression(
        TestSession.LONG,
        p ->
            p.variable(DifOp.LDGS, TestSession.row(Builtin.ARG0, TestSession.LONG), 1)
                .variable(DifOp.STTS, SELF, 1));
  }

  private static DifExpression loadSelf() {
    return TestSession.expression(TestSession.LONG, p -> p.variable(DifOp.LDTS, SELF, 1));
  }

  private static DifExpression clearSelf() {
    return TestSession.expression(
        TestSession.LONG, p -> p.setx(0, 1).variable(DifOp.STTS, SELF, 1));
  }

  private static DifExpression probefunc() {
    return TestSession.expression(
        TestSession.STRING,
        p -> p.variable(DifOp.LDGS, TestSession.row(Builtin.PROBEFUNC, TestSession.STRING), 1));
  }

  private interface Work {
    void run(MethodHandle entry, MethodHandle leave, long i) throws Throwable;
  }

  /** All threads do the work; meanwhile {@code reading} is run again and again. */
  private void fire(boolean virtual, Probe entry, Probe leave, Work work, Runnable reading)
      throws Exception {
    MethodHandle enter = session.site(entry);
    MethodHandle exit = session.site(leave);
    AtomicInteger running = new AtomicInteger(THREADS);
    AtomicReference<Throwable> problem = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int n = 0; n < THREADS; n++) {
      Runnable body =
          () -> {
            try {
              for (int i = 1; i <= FIRINGS; i++) {
                work.run(enter, exit, i);
              }
            } catch (Throwable e) {
              problem.set(e);
            } finally {
              running.decrementAndGet();
            }
          };
      threads.add(virtual ? Thread.ofVirtual().start(body) : Thread.ofPlatform().start(body));
    }
    while (running.get() > 0) {
      reading.run();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    reading.run();
    assertThat(problem.get()).isNull();
  }

  private Probe entry() {
    return session.probe("f", JvmSite.Point.ENTRY, "(J)V", false);
  }

  private Probe leave() {
    return session.probe("f", JvmSite.Point.RETURN, "(J)V", false);
  }

  private void countsAreExact(boolean virtual) throws Exception {
    Probe entry = entry();
    Probe leave = leave();
    session.clause(
        entry,
        null,
        session.aggregate("count", AggregatingFunction.COUNT, null),
        new jdtrace.dif.Action.Evaluate(storeSelf()));
    session.clause(
        leave,
        loadSelf(),
        session.aggregate("sum", AggregatingFunction.SUM, loadSelf()),
        session.aggregate("byName", AggregatingFunction.COUNT, null, probefunc()),
        new jdtrace.dif.Action.Evaluate(clearSelf()));
    session.clause(
        leave,
        null,
        session.aggregate(
            "byValue", AggregatingFunction.QUANTIZE, builtin(Builtin.ARG1), builtin(Builtin.ID)));
    session.start();
    fire(
        virtual,
        entry,
        leave,
        (enter, exit, i) -> {
          enter.invokeExact(i);
          exit.invokeExact(i);
        },
        session::totals);
    session.engine().stop();
    Map<String, long[]> totals = session.totals();
    long all = (long) THREADS * FIRINGS;
    assertThat(totals.get("count[]")).containsExactly(all);
    assertThat(totals.get("sum[]")).containsExactly(all * (FIRINGS + 1) / 2);
    long quantized = 0;
    for (long bucket : totals.get("byValue[" + leave.id() + "]")) {
      quantized += bucket;
    }
    assertThat(quantized).isEqualTo(all);
    assertThat(session.engine().drops().dynamic()).isZero();
    assertThat(totals.get("byName[\"f\"]")).containsExactly(all);
  }

  @Test
  void aMillionFiringsOfEightThreads() throws Exception {
    countsAreExact(false);
  }

  /** {@code self->} follows a virtual thread, whatever carries it. */
  @Test
  void aMillionFiringsOfEightVirtualThreads() throws Exception {
    countsAreExact(true);
  }

  @Test
  void everyRecordComesOrIsCountedAsLost() throws Exception {
    Probe entry = entry();
    Probe leave = leave();
    session.clause(entry, null, trace(builtin(Builtin.ARG0)));
    session.clause(leave, null);
    RunOptions small =
        new RunOptions(8 << 10, 4 << 20, 1 << 20, 32, 20, 20, 50, 512, 1, 32 << 10, false, 0);
    session.start(small);
    long[] received = new long[2];
    fire(
        false,
        entry,
        leave,
        (enter, exit, i) -> {
          enter.invokeExact(i);
        },
        () -> {
          for (String record : session.records()) {
            long value = Long.parseLong(record.substring(2));
            received[0]++;
            received[1] += value < 1 || value > FIRINGS ? 1 : 0;
          }
        });
    session.engine().stop();
    received[0] += session.records().size();
    Drops drops = session.engine().drops();
    long lost = 0;
    for (long ring : drops.principal()) {
      lost += ring;
    }
    assertThat(received[1]).as("records torn").isZero();
    assertThat(received[0]).isPositive();
    assertThat(lost).isPositive();
    assertThat(received[0] + lost).isEqualTo((long) THREADS * FIRINGS);
  }

  /** After a thread's first firings, no clause of any kind allocates. */
  @Test
  void nothingIsAllocated() throws Throwable {
    Probe entry = entry();
    Probe leave = leave();
    session.clause(
        entry,
        null,
        session.aggregate("count", AggregatingFunction.COUNT, null),
        session.aggregate("byName", AggregatingFunction.COUNT, null, probefunc()),
        new jdtrace.dif.Action.Evaluate(storeSelf()));
    session.clause(
        leave,
        null,
        session.aggregate("sum", AggregatingFunction.QUANTIZE, loadSelf()),
        trace(loadSelf()),
        new jdtrace.dif.Action.Evaluate(clearSelf()));
    session.start();
    MethodHandle enter = session.site(entry);
    MethodHandle exit = session.site(leave);
    for (int i = 0; i < 1000; i++) {
      enter.invokeExact((long) i);
      exit.invokeExact((long) i);
    }
    ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    bean.getCurrentThreadAllocatedBytes();
    long before = bean.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 20_000; i++) {
      enter.invokeExact((long) i);
      exit.invokeExact((long) i);
    }
    long allocated = bean.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).as("bytes in 40000 firings").isLessThan(1000);
  }

  /** Threads come and go; their values stay, what they held does not. */
  @Test
  void manyShortThreads() throws Exception {
    Probe entry = entry();
    session.clause(
        entry,
        null,
        session.aggregate("count", AggregatingFunction.COUNT, null),
        new jdtrace.dif.Action.Evaluate(storeSelf()));
    RunOptions few =
        new RunOptions(1 << 20, 4 << 20, 100 * 72, 32, 20, 20, 50, 512, 1, 32 << 10, false, 0);
    session.start(few);
    MethodHandle enter = session.site(entry);
    for (int round = 0; round < 20; round++) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        threads.add(
            Thread.ofPlatform()
                .start(() -> {
                  try {
                    enter.invokeExact(1L);
                  } catch (Throwable e) {
                    throw new IllegalStateException(e);
                  }
                }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      session.totals();
    }
    assertThat(session.totals().get("count[]")).containsExactly(1000);
    assertThat(session.engine().drops().dynamic()).isZero();
  }
}
