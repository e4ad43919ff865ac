package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * execargs: the arguments as they lie in the current process, from {@code mm->arg_start} on, blanks
 * for the NULs between them. Empty where there are none, or where they are not in memory.
 */
final class CommandLine {
  private final Firing firing;
  private final Graph graph;
  private final KernelTypes kernel;

  CommandLine(Firing firing) {
    this.firing = firing;
    this.graph = firing.graph();
    this.kernel = firing.compilation().kernel();
  }

  Memory text() {
    Memory to = firing.space().takeString();
    Value field = firing.builtins().current().field(8, "mm");
    Value mm = graph.launder(field, firing.scratchAt(Firing.LAUNDER_CELL));
    Value start = read(mm, "arg_start");
    Value end = read(mm, "arg_end");
    Value size = graph.alu(Alu.SUB, end, start);
    Value some = graph.bool(Condition.NE, size, graph.constant(0));
    // The last NUL is no part of the text.
    Value wanted = graph.alu(Alu.MUL, graph.add(size, -1), some);
    Strings strings = new Strings(firing);
    Value length = strings.cut(wanted);
    Value failed = graph.call(BpfHelper.PROBE_READ_USER, to.pointer(), length, start);
    Value words = graph.constant(strings.words(to));
    Value blank = graph.constant(' ');
    graph.call(strings.functions(to).replaceNuls(), to.pointer(), words, blank);
    Value had = graph.bool(Condition.EQ, failed, graph.constant(0));
    Value mask = graph.alu(Alu.SUB, graph.constant(0), had);
    Value at = graph.alu(Alu.AND, strings.cut(wanted), mask);
    graph.store(1, graph.add(to.pointer(), at), 0, graph.constant(0));
    return to;
  }

  private Value read(Value mm, String member) {
    Value cell = firing.builtins().loadCell();
    graph.store(8, cell, 0, graph.constant(0));
    graph.call(
        BpfHelper.PROBE_READ_KERNEL,
        cell,
        graph.constant(8),
        graph.add(mm, kernel.offset("mm_struct", member)));
    return graph.load(8, cell, 0);
  }
}
