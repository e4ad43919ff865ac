package jdtrace.codegen.bpf.gen;

import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.ControlLayout;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;

/**
 * {@code stop raise chill} (spec actions.md section 3). Signals go to the current process and are
 * taken when it returns from the kernel. A chill spins on the clock with preemption off, so that a CPU
 * may do it for half of any second only.
 */
final class DestructiveActions {
  private static final int SIGNALS = 64;
  private static final int SIGSTOP = 19;

  private static final long CHILL_MAX_NANOS = 500_000_000L;
  private static final long CHILL_INTERVAL_NANOS = 1_000_000_000L;

  private final Firing firing;
  private final Graph graph;
  private final DifTranslator translator;

  DestructiveActions(Firing firing, DifTranslator translator) {
    this.firing = firing;
    this.graph = firing.graph();
    this.translator = translator;
  }

  void act(Action.Destructive action, Clause clause) {
    switch (action.kind()) {
      case STOP -> graph.call(BpfHelper.SEND_SIGNAL, graph.constant(SIGSTOP));
      case RAISE -> raise(action.argument(), clause);
      case CHILL -> chill(action.argument(), clause);
      case BREAKPOINT ->
          throw new UnsupportedDifException(
              "breakpoint() is not supported: a probe's program cannot enter the kernel's"
                  + " debugger");
      case PANIC ->
          throw new UnsupportedDifException(
              "panic() is not supported: a probe's program cannot bring the kernel down");
    }
  }

  private void raise(DifExpression argument, Clause clause) {
    Binding value = translator.evaluate(argument, clause);
    if (value == null) {
      return;
    }
    Value signal = value.materialize(graph);
    Value index = graph.add(signal, -1);
    clause.faults().when(Condition.UGE, index, graph.constant(SIGNALS), Fault.ILLOP, null);
    if (graph.isReachable()) {
      graph.call(BpfHelper.SEND_SIGNAL, signal);
    }
  }

  /** Faults instead if this CPU would have spun for too long in a second. */
  private void chill(DifExpression argument, Clause clause) {
    Binding value = translator.evaluate(argument, clause);
    if (value == null) {
      return;
    }
    Value nanos = value.materialize(graph);
    Value counters = firing.cpuCounters();
    Value now = graph.call(BpfHelper.KTIME_GET_NS);
    Value begun = graph.load(8, counters, ControlLayout.CHILL_INTERVAL);
    Value over =
        graph.bool(
            Condition.UGT, graph.alu(Alu.SUB, now, begun), graph.constant(CHILL_INTERVAL_NANOS));
    Value interval = graph.add(begun, graph.alu(Alu.MUL, graph.alu(Alu.SUB, now, begun), over));
    Value spent =
        graph.alu(
            Alu.MUL,
            graph.load(8, counters, ControlLayout.CHILL_SPENT),
            graph.alu(Alu.XOR, over, 1));
    Value left = graph.alu(Alu.SUB, graph.constant(CHILL_MAX_NANOS), spent);
    clause.faults().when(Condition.UGT, nanos, left, Fault.ILLOP, null);
    if (!graph.isReachable()) {
      return;
    }
    graph.store(8, counters, ControlLayout.CHILL_INTERVAL, interval);
    graph.store(8, counters, ControlLayout.CHILL_SPENT, graph.add(spent, nanos));
    graph.call(firing.stringFunctions().spin(), now, nanos);
    firing.forgetClocks();
  }
}
