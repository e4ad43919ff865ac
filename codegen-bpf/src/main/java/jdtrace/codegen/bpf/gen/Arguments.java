package jdtrace.codegen.bpf.gen;

import java.util.List;
import jdtrace.base.Fault;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/** The tuple stack as arguments of a subroutine. Those that are not there are 0. */
record Arguments(
    Firing firing, Strings strings, List<DifTranslator.TupleElement> elements, FaultExits faults) {

  private Graph graph() {
    return firing.graph();
  }

  boolean has(int index) {
    return index < elements.size();
  }

  Binding binding(int index) {
    return has(index) ? elements.get(index).value() : graph().constant(0);
  }

  Value number(int index) {
    return binding(index).materialize(graph());
  }

  /** A string to be read, or null after a sure fault. */
  Memory string(int index) {
    return graph().isReachable() ? strings.inMemory(binding(index), faults) : null;
  }

  /** A string copied to where as much memory may be read behind it; or null after a sure fault. */
  Memory copied(int index) {
    Memory to = result();
    if (to == null) {
      return null;
    }
    strings.copy(binding(index), to.pointer(), strings.readBytes(), faults);
    return graph().isReachable() ? to : null;
  }

  /** New scratch for a result, or null after a sure fault. */
  Memory result() {
    return graph().isReachable() ? strings.take(faults) : null;
  }

  /** Scratch for some words, the content undefined; or null after a sure fault. */
  Value words(int count) {
    if (!graph().isReachable()) {
      return null;
    }
    if (!firing.space().hasRoom(8L * count)) {
      faults.leave(Fault.NOSCRATCH, null);
      return null;
    }
    return firing.space().take(8 * count);
  }
}
