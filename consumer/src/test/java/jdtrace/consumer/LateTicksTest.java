package jdtrace.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jdtrace.consumer.format.SymbolResolver;
import jdtrace.dif.Enabling;
import jdtrace.runtime.AggregationSink;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.Drops;
import jdtrace.runtime.Engine;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.TracerSite;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.types.TypeCatalog;
import org.junit.jupiter.api.Test;

/** Ticks that a busy machine delays are made up for in the order in which they were due. */
class LateTicksTest {
  private static final long MILLISECOND = 1_000_000;
  private static final int WANTED = 9;

  private final List<String> fired = new ArrayList<>();

  @Test
  void theMostOverdueComesFirst() throws IOException {
    Probe fast = new Probe(4, "profile", "", "", "tick-10ms");
    Probe slow = new Probe(5, "profile", "", "", "tick-20ms");
    Plan plan =
        new Plan(
            new Enabling(List.of(), List.of(), List.of(), 256),
            List.of(),
            List.of(new TracerSite(fast, 10 * MILLISECOND), new TracerSite(slow, 20 * MILLISECOND)),
            RunOptions.DEFAULT);
    run(plan, new BusyWorld());
    assertThat(fired)
        .containsExactly(
            "tick-10ms",
            "tick-10ms",
            "tick-20ms",
            "tick-10ms",
            "tick-10ms",
            "tick-20ms",
            "tick-10ms",
            "tick-10ms",
            "tick-20ms");
  }

  /** A counter that is looked at fires by how much it grew, and once more at the end. */
  @Test
  void whatIsLookedAtFiresByItsGrowth() throws IOException {
    long[] counts = {100, 100, 107, 107, 110, 115, 115};
    int[] looks = new int[1];
    Probe counted = new Probe(6, "mib", "", "", "counter");
    TracerSite site =
        new TracerSite(
            counted, 60 * MILLISECOND, () -> counts[Math.min(looks[0]++, counts.length - 1)], null);
    Plan plan =
        new Plan(
            new Enabling(List.of(), List.of(), List.of(), 256),
            List.of(),
            List.of(site),
            RunOptions.DEFAULT);
    int[] awaited = new int[1];
    run(
        plan,
        new BusyWorld() {
          @Override
          public Wake await(long deadlineNanos) {
            super.await(deadlineNanos);
            return ++awaited[0] == 4 ? Wake.TARGETS_GONE : Wake.TIMEOUT;
          }
        });
    assertThat(fired.stream().mapToInt(f -> Integer.parseInt(f.split(" ")[1])).sum())
        .isEqualTo((int) (counts[Math.min(looks[0], counts.length) - 1] - 100));
    assertThat(fired).startsWith("counter 7", "counter 3").doesNotContain("counter 0");
  }

  private void run(Plan plan, World world) throws IOException {
    RecordingEngine engine = new RecordingEngine();
    OptionSettings options = new OptionSettings();
    RecordConsumer consumer =
        new RecordConsumer(
            plan,
            engine,
            new Output(new ByteArrayOutputStream()),
            options,
            SymbolResolver.NONE,
            lines -> {});
    LateProbes late = new LateProbes(new ProbeCatalog(List.of()), null, plan);
    new TraceLoop(world, options, plan, engine, consumer, late).run();
  }

  /** A machine that gives the tracer no CPU until 65 ms have passed. */
  private static class BusyWorld implements World {
    @Override
    public TypeCatalog types() {
      throw new AssertionError("no types are needed");
    }

    @Override
    public OptionalLong symbolAddress(String module, String name) {
      return OptionalLong.empty();
    }

    @Override
    public OptionalLong macro(String name) {
      return OptionalLong.empty();
    }

    @Override
    public void prepare() {}

    @Override
    public void releaseTargets() {}

    @Override
    public Wake await(long deadlineNanos) {
      long end = System.nanoTime() + 65 * MILLISECOND;
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      return Wake.TIMEOUT;
    }
  }

  private final class RecordingEngine implements Engine {
    @Override
    public void prepare(Plan plan) {}

    @Override
    public void fire(Probe probe, long... args) {
      fired.add(args.length == 0 ? probe.name() : probe.name() + " " + args[0]);
    }

    @Override
    public void activate() {}

    @Override
    public boolean exiting() {
      return fired.size() == WANTED;
    }

    @Override
    public void stop() {}

    @Override
    public int consume(RecordSink sink) {
      return 0;
    }

    @Override
    public void drainAggregations(AggregationSink sink) {}

    @Override
    public RecordLayout layout(int ordinal) {
      throw new AssertionError("there are no records");
    }

    @Override
    public BufferSizes sizes() {
      return BufferSizes.of(RunOptions.DEFAULT);
    }

    @Override
    public Drops drops() {
      return new Drops(new long[1], new long[1], 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public void close() {}
  }
}
