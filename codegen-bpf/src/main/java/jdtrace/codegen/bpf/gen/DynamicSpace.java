package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.MapSlot;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.ControlLayout;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.runtime.shared.RegionLayout;

/**
 * Keeps account of dynvarsize: every thread-local variable and every element of an associative array
 * takes some of it from the first value that is not 0 until 0 is stored.
 *
 * <p>The kernel holds the memory; this is the limit, the same for all kinds of variable. A counter
 * that all CPUs write would cost more than the store itself, so each CPU keeps its own and tells the
 * shared one when it has gathered {@link #untold} bytes: a sixteenth of dynvarsize for all CPUs
 * together, nothing where that is less than a variable, so that small limits are exact.
 *
 * <p>DTrace hands freed variables from a dirty list over a rinsing list back to the free one, and
 * tells drops by which of them was not empty. What is freed here is free at once, so a drop is always
 * a plain one: dynvarsize was used up, or the kernel had no memory.
 */
final class DynamicSpace {
  private static final int SHARE = 16;
  private static final int SMALLEST_BATCH = 1024;

  private final Graph graph;
  private final Compilation compilation;
  private final Value part;

  /** The account: where, and how many bytes a CPU may keep to itself. */
  private final MapSlot map;

  private final int counter;
  private final long batch;

  DynamicSpace(Graph graph, Compilation compilation, Value part) {
    this.graph = graph;
    this.compilation = compilation;
    this.part = part;
    this.map = compilation.maps().control;
    this.counter = ControlLayout.DYNAMIC_USED;
    this.batch = untold(compilation.options().dynamicVariableBytes(), compilation.cpus());
  }

  private DynamicSpace(Graph graph, Compilation compilation) {
    this.graph = graph;
    this.compilation = compilation;
    this.part = null;
    this.map = compilation.maps().region;
    this.counter = RegionLayout.USED;
    this.batch = 0;
  }

  /** The account of the variables that another engine uses too. */
  static DynamicSpace ofRegion(Graph graph, Compilation compilation) {
    return new DynamicSpace(graph, compilation);
  }

  /** How many bytes a CPU may keep to itself. */
  private static long untold(long limit, CpuParts cpus) {
    long batch = limit / SHARE / cpus.count();
    return batch < SMALLEST_BATCH ? 0 : batch;
  }

  private Value own() {
    Value first =
        graph.mapValue(
            compilation.maps().control, ControlLayout.CPU_AREA + ControlLayout.DYNAMIC_UNTOLD);
    return graph.add(first, graph.alu(Alu.MUL, part, ControlLayout.CPU_STRIDE));
  }

  private Value shared() {
    return graph.mapValue(map, counter);
  }

  /** Takes so many bytes; goes to {@code none} when that is more than there is. */
  void take(int bytes, Block none) {
    long limit = compilation.options().dynamicVariableBytes();
    Block taken = graph.newBlock();
    Block over = graph.newColdBlock();
    if (batch == 0) {
      graph.atomicAdd(shared(), 0, graph.constant(bytes));
      Value used = graph.load(8, shared(), 0);
      graph.branch(Condition.SGT, used, graph.constant(limit), over, taken);
    } else {
      Value untold = add(bytes);
      Value used = graph.add(graph.load(8, shared(), 0), untold);
      graph.branch(Condition.SGT, used, graph.constant(limit), over, taken);
    }
    graph.begin(over);
    graph.atomicAdd(batch == 0 ? shared() : own(), 0, graph.constant(-bytes));
    graph.jump(none);
    graph.begin(taken);
  }

  /** Gives so many bytes back. */
  void giveBack(int bytes) {
    if (batch == 0) {
      graph.atomicAdd(shared(), 0, graph.constant(-bytes));
    } else {
      add(-bytes);
    }
  }

  /** Adds to this CPU's own counter and empties it when it has gathered too much. */
  private Value add(int bytes) {
    graph.atomicAdd(own(), 0, graph.constant(bytes));
    Value untold = graph.load(8, own(), 0);
    Block much = graph.newColdBlock();
    Block done = graph.newBlock();
    Condition beyond = bytes > 0 ? Condition.SGT : Condition.SLT;
    graph.branch(beyond, untold, graph.constant(bytes > 0 ? batch : -batch), much, done);
    graph.begin(much);
    graph.atomicAdd(own(), 0, graph.alu(Alu.SUB, graph.constant(0), untold));
    graph.atomicAdd(shared(), 0, untold);
    graph.jump(done);
    graph.begin(done);
    return graph.load(8, own(), 0);
  }
}
