package jdtrace.codegen.bpf.gen;

import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * The ways out of a clause by a fault. They lead to one cold block, the handler, where three
 * variables tell what happened: {@code action}, {@code code << 32 | DIF offset}, the address.
 */
final class FaultExits {
  private final Graph graph;
  private final int action;
  private final int what;
  private final int address;
  private Block handler;
  private int actionIndex;
  private int difOffset = -1;

  FaultExits(Graph graph) {
    this.graph = graph;
    action = graph.newVariable(null);
    what = graph.newVariable(null);
    address = graph.newVariable(null);
  }

  /** From here on faults go to {@code block}. */
  void handler(Block block) {
    handler = block;
  }

  /** What a fault from here on names: the action's index, and that the DIF offset is unknown. */
  void action(int index) {
    actionIndex = index;
    difOffset = -1;
  }

  /** The DIF instruction that a fault from here on names. */
  void instruction(int index) {
    difOffset = index * Integer.BYTES;
  }

  /** Leaves the clause when the condition holds; goes on otherwise. */
  void when(Condition condition, Value a, Value b, Fault fault, Value faultAddress) {
    Block out = graph.newColdBlock();
    Block on = graph.newBlock();
    graph.branch(condition, a, b, out, on);
    if (graph.begin(out)) {
      leave(fault, faultAddress);
    }
    graph.begin(on);
  }

  /** Same, and the verifier learns that the condition does not hold for {@code a}. */
  void unless(Condition condition, Value a, Value b, Fault fault, Value faultAddress) {
    Block out = graph.newColdBlock();
    Block on = graph.newBlock();
    graph.guard(condition, a, b, on, out);
    if (graph.begin(out)) {
      leave(fault, faultAddress);
    }
    graph.begin(on);
  }

  /** Leaves the clause: the current block ends. */
  void leave(Fault fault, Value faultAddress) {
    graph.set(action, graph.constant(actionIndex));
    graph.set(what, graph.constant((long) fault.code() << 32 | difOffset & 0xffffffffL));
    graph.set(address, faultAddress == null ? graph.constant(0) : faultAddress);
    graph.jump(handler);
  }

  /** In the handler: the action's index. */
  Value faultedAction() {
    return (Value) graph.get(action);
  }

  /** In the handler: {@code code << 32 | DIF offset}. */
  Value faultedWhat() {
    return (Value) graph.get(what);
  }

  /** In the handler: the address. */
  Value faultedAddress() {
    return (Value) graph.get(address);
  }
}
