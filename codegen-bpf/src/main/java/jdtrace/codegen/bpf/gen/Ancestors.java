package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * progenyof: from a task up through {@code real_parent}, to the one that is its own parent's process:
 * pid 0. {@code FOUND} begins as 0.
 */
final class Ancestors {
  static final int CELLS = 4;
  static final int TASK = 0;
  static final int WANTED = 1;
  static final int FOUND = 2;
  private static final int SPARE = 3;

  /** Most generations that are looked at. */
  private static final int GENERATIONS = 4096;

  private Ancestors() {}

  static Function make(StringFunctions functions, KernelTypes kernel) {
    StepLoop loop = new StepLoop(functions);
    Graph g = loop.graph();
    Value task = loop.cell(TASK);
    Value pid = loop.read(4, task, kernel.offset("task_struct", "tgid"), SPARE);
    Value isOther = g.bool(Condition.NE, pid, loop.cell(WANTED));
    loop.when(
        Condition.EQ,
        isOther,
        0,
        () -> {
          loop.cell(FOUND, 1);
          loop.stop();
        });
    loop.when(Condition.EQ, pid, 0, loop::stop);
    loop.next(TASK, loop.read(8, task, kernel.offset("task_struct", "real_parent"), SPARE));
    return loop.finish("progenyof", GENERATIONS);
  }
}
