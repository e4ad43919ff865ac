package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.FrameSlot;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.GraphFunction;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.ControlLayout;
import jdtrace.codegen.bpf.layout.VariableLayout;
import jdtrace.codegen.bpf.layout.VariableLayout.ArrayLayout;
import jdtrace.dif.DifVariable;

/**
 * The program that gives back what a thread's variables took of dynvarsize when the kernel frees the
 * thread: it runs at sched_process_free, behind the last moment in which a probe could fire in it.
 * (The variables' memory the kernel frees itself.) Elements of thread-local arrays are removed: they
 * lie in hash maps, through which the program goes when the thread ever stored to one.
 */
final class ThreadExit {
  /** The callback's context on the stack. */
  private static final int THREAD = 0;

  private static final int REMOVED = 8;
  private static final int CONTEXT_BYTES = 16;

  private final Compilation compilation;
  private final ArrayList<Function> functions = new ArrayList<>();

  private ThreadExit(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Its functions, the entry first; empty when no clause has thread-local variables. */
  static List<Function> of(Compilation compilation) {
    ThreadExit exit = new ThreadExit(compilation);
    if (compilation.variables().threadBytes() > 0
        || compilation.region() != null && compilation.region().hasThreads()) {
      exit.make();
    }
    return exit.functions;
  }

  private void make() {
    Graph g = new Graph();
    Value context = g.parameter(1);
    Value task = g.loadPure(8, context, 0);
    ArrayList<Function> callbacks = new ArrayList<>();
    if (compilation.region() != null && compilation.region().hasThreads()) {
      Value id = g.loadPure(4, task, compilation.kernel().offset("task_struct", "pid"));
      new ThreadBlocks(null, compilation).free(g, id, callbacks);
    }
    if (compilation.variables().threadBytes() > 0) {
      own(g, task, callbacks);
    }
    g.exit(g.constant(0));
    functions.add(new GraphFunction("thread_exit", g));
    functions.addAll(callbacks);
  }

  /** What lies in task storage and in hash maps. */
  private void own(Graph g, Value task, ArrayList<Function> callbacks) {
    VariableLayout variables = compilation.variables();
    Value zero = g.constant(0);
    Value element =
        g.call(BpfHelper.TASK_STORAGE_GET, g.map(compilation.maps().threads), task, zero, zero);
    Block present = g.newBlock();
    Block end = g.newBlock();
    g.ifPresent(element, present, end);
    g.begin(present);
    for (DifVariable variable : variables.threadScalars()) {
      int offset = variables.offset(DifVariable.Scope.THREAD, variable.id());
      Value used = g.bool(Condition.NE, g.load(8, element, offset), zero);
      giveBack(g, g.alu(Alu.MUL, used, VariableLayout.cost(variable)));
    }
    if (variables.threadArrayMark() >= 0) {
      Block arrays = g.newBlock();
      Value marked = g.load(8, element, variables.threadArrayMark());
      g.branch(Condition.NE, marked, zero, arrays, end);
      g.begin(arrays);
      arrays(g, task, callbacks);
    }
    g.jump(end);
    g.begin(end);
  }

  private void arrays(Graph g, Value task, ArrayList<Function> callbacks) {
    FrameSlot slot = g.newFrameSlot(CONTEXT_BYTES);
    Value context = g.frame(slot, 0);
    Value id = g.loadPure(4, task, compilation.kernel().offset("task_struct", "pid"));
    Value start = g.loadPure(8, task, compilation.kernel().offset("task_struct", "start_time"));
    g.store(8, context, THREAD, AssociativeArrays.thread(g, id, start));
    for (ArrayLayout array : compilation.variables().arrays()) {
      if (array.thread()) {
        Function callback = new GraphFunction("remove_" + callbacks.size(), remove());
        callbacks.add(callback);
        g.store(8, context, REMOVED, g.constant(0));
        g.call(
            BpfHelper.FOR_EACH_MAP_ELEM,
            g.map(compilation.maps().array(array)),
            g.functionAddress(callback),
            context,
            g.constant(0));
        Value removed = g.load(8, context, REMOVED);
        giveBack(g, g.alu(Alu.MUL, removed, VariableLayout.cost(array)));
      }
    }
  }

  /** For one element: removes it if it is the thread's. */
  private static Graph remove() {
    Graph g = new Graph();
    Value map = g.parameter(1);
    Value key = g.parameter(2);
    Value context = g.parameter(4);
    Block mine = g.newBlock();
    Block done = g.newBlock();
    g.branch(Condition.EQ, g.load(8, key, 0), g.load(8, context, THREAD), mine, done);
    g.begin(mine);
    Value missing = g.call(BpfHelper.MAP_DELETE_ELEM, map, key);
    Value removed = g.bool(Condition.EQ, missing, g.constant(0));
    g.store(8, context, REMOVED, g.add(g.load(8, context, REMOVED), removed));
    g.jump(done);
    g.begin(done);
    g.exit(g.constant(0));
    return g;
  }

  private void giveBack(Graph g, Value bytes) {
    Value used = g.mapValue(compilation.maps().control, ControlLayout.DYNAMIC_USED);
    g.atomicAdd(used, 0, g.alu(Alu.SUB, g.constant(0), bytes));
  }
}
