package jdtrace.consumer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import jdtrace.dif.Action;
import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.Engine;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.runtime.TracerSite;

/**
 * Runs a session from BEGIN to END: fires ticks, consumes at switchrate, snapshots aggregations at
 * aggrate, tells drops at statusrate (spec consumer.md sections 6, 8, 12);
 * lets the engine clean at cleanrate. With bufpolicy fill or ring nothing is consumed before the end,
 * and a full buffer of policy fill is an end.
 *
 * <p>Ticks come from this loop because an idle CPU starves a timer of its own; a tick that is late
 * is made up for, one firing for each interval that has passed, so that counts of ticks are right.
 */
final class TraceLoop {
  private static final long SECOND = 1_000_000_000L;

  /**
   * How often the loop looks at what other probes have done: whether one called exit(), whether a
   * buffer fills faster than switchrate empties it. A look costs microseconds.
   */
  private static final long LOOK_NANOS = 20_000_000L;

  /** Firings a late tick makes up for at once, so that a stall cannot turn into a storm. */
  private static final int TICK_BACKLOG = 1_000;

  private final World world;
  private final OptionSettings options;
  private final Engine engine;
  private final RecordConsumer consumer;
  private final LateProbes late;
  private final List<Tick> ticks = new ArrayList<>();
  private final boolean firesElsewhere;
  private final boolean consumesEarly;
  private final long lookNanos;
  private Probe begin;
  private Probe end;

  private static final class Tick {
    final Probe probe;
    final long interval;

    /** Null to fire anyhow. */
    final LongSupplier counter;

    long counted;
    long due;

    Tick(TracerSite site) {
      this.probe = site.probe();
      this.interval = site.intervalNanos();
      this.counter = site.counter();
    }

    void begin(long now) {
      due = now + interval;
      counted = counter == null ? 0 : counter.getAsLong();
    }

    void fire(Engine engine) {
      if (counter == null) {
        engine.fire(probe);
        return;
      }
      long count = counter.getAsLong();
      long growth = count - counted;
      counted = count;
      if (growth > 0) {
        engine.fire(probe, growth);
      }
    }
  }

  TraceLoop(
      World world,
      OptionSettings options,
      Plan plan,
      Engine engine,
      RecordConsumer consumer,
      LateProbes late) {
    this.late = late;
    this.world = world;
    this.options = options;
    this.engine = engine;
    this.consumer = consumer;
    for (Site site : plan.sites()) {
      if (site instanceof TracerSite tracer) {
        Probe probe = tracer.probe();
        if (tracer.intervalNanos() > 0) {
          ticks.add(new Tick(tracer));
        } else if (probe.name().equals("BEGIN")) {
          begin = probe;
        } else if (probe.name().equals("END")) {
          end = probe;
        }
      }
    }
    firesElsewhere = firesElsewhere(plan);
    consumesEarly = plan.options().buffers().policy() == BufferPolicy.SWITCH;
    lookNanos = speculates(plan) ? Math.min(LOOK_NANOS, Grants.cleanNanos(options)) : LOOK_NANOS;
  }

  private static boolean speculates(Plan plan) {
    for (Match match : plan.matches()) {
      for (Action action : match.statement().actions()) {
        if (action instanceof Action.Speculation) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether probes fire that the tracer does not fire itself. */
  private static boolean firesElsewhere(Plan plan) {
    for (Site site : plan.sites()) {
      if (!(site instanceof TracerSite)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns when tracing has ended and all its data is consumed.
   *
   * @return whether a second interrupt asked not to print what is left
   */
  boolean run() throws IOException {
    if (begin != null) {
      engine.fire(begin);
    }
    engine.activate();
    options.tracingIsActive();
    world.releaseTargets();
    long now = System.nanoTime();
    for (Tick tick : ticks) {
      tick.begin(now);
    }
    boolean interrupted = trace(now);
    for (Tick tick : ticks) {
      if (tick.counter != null && !engine.exiting()) {
        tick.fire(engine); // what has come since it was looked at
      }
    }
    engine.stop();
    if (interrupted) {
      consumer.interrupted();
    }
    if (end != null) {
      engine.fire(end);
    }
    boolean impatient = interrupted && world.await(System.nanoTime()) == World.Wake.INTERRUPTED;
    if (!impatient) {
      engine.drainAggregations(consumer.aggregations());
      engine.consume(consumer);
      consumer.reportDrops(engine.drops());
      consumer.flush();
    }
    return impatient;
  }

  private boolean trace(long start) throws IOException {
    // Buffers of policies fill and ring are read when tracing has stopped.
    long nextSwitch = Long.MAX_VALUE;
    long nextAggregation = Long.MAX_VALUE;
    if (consumesEarly && !engine.exiting()) {
      // What BEGIN has left, before any tick: from here on the rates hold.
      engine.drainAggregations(consumer.aggregations());
      engine.consume(consumer);
      consumer.flush();
      nextSwitch = start + rate("switchrate");
      nextAggregation = start + rate("aggrate");
    }
    long nextStatus = start + status();
    long nextClean = start + Grants.cleanNanos(options);
    while (!engine.exiting() && !engine.filled()) {
      long deadline = Math.min(nextSwitch, nextStatus);
      for (Tick tick : ticks) {
        deadline = Math.min(deadline, tick.due);
      }
      if (firesElsewhere) {
        deadline = Math.min(deadline, System.nanoTime() + lookNanos);
      }
      switch (world.await(deadline)) {
        case INTERRUPTED -> {
          return true;
        }
        case TARGETS_GONE -> {
          return false;
        }
        case TARGET_ENDING -> {
          engine.drainAggregations(consumer.aggregations());
          consumer.reportDrops(engine.drops());
          world.letTargetsEnd();
        }
        case TIMEOUT -> {
          // Something is due.
        }
      }
      if (engine.hasNews()) {
        late.enable(engine);
      }
      long now = System.nanoTime();
      fireTicks(now);
      if (now >= nextClean) {
        if (engine.needsCleaning()) {
          engine.clean();
        }
        nextClean = now + Grants.cleanNanos(options);
      }
      if (now >= nextAggregation) {
        engine.drainAggregations(consumer.aggregations());
        nextAggregation = now + rate("aggrate");
      }
      if (now >= nextSwitch || engine.pressing()) {
        engine.consume(consumer);
        consumer.flush();
        nextSwitch = now + rate("switchrate");
      }
      if (now >= nextStatus) {
        consumer.reportDrops(engine.drops());
        nextStatus = now + status();
      }
    }
    return false;
  }

  /** Fires what is due, the most overdue first: late ticks keep the order of their moments. */
  private void fireTicks(long now) {
    int backlog = 0;
    for (Tick tick = next(); tick != null && now >= tick.due && !engine.exiting(); tick = next()) {
      tick.fire(engine);
      tick.due += tick.interval;
      if (++backlog == TICK_BACKLOG) {
        forgive(now);
      }
    }
  }

  /** The tick that is due first; of several the one listed first. Null when there is none. */
  private Tick next() {
    Tick first = null;
    for (Tick tick : ticks) {
      if (first == null || tick.due < first.due) {
        first = tick;
      }
    }
    return first;
  }

  /** Gives up what is still overdue. */
  private void forgive(long now) {
    for (Tick tick : ticks) {
      if (tick.due <= now) {
        tick.due = now + tick.interval;
      }
    }
  }

  private long status() {
    return Math.max(1_000_000L, Grants.statusNanos(options));
  }

  /** Nanoseconds between two turns of a rate; 0 is as good as "always", so a millisecond. */
  private long rate(String option) {
    long nanos = options.number(option, SECOND);
    return Math.clamp(nanos, 1_000_000L, 60 * SECOND);
  }
}
