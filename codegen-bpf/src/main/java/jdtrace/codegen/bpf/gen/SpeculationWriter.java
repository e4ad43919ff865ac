package jdtrace.codegen.bpf.gen;

import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.SpeculationLayout;
import jdtrace.dif.Action;

/**
 * Carries out {@code speculate()}, {@code commit()} and {@code discard()} in a clause. A record of
 * a speculation is written in place, to this CPU's buffer of it.
 *
 * <p>As in DTrace, a clause whose speculate() finds no active speculation, or no room in it, ends
 * there: what follows is not carried out.
 */
final class SpeculationWriter {
  /** A program that interrupts a reservation makes it fail; this often it is tried. */
  private static final int ATTEMPTS = 3;

  private final Firing firing;
  private final Graph graph;
  private final DifTranslator translator;

  SpeculationWriter(Firing firing, DifTranslator translator) {
    this.firing = firing;
    this.graph = firing.graph();
    this.translator = translator;
  }

  /**
   * Room for a record in a speculation's buffer.
   *
   * @param start where in the buffer's data the record begins
   */
  record Room(Value buffer, Value start, Value record) {}

  /** The index of the id, or null when evaluating it always faults; 0 goes to {@code none}. */
  private Value index(Action.Speculation action, Clause clause, Block none) {
    Binding value = translator.evaluate(action.id(), clause);
    if (value == null) {
      return null;
    }
    Value id = value.materialize(graph);
    int count = firing.compilation().speculations().count();
    clause.faults().when(Condition.UGT, id, graph.constant(count), Fault.ILLOP, null);
    if (count == 0) {
      graph.jump(none); // with nspec=0 there is no memory to refer to
    }
    if (!graph.isReachable()) {
      return null;
    }
    Block some = graph.newBlock();
    Value index = graph.alu(Alu.SUB, id, 1);
    // 0 becomes the largest number: the verifier learns the bound by the same branch.
    graph.guard(Condition.ULT, index, graph.constant(count), some, none);
    return graph.begin(some) ? index : null;
  }

  /** commit() and discard(). */
  void end(Action.Speculation action, Clause clause) {
    Block done = graph.newBlock();
    Value index = index(action, clause, done);
    if (index != null) {
      SpeculationFunctions functions = firing.speculations();
      if (action.kind() == Action.SpeculationKind.COMMIT) {
        graph.call(functions.commit(), index, firing.part(), firing.timestamp());
      } else {
        graph.call(functions.discard(), index, firing.part());
      }
      graph.jump(done);
    }
    graph.begin(done);
  }

  /**
   * speculate(): makes room for a record of {@code bytes}; goes to {@code none} when there is none.
   *
   * @return null when the code here ends
   */
  Room begin(Action.Speculation action, int bytes, Clause clause, Block none) {
    Value index = index(action, clause, none);
    if (index == null) {
      return null;
    }
    Compilation compilation = firing.compilation();
    Value part = firing.part();
    Value entry = SpeculationFunctions.entry(graph, compilation, index);
    Value buffer = SpeculationFunctions.buffer(graph, compilation, index, part);
    graph.atomicAdd(buffer, SpeculationLayout.OPEN, graph.constant(1));
    Block refused = graph.newColdBlock();
    Block ready = graph.newBlock();
    activate(entry, part, ready, refused);
    graph.begin(ready);
    Block full = graph.newColdBlock();
    Block reserved = graph.newBlock();
    int position = graph.newVariable(null);
    reserve(buffer, bytes, position, reserved, full);
    if (graph.begin(full)) {
      graph.atomicAdd(buffer, SpeculationLayout.DROPS, graph.constant(1));
      graph.jump(refused);
    }
    graph.begin(refused);
    graph.atomicAdd(buffer, SpeculationLayout.OPEN, graph.constant(-1));
    graph.jump(none);
    if (!graph.begin(reserved)) {
      return null;
    }
    Value start = (Value) graph.get(position);
    graph.release(position);
    Value record = graph.add(graph.add(buffer, start), SpeculationLayout.DATA);
    return new Room(buffer, start, record);
  }

  /** Makes the state ACTIVEONE or ACTIVEMANY, whatever other CPUs do at the same time. */
  private void activate(Value entry, Value part, Block ready, Block refused) {
    Block loop = graph.newBlock();
    graph.beginLoop(loop);
    Value round = graph.loopPhi(graph.constant(0));
    Value state = graph.load(8, entry, SpeculationLayout.STATE);
    Value kind = graph.alu(Alu.AND, state, SpeculationLayout.STATE_MASK);
    Value mine = SpeculationFunctions.owned(graph, part);
    Block others = graph.newBlock();
    graph.branch(Condition.EQ, state, mine, ready, others);
    graph.begin(others);
    Block few = graph.newBlock();
    graph.branch(Condition.EQ, kind, graph.constant(SpeculationLayout.ACTIVEMANY), ready, few);
    graph.begin(few);
    Block active = graph.newBlock();
    // INACTIVE or on its way out: unsigned, so that 0 - 1 is large.
    graph.branch(
        Condition.UGT,
        graph.alu(Alu.SUB, kind, SpeculationLayout.ACTIVE),
        graph.constant(SpeculationLayout.ACTIVEONE - SpeculationLayout.ACTIVE),
        refused,
        active);
    graph.begin(active);
    // ACTIVE becomes mine, ACTIVEONE of another becomes ACTIVEMANY.
    Value first = graph.bool(Condition.EQ, kind, graph.constant(SpeculationLayout.ACTIVE));
    Value more = graph.alu(Alu.SUB, mine, SpeculationLayout.ACTIVEMANY);
    Value next = graph.add(graph.alu(Alu.MUL, more, first), SpeculationLayout.ACTIVEMANY);
    Value found = graph.compareExchange(entry, SpeculationLayout.STATE, state, next);
    Block again = graph.newColdBlock();
    graph.branch(Condition.EQ, found, state, ready, again);
    graph.begin(again);
    Block retry = graph.newBlock();
    graph.branch(
        Condition.UGE, round, graph.constant(SpeculationFunctions.ATTEMPTS - 1), refused, retry);
    graph.begin(retry);
    graph.closeLoop(loop, graph.add(round, 1));
  }

  private void reserve(Value buffer, int bytes, int position, Block reserved, Block full) {
    int last = firing.compilation().speculations().capacity() - bytes;
    if (last < 0) {
      graph.jump(full);
      return;
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Value used = graph.load(8, buffer, SpeculationLayout.USED);
      Block room = graph.newBlock();
      graph.guard(Condition.ULE, used, graph.constant(last), room, full);
      graph.begin(room);
      Value found =
          graph.compareExchange(buffer, SpeculationLayout.USED, used, graph.add(used, bytes));
      graph.set(position, used);
      Block again = attempt == ATTEMPTS - 1 ? full : graph.newColdBlock();
      graph.branch(Condition.EQ, found, used, reserved, again);
      if (attempt < ATTEMPTS - 1) {
        graph.begin(again);
      }
    }
  }

  /** The record is complete. */
  void close(Room room) {
    graph.atomicAdd(room.buffer, SpeculationLayout.OPEN, graph.constant(-1));
  }

  /** The record is given up: its room too, unless another program has taken some behind it. */
  void giveUp(Room room, int bytes, RecordWriter records) {
    Value end = graph.add(room.start, bytes);
    Value found = graph.compareExchange(room.buffer, SpeculationLayout.USED, end, room.start);
    Block behind = graph.newBlock();
    Block done = graph.newBlock();
    graph.branch(Condition.EQ, found, end, done, behind);
    graph.begin(behind);
    records.discard(room.record, bytes);
    graph.jump(done);
    graph.begin(done);
    close(room);
  }
}
