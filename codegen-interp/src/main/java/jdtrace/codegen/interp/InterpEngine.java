package jdtrace.codegen.interp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.codegen.interp.machine.Firing;
import jdtrace.codegen.interp.machine.Machine;
import jdtrace.runtime.AggregationSink;
import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.Drops;
import jdtrace.runtime.Engine;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.StackDepths;

/**
 * Runs a session whose probes the tracer fires itself, by interpretation. The state moves only
 * forward: WARMUP → ACTIVE → DRAINING → COOLDOWN → CLOSED.
 */
public final class InterpEngine implements Engine {
  /** What one clause may have of scratch even where the buffer is larger. */
  private static final int MAX_SCRATCH_BYTES = 16 << 20;

  private enum State {
    NEW,
    WARMUP,
    ACTIVE,
    DRAINING,
    COOLDOWN,
    CLOSED
  }

  /** A clause on one probe: an ECB. */
  private record EnabledClause(Clause clause, int epid) {}

  private final Chill chill = new Chill();
  private final Map<Integer, List<EnabledClause>> clausesByProbe = new HashMap<>();
  private List<Clause> clauses = List.of();
  private Probe errorProbe;
  private Machine machine;
  private SessionBuffers buffers;
  private BufferSizes sizes;
  private BufferPolicy policy = BufferPolicy.SWITCH;

  /** The tracer's only CPU. */
  private int cpu;

  private long doubleErrors;
  private boolean exiting;
  private State state = State.NEW;

  @Override
  public void prepare(Plan plan) {
    PlanCheck.check(plan);
    RunOptions options = Sizes.granted(plan.options());
    sizes = BufferSizes.of(options);
    StackDepths depths =
        new StackDepths(
            options.stackFrames(), options.userStackFrames(), options.javaStackFrames());
    List<Clause> compiled = new ArrayList<>();
    for (Match match : plan.matches()) {
      Clause clause = new Clause(match.statement(), depths);
      compiled.add(clause);
      int epid = match.firstEpid();
      for (Probe probe : match.probes()) {
        clausesByProbe
            .computeIfAbsent(probe.id(), _ -> new ArrayList<>())
            .add(new EnabledClause(clause, epid++));
        if (isDtraceProbe(probe, "ERROR")) {
          errorProbe = probe;
        }
      }
    }
    clauses = List.copyOf(compiled);
    buffers = new SessionBuffers(options, Sizes.check(options, plan, compiled));
    machine =
        new Machine(
            Math.max(1, plan.enabling().stringBytes()),
            options.dynamicVariableBytes(),
            (int) Math.min(options.bufferBytes(), MAX_SCRATCH_BYTES),
            buffers.speculations());
    policy = options.buffers().policy();
    cpu = Math.max(0, options.buffers().cpu());
    state = State.WARMUP;
  }

  private static boolean isDtraceProbe(Probe probe, String name) {
    return probe.provider().equals("dtrace") && probe.name().equals(name);
  }

  @Override
  public void fire(Probe probe, long... args) {
    State required =
        isDtraceProbe(probe, "BEGIN")
            ? State.WARMUP
            : isDtraceProbe(probe, "END") ? State.COOLDOWN : State.ACTIVE;
    if (state == required) {
      fireClauses(probe, false, args);
    }
  }

  private void fireClauses(Probe probe, boolean error, long... args) {
    State before = state;
    TracerContext context = new TracerContext(probe, cpu, args);
    try (Firing firing = machine.fire(context)) {
      for (EnabledClause enabled : clausesByProbe.getOrDefault(probe.id(), List.of())) {
        if (state != before) {
          return;
        }
        context.epid(enabled.epid);
        try {
          new ClauseRun(enabled.clause, machine, firing, context, buffers, chill, this::exit).run();
        } catch (ClauseFault fault) {
          if (error) {
            doubleErrors++;
          } else {
            report(fault, enabled, probe, firing);
          }
        }
      }
    }
  }

  private void exit() {
    exiting = true;
    if (state == State.WARMUP || state == State.ACTIVE) {
      state = State.DRAINING;
    }
  }

  /** Tells the consumer, then the program. */
  private void report(ClauseFault fault, EnabledClause enabled, Probe probe, Firing firing) {
    byte[] record = new byte[RecordHeader.FAULT_BYTES];
    ByteBuffer.wrap(record)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(RecordHeader.ORDINAL_OFFSET, RecordHeader.FAULT)
        .putInt(RecordHeader.PROBE_OFFSET, probe.id())
        .putLong(RecordHeader.TIMESTAMP_OFFSET, firing.timestamp())
        .putInt(RecordHeader.FAULT_ORDINAL_OFFSET, enabled.clause.statement().ordinal())
        .putInt(RecordHeader.FAULT_ACTION_OFFSET, fault.action())
        .putInt(RecordHeader.FAULT_DIF_OFFSET, fault.offset())
        .putInt(RecordHeader.FAULT_CODE_OFFSET, fault.fault().code())
        .putLong(RecordHeader.FAULT_ADDRESS_OFFSET, fault.address());
    buffers.record(record);
    if (errorProbe != null) {
      fireClauses(
          errorProbe,
          true,
          0,
          enabled.epid,
          fault.action(),
          fault.offset(),
          fault.fault().code(),
          fault.address());
    }
  }

  @Override
  public void activate() {
    if (state == State.WARMUP) {
      state = State.ACTIVE;
    }
  }

  @Override
  public boolean exiting() {
    return exiting;
  }

  @Override
  public void stop() {
    if (state != State.NEW && state != State.CLOSED) {
      state = State.COOLDOWN;
      buffers.ending();
    }
  }

  @Override
  public int consume(RecordSink sink) {
    boolean now = policy == BufferPolicy.SWITCH || state == State.COOLDOWN;
    return now ? buffers.principal().drain(cpu, sink) : 0;
  }

  @Override
  public boolean filled() {
    return buffers.filled();
  }

  @Override
  public void drainAggregations(AggregationSink sink) {
    buffers.aggregations().drain(sink);
  }

  @Override
  public RecordLayout layout(int ordinal) {
    return clauses.get(ordinal).layout();
  }

  @Override
  public BufferSizes sizes() {
    return sizes;
  }

  @Override
  public Drops drops() {
    return new Drops(
        byCpu(buffers.principalDrops()),
        byCpu(buffers.aggregations().drops()),
        machine.dynamicDrops(),
        0,
        0,
        buffers.speculations().drops(),
        0,
        buffers.speculations().unavailable(),
        0,
        doubleErrors);
  }

  private long[] byCpu(long count) {
    long[] all = new long[cpu + 1];
    all[cpu] = count;
    return all;
  }

  @Override
  public void close() {
    state = State.CLOSED;
  }
}
