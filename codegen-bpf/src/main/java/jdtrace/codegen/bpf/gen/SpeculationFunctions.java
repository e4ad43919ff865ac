package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.FrameSlot;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.GraphFunction;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.ControlLayout;
import jdtrace.codegen.bpf.layout.RingLayout;
import jdtrace.codegen.bpf.layout.SpeculationLayout;
import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.record.RecordHeader;

/**
 * The functions of a program that deal with speculations, made when first used: {@code
 * speculation()}, {@code commit()}, {@code discard()}, and what the tracer runs on every CPU to end
 * a commit or discard. States and their protocol: {@link SpeculationLayout}.
 *
 * <pre>
 *   ACTIVE, ACTIVEONE here  ─commit─► COMMITTING ─► data to this CPU's ring ─► INACTIVE
 *   others                  ─commit─► COMMITTINGMANY ─► this CPU's data ... ─► cleaner
 *   ACTIVE, ACTIVEONE here  ─discard─► DISCARDING ─► buffer emptied ─► INACTIVE
 *   others                  ─discard─► DISCARDING ─► cleaner
 * </pre>
 */
final class SpeculationFunctions {
  /** Other CPUs change a state only so often while an id lives. */
  static final int ATTEMPTS = 8;

  /** The context of the search for a free id, on the stack. */
  private static final int RESULT = 0;

  private static final int BUSY = 8;
  private static final int CONTEXT_BYTES = 16;

  private final Compilation compilation;
  private final boolean end;
  private final ArrayList<Function> made = new ArrayList<>();
  private boolean callbacks;
  private Function allocate;
  private Function commit;
  private Function discard;

  /**
   * @param end whether the program is END's, which has its own room in buffers
   */
  SpeculationFunctions(Compilation compilation, boolean end) {
    this.compilation = compilation;
    this.end = end;
  }

  List<Function> made() {
    return made;
  }

  /** Whether some function is a callback, so that the program must have BTF. */
  boolean hasCallbacks() {
    return callbacks;
  }

  private Function add(String name, Graph graph) {
    Function function = new GraphFunction(name, graph);
    made.add(function);
    return function;
  }

  // Where things are.

  /** The state and time of the id after {@code index}. */
  static Value entry(Graph graph, Compilation compilation, Value index) {
    Value first =
        graph.mapValue(compilation.maps().control, ControlLayout.speculations(compilation.cpus()));
    return graph.add(first, graph.alu(Alu.MUL, index, SpeculationLayout.ENTRY_BYTES));
  }

  /** A part's buffer of the id after {@code index}. */
  static Value buffer(Graph graph, Compilation compilation, Value index, Value part) {
    SpeculationLayout layout = compilation.speculations();
    Value first = graph.mapValue(compilation.maps().speculations, 0);
    Value ofId = graph.add(first, graph.alu(Alu.MUL, index, layout.idStride()));
    return graph.add(ofId, graph.alu(Alu.MUL, part, layout.stride()));
  }

  private static Value kind(Graph graph, Value state) {
    return graph.alu(Alu.AND, state, SpeculationLayout.STATE_MASK);
  }

  /** ACTIVEONE with this part as the owner. */
  static Value owned(Graph graph, Value part) {
    return graph.alu(
        Alu.OR,
        graph.alu(Alu.SHL, part, SpeculationLayout.OWNER_SHIFT),
        SpeculationLayout.ACTIVEONE);
  }

  // speculation()

  /** allocate(): an id, or 0 when none is free. */
  Function allocate() {
    if (allocate == null) {
      Graph g = new Graph();
      FrameSlot slot = g.newFrameSlot(CONTEXT_BYTES);
      Value context = g.frame(slot, 0);
      g.store(8, context, RESULT, g.constant(0));
      g.store(8, context, BUSY, g.constant(0));
      if (compilation.speculations().count() > 0) {
        callbacks = true;
        g.call(
            BpfHelper.LOOP,
            g.constant(compilation.speculations().count()),
            g.functionAddress(add("free_speculation", tryAllocate())),
            context,
            g.constant(0));
      }
      Value id = g.load(8, context, RESULT);
      Block none = g.newBlock();
      Block done = g.newBlock();
      Block busy = g.newBlock();
      Block unavailable = g.newBlock();
      g.branch(Condition.NE, id, g.constant(0), done, none);
      g.begin(none);
      Value isBusy = g.load(8, context, BUSY);
      g.branch(Condition.NE, isBusy, g.constant(0), busy, unavailable);
      g.begin(busy);
      count(g, ControlLayout.SPECULATIONS_BUSY, g.constant(1));
      g.jump(done);
      g.begin(unavailable);
      count(g, ControlLayout.SPECULATIONS_UNAVAILABLE, g.constant(1));
      g.jump(done);
      g.begin(done);
      g.exit(id);
      allocate = add("speculation", g);
    }
    return allocate;
  }

  /** One round: takes the id after the round's number if it is free. Answers 1 to stop. */
  private Graph tryAllocate() {
    Graph g = new Graph();
    Value round = g.parameter(1);
    Value context = g.parameter(2);
    Block inside = g.newBlock();
    Block stop = g.newBlock();
    g.guard(Condition.ULT, round, g.constant(compilation.speculations().count()), inside, stop);
    g.begin(inside);
    Value entry = entry(g, compilation, round);
    Value found =
        g.compareExchange(
            entry,
            SpeculationLayout.STATE,
            g.constant(SpeculationLayout.INACTIVE),
            g.constant(SpeculationLayout.ACTIVE));
    Block taken = g.newBlock();
    Block missed = g.newBlock();
    g.branch(Condition.EQ, found, g.constant(SpeculationLayout.INACTIVE), taken, missed);
    g.begin(taken);
    g.store(8, context, RESULT, g.add(round, 1));
    g.jump(stop);
    g.begin(missed);
    Block ending = g.newBlock();
    Block next = g.newBlock();
    g.branch(Condition.UGE, kind(g, found), g.constant(SpeculationLayout.COMMITTING), ending, next);
    g.begin(ending);
    g.store(8, context, BUSY, g.constant(1));
    g.jump(next);
    g.begin(next);
    g.exit(g.constant(0));
    g.begin(stop);
    g.exit(g.constant(1));
    return g;
  }

  private void count(Graph graph, int counter, Value amount) {
    graph.atomicAdd(graph.mapValue(compilation.maps().control, counter), 0, amount);
  }

  // commit() and discard()

  /** commit(index, part, time). */
  Function commit() {
    if (commit == null) {
      commit = add("commit", ending(true));
    }
    return commit;
  }

  /** discard(index, part). */
  Function discard() {
    if (discard == null) {
      discard = add("discard", ending(false));
    }
    return discard;
  }

  private Graph ending(boolean commits) {
    Graph g = new Graph();
    Value index = g.parameter(1);
    Value part = g.parameter(2);
    Value time = commits ? g.parameter(3) : null;
    Block nothing = g.newBlock();
    Bounded at = bound(g, index, part, nothing);
    Value before = g.load(8, at.buffer, SpeculationLayout.OPEN);
    g.atomicAdd(at.buffer, SpeculationLayout.OPEN, g.constant(1));
    Value alone = g.bool(Condition.EQ, before, g.constant(0));

    Block leave = g.newBlock();
    Block won = g.newBlock();
    int mine = g.newVariable(null);
    Block loop = g.newBlock();
    g.beginLoop(loop);
    Value round = g.loopPhi(g.constant(0));
    Value state = g.load(8, at.entry, SpeculationLayout.STATE);
    Value kind = kind(g, state);
    Block active = g.newBlock();
    // INACTIVE or already on its way: unsigned, so that 0 - 1 is large.
    g.branch(
        Condition.UGT,
        g.alu(Alu.SUB, kind, SpeculationLayout.ACTIVE),
        g.constant(SpeculationLayout.ACTIVEMANY - SpeculationLayout.ACTIVE),
        leave,
        active);
    g.begin(active);
    if (commits) {
      g.store(8, at.entry, SpeculationLayout.TIME, time);
    }
    Value unused = g.bool(Condition.EQ, kind, g.constant(SpeculationLayout.ACTIVE));
    Value here = g.bool(Condition.EQ, state, owned(g, at.part));
    Value atOnce = g.alu(Alu.AND, g.alu(Alu.OR, unused, here), alone);
    Value next =
        commits
            ? g.alu(Alu.SUB, g.constant(SpeculationLayout.COMMITTINGMANY), atOnce)
            : g.constant(SpeculationLayout.DISCARDING);
    Value found = g.compareExchange(at.entry, SpeculationLayout.STATE, state, next);
    g.set(mine, atOnce);
    Block again = g.newColdBlock();
    g.branch(Condition.EQ, found, state, won, again);
    g.begin(again);
    Block more = g.newBlock();
    g.branch(Condition.UGE, round, g.constant(ATTEMPTS - 1), leave, more);
    g.begin(more);
    g.closeLoop(loop, g.add(round, 1));

    g.begin(won);
    Value whole = (Value) g.get(mine);
    g.release(mine);
    Block empty = g.newBlock();
    Block emptied = g.newBlock();
    g.branch(Condition.NE, alone, g.constant(0), empty, emptied);
    g.begin(empty);
    if (commits) {
      move(g, at, time);
    } else {
      forget(g, at);
    }
    g.jump(emptied);
    g.begin(emptied);
    Block free = g.newBlock();
    g.branch(Condition.NE, whole, g.constant(0), free, leave);
    g.begin(free);
    g.store(8, at.entry, SpeculationLayout.STATE, g.constant(SpeculationLayout.INACTIVE));
    g.jump(leave);
    g.begin(leave);
    g.atomicAdd(at.buffer, SpeculationLayout.OPEN, g.constant(-1));
    g.jump(nothing);
    g.begin(nothing);
    g.exit(g.constant(0));
    return g;
  }

  /** An id's entry and a part's buffer of it, in bounds. */
  private record Bounded(Value part, Value entry, Value buffer) {}

  private Bounded bound(Graph g, Value index, Value part, Block outside) {
    Block inside = g.newBlock();
    g.guard(Condition.ULT, index, g.constant(compilation.speculations().count()), inside, outside);
    g.begin(inside);
    int parts = compilation.cpus().count();
    Value bounded = parts == 1 ? g.constant(0) : g.alu(Alu.AND, part, parts - 1L);
    return new Bounded(
        bounded, entry(g, compilation, index), buffer(g, compilation, index, bounded));
  }

  /** Moves a buffer's records to the ring of its CPU; when they find no room it is one drop. */
  private void move(Graph g, Bounded at, Value time) {
    RingLayout ringLayout = compilation.ring();
    SpeculationLayout layout = compilation.speculations();
    Block cleared = g.newBlock();
    Block some = g.newBlock();
    Block full = g.newColdBlock();
    Block fits = g.newBlock();
    Value used = g.load(8, at.buffer, SpeculationLayout.USED);
    g.branch(Condition.EQ, used, g.constant(0), cleared, some);
    g.begin(some);
    int longest = longestBlock(ringLayout, layout);
    g.guard(Condition.ULE, used, g.constant(longest), fits, full);
    g.begin(fits);
    Value ring =
        g.add(g.mapValue(compilation.maps().ring, 0), g.alu(Alu.MUL, at.part, ringLayout.stride()));
    RingWriter writer = new RingWriter(g, ringLayout, end);
    Value block = writer.reserve(ring, g.add(used, RingLayout.BLOCK_HEADER), full);
    g.call(
        BpfHelper.PROBE_READ_KERNEL,
        g.add(block, RingLayout.BLOCK_HEADER),
        used,
        g.add(at.buffer, SpeculationLayout.DATA));
    g.store(8, block, RecordHeader.TIMESTAMP_OFFSET, time);
    g.store(8, block, RingLayout.BLOCK_LENGTH, used);
    long first = RingLayout.BLOCK & 0xffffffffL | 1L << 32;
    g.store(8, block, RecordHeader.ORDINAL_OFFSET, g.constant(first));
    g.jump(cleared);
    if (g.begin(full)) {
      if (writer.countsDrops()) {
        Value counters =
            g.add(
                g.mapValue(compilation.maps().control, ControlLayout.CPU_AREA),
                g.alu(Alu.MUL, at.part, ControlLayout.CPU_STRIDE));
        g.atomicAdd(counters, ControlLayout.PRINCIPAL_DROPS, g.constant(1));
      } else if (ringLayout.policy() == BufferPolicy.FILL) {
        Value filled =
            g.add(
                g.mapValue(compilation.maps().ring, 0),
                g.alu(Alu.MUL, at.part, ringLayout.stride()));
        g.store(8, filled, RingLayout.FULL, g.constant(1));
      }
      g.jump(cleared);
    }
    g.begin(cleared);
    count(g, ControlLayout.SPECULATIVE_DROPS, g.load(8, at.buffer, SpeculationLayout.DROPS));
    forget(g, at);
  }

  /** Bytes of records that can ever be moved in one piece. */
  static int longestBlock(RingLayout ring, SpeculationLayout speculations) {
    return Math.min(speculations.capacity(), ring.capacity());
  }

  private void forget(Graph g, Bounded at) {
    g.store(8, at.buffer, SpeculationLayout.USED, g.constant(0));
    g.store(8, at.buffer, SpeculationLayout.DROPS, g.constant(0));
  }

  // Cleaning

  /**
   * The program that the tracer runs on each CPU for an id that is being committed or discarded by
   * several: context words index, part. Answers 1 when that CPU has nothing left to do, 0 when it
   * was interrupted at work in the buffer.
   */
  static Function cleaner(Compilation compilation) {
    SpeculationFunctions functions = new SpeculationFunctions(compilation, false);
    Graph g = new Graph();
    Value context = g.parameter(1);
    Value index = g.loadPure(8, context, 0);
    Value part = g.loadPure(8, context, 8);
    Block done = g.newBlock();
    Block retry = g.newBlock();
    Bounded at = functions.bound(g, index, part, done);
    Value open = g.load(8, at.buffer, SpeculationLayout.OPEN);
    Block alone = g.newBlock();
    g.branch(Condition.EQ, open, g.constant(0), alone, retry);
    g.begin(alone);
    Value state = g.load(8, at.entry, SpeculationLayout.STATE);
    Block move = g.newBlock();
    Block other = g.newBlock();
    g.branch(Condition.EQ, state, g.constant(SpeculationLayout.COMMITTINGMANY), move, other);
    g.begin(move);
    functions.move(g, at, g.load(8, at.entry, SpeculationLayout.TIME));
    g.jump(done);
    g.begin(other);
    Block discard = g.newBlock();
    g.branch(Condition.EQ, state, g.constant(SpeculationLayout.DISCARDING), discard, done);
    g.begin(discard);
    functions.forget(g, at);
    g.jump(done);
    g.begin(done);
    g.exit(g.constant(1));
    g.begin(retry);
    g.exit(g.constant(0));
    return new GraphFunction("clean", g);
  }
}
