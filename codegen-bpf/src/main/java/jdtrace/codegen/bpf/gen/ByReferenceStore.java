package jdtrace.codegen.bpf.gen;

import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.VariableLayout;
import jdtrace.dif.DifType;

/** Stores strings and structures to a variable: a mark word that tells NULL, then the bytes. */
final class ByReferenceStore {
  private final Firing firing;
  private final Graph graph;
  private final Strings strings;

  ByReferenceStore(Firing firing, Strings strings) {
    this.firing = firing;
    this.graph = firing.graph();
    this.strings = strings;
  }

  /**
   * A value of which every byte can be read: what is only an address is copied to scratch first, so
   * that a fault leaves the variable as it was.
   *
   * @return null when the code here ended in a fault
   */
  Binding checked(DifType type, Binding value, FaultExits faults) {
    if (value instanceof Memory || value instanceof Value v && v.is(0)) {
      return value;
    }
    Value address = value.materialize(graph);
    Memory to;
    if (type.kind() == DifType.Kind.STRING) {
      to = strings.take(faults);
    } else if (firing.space().hasRoom(type.size())) {
      to = Memory.scratch(firing, firing.space().take(type.size()), type.size());
    } else {
      faults.leave(Fault.NOSCRATCH, null);
      to = null;
    }
    if (to == null) {
      return null;
    }
    Value isNull = graph.bool(Condition.EQ, address, graph.constant(0));
    Block some = graph.newBlock();
    Block done = graph.newBlock();
    graph.branch(Condition.EQ, isNull, graph.constant(0), some, done);
    if (graph.begin(some)) {
      copy(to.pointer(), type, address, faults);
      graph.jump(done);
    }
    graph.begin(done);
    return Memory.scratch(firing, to.pointer(), to.bytes(), isNull);
  }

  /**
   * Stores a {@link #checked} value to the variable at {@code at}.
   *
   * @param nullMark what the mark is for NULL; otherwise it is {@code 1 - nullMark}
   */
  void store(Value at, DifType type, int nullMark, Binding value, FaultExits faults) {
    Value mark = graph.constant(nullMark);
    if (value instanceof Value v && v.is(0)) {
      graph.store(8, at, 0, mark);
      return;
    }
    Value isNull = nullOf(value);
    Block done = graph.newBlock();
    if (isNull != null) {
      Block whenNull = graph.newBlock();
      Block copy = graph.newBlock();
      graph.branch(Condition.NE, isNull, graph.constant(0), whenNull, copy);
      graph.begin(whenNull);
      graph.store(8, at, 0, mark);
      graph.jump(done);
      graph.begin(copy);
    }
    copy(graph.add(at, VariableLayout.MARK_BYTES), type, value, faults);
    if (graph.isReachable()) {
      graph.store(8, at, 0, graph.constant(1 - nullMark));
      graph.jump(done);
    }
    graph.begin(done);
  }

  /** Not zero when the value is NULL; null when it never is. */
  private Value nullOf(Binding value) {
    return value instanceof Memory m
        ? m.isNull()
        : graph.bool(Condition.EQ, value.materialize(graph), graph.constant(0));
  }

  /** Copies a value that is not NULL. */
  void copy(Value to, DifType type, Binding value, FaultExits faults) {
    if (type.kind() == DifType.Kind.STRING) {
      strings.copy(value, to, type.size(), faults);
      return;
    }
    Value address = value instanceof Memory m ? m.pointer() : value.materialize(graph);
    Value failed =
        graph.call(BpfHelper.PROBE_READ_KERNEL, to, graph.constant(type.size()), address);
    Value shown = value instanceof Memory ? graph.constant(0) : address;
    faults.when(Condition.NE, failed, graph.constant(0), Fault.BADADDR, shown);
  }
}
