package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVariable.Scope;

/**
 * Stores through an address that has been a number: a pointer that was kept in a variable. It is
 * turned back into a pointer by comparing it with every by-reference variable it may point into.
 * Elements of associative arrays are not among them: what D sees of them is a copy.
 */
final class KeptPointers {
  private final Firing firing;
  private final Graph graph;
  private final Variables variables;
  private final List<DifVariable> targets = new ArrayList<>();

  KeptPointers(Firing firing, Variables variables) {
    this.firing = firing;
    this.graph = firing.graph();
    this.variables = variables;
    for (DifVariable v : firing.compilation().variables().declared()) {
      // Clause-locals are in scratch, which the caller compares with anyway.
      if (v.type().byReference()
          && v.kind() == DifVariable.Kind.SCALAR
          && v.scope() != Scope.LOCAL) {
        targets.add(v);
      }
    }
  }

  /** Stores and goes to {@code done} if the address is in a variable; goes on otherwise. */
  void store(Value address, int bytes, Value value, Block done) {
    for (DifVariable target : targets) {
      int last = target.type().size() - bytes;
      if (last < 0) {
        continue;
      }
      Memory memory =
          target.scope() == Scope.GLOBAL
              ? (Memory) variables.loadGlobal(target.id())
              : (Memory) variables.loadThread(target.id());
      Block other = graph.newBlock();
      if (target.scope() == Scope.THREAD) {
        // Without an element of the thread's there is nothing to point to.
        Block present = graph.newBlock();
        graph.branch(Condition.EQ, memory.isNull(), graph.constant(0), present, other);
        graph.begin(present);
      }
      Value start = graph.launder(memory.pointer(), firing.scratchAt(Firing.LAUNDER_CELL));
      Value offset = graph.alu(Alu.SUB, address, start);
      Block here = graph.newBlock();
      graph.guard(Condition.ULE, offset, graph.constant(last), here, other);
      graph.begin(here);
      graph.store(bytes, graph.add(memory.pointer(), offset), 0, value);
      graph.jump(done);
      graph.begin(other);
    }
  }
}
