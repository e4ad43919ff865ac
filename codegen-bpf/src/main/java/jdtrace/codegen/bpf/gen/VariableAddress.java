package jdtrace.codegen.bpf.gen;

import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * A D value that is an address relative to a by-reference variable: a member, an element, or what
 * arithmetic made of it. An access that is not wholly inside the variable faults, as it does where
 * every variable has an area of its own; so does any access while the variable is NULL.
 *
 * @param offset bytes from the variable's start, which need not be inside
 */
record VariableAddress(Memory variable, Value offset) implements Binding {

  /** The same, moved. */
  VariableAddress plus(Value more) {
    Graph graph = variable.firing().graph();
    return new VariableAddress(variable, graph.add(offset, more));
  }

  /** A pointer to {@code bytes} bytes there. */
  Value pointer(int bytes, FaultExits faults) {
    Graph graph = variable.firing().graph();
    if (variable.isNull() != null) {
      faults.when(Condition.NE, variable.isNull(), graph.constant(0), Fault.BADADDR, offset);
    }
    int last = variable.variableBytes() - bytes;
    if (last < 0 || offset.isConstant() && !isWithin(offset.constant(), last)) {
      faults.leave(Fault.BADADDR, materialize(graph));
    } else if (!offset.isConstant()) {
      Block inside = graph.newBlock();
      Block outside = graph.newColdBlock();
      graph.guard(Condition.ULE, offset, graph.constant(last), inside, outside);
      if (graph.begin(outside)) {
        faults.leave(Fault.BADADDR, materialize(graph));
      }
      graph.begin(inside);
    }
    return graph.add(variable.pointer(), offset);
  }

  private static boolean isWithin(long at, int last) {
    return at >= 0 && at <= last;
  }

  /** Faults where a store of {@code bytes} bytes would not be aligned. */
  void align(int bytes, FaultExits faults) {
    Graph graph = variable.firing().graph();
    Value skew = graph.alu(Alu.AND, offset, bytes - 1);
    if (skew.isConstant()) {
      if (!skew.is(0)) {
        faults.leave(Fault.BADALIGN, materialize(graph));
      }
      return;
    }
    Block odd = graph.newColdBlock();
    Block even = graph.newBlock();
    graph.branch(Condition.NE, skew, graph.constant(0), odd, even);
    if (graph.begin(odd)) {
      faults.leave(Fault.BADALIGN, materialize(graph));
    }
    graph.begin(even);
  }

  /** The address as a number: the offset alone while the variable is NULL. */
  @Override
  public Value materialize(Graph graph) {
    return graph.add(variable.materialize(graph), offset);
  }
}
