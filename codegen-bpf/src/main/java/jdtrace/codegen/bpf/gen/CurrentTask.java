package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.FrameSlot;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifOp;
import jdtrace.dif.Statement;

/**
 * What built-in variables tell of the current thread. Every helper call costs some 19 ns on a kernel
 * with return thunks, bpf_get_current_comm 60 (November 2025, 6.18), a typed load from the task next
 * to nothing. So a program that needs the task for one thing asks for it once and loads the rest; one
 * that wants no more than pid and tid calls the helper that has both.
 */
final class CurrentTask {
  private final Firing firing;
  private final Graph graph;
  private final KernelTypes kernel;
  private final boolean loads;
  private final ValueSource.ContextWord other;
  private FrameSlot commSlot;

  /**
   * @param wanted whether the program needs the task for something else than pid and tid
   * @param other where the context points to the thread to present; null for the one that runs
   */
  CurrentTask(Firing firing, boolean wanted, ValueSource.ContextWord other) {
    this.firing = firing;
    this.graph = firing.graph();
    this.kernel = firing.compilation().kernel();
    this.loads = other != null || wanted && kernel.hasTask();
    this.other = other;
  }

  /** Whether a statement uses something that {@link #task} is needed for. */
  static boolean isWantedBy(Statement statement) {
    for (jdtrace.dif.DifExpression expression : statement.expressions()) {
      for (int word : expression.object().text()) {
        switch (DifOp.of(word)) {
          case LDTS, STTS, LDTAA, STTAA -> {
            return true;
          }
          case LDGS -> {
            Builtin builtin = Builtin.ofId(DifOp.wide(word));
            if (builtin == Builtin.EXECNAME
                || builtin == Builtin.PPID
                || builtin == Builtin.UID
                || builtin == Builtin.GID
                || builtin == Builtin.VTIMESTAMP) {
              return true;
            }
          }
          default -> {}
        }
      }
    }
    return false;
  }

  /** Whether the thread that is presented is the one that runs. */
  boolean isRunning() {
    return other == null;
  }

  /** The task as a pointer whose type the verifier knows. */
  Value task() {
    return other == null
        ? graph.callPure(BpfHelper.GET_CURRENT_TASK_BTF)
        : graph.loadPure(8, firing.context(), other.offset());
  }

  /** The task as a number. */
  Value address() {
    return other == null
        ? graph.callPure(BpfHelper.GET_CURRENT_TASK)
        : firing.source(new ValueSource.PlainContextWord(other.offset()));
  }

  /** A field of the task. */
  Value field(int bytes, String... path) {
    return graph.loadPure(bytes, task(), kernel.offset("task_struct", path));
  }

  private Value both() {
    return graph.callPure(BpfHelper.GET_CURRENT_PID_TGID);
  }

  /** The process id, in the first pid namespace. */
  Value pid() {
    return loads ? field(4, "tgid") : graph.alu(Alu.SHR, both(), 32);
  }

  /** The thread id. */
  Value tid() {
    return loads ? field(4, "pid") : graph.low32(both());
  }

  Value uid() {
    return loads ? credential("uid") : graph.low32(owner());
  }

  Value gid() {
    return loads ? credential("gid") : graph.alu(Alu.SHR, owner(), 32);
  }

  private Value owner() {
    return graph.callPure(BpfHelper.GET_CURRENT_UID_GID);
  }

  private Value credential(String member) {
    return graph.loadPure(4, field(8, "cred"), kernel.offset("cred", member));
  }

  /** {@code real_parent->tgid}. */
  Value parentPid() {
    return graph.loadPure(4, field(8, "real_parent"), kernel.offset("task_struct", "tgid"));
  }

  /** The task's comm: 16 bytes with a NUL, zeros behind it. */
  Memory execname() {
    if (!loads) {
      return execnameByHelper();
    }
    long at = kernel.offset("task_struct", "comm");
    Value first = graph.loadPure(8, task(), at);
    Value second = graph.loadPure(8, task(), at + 8);
    // Older kernels leave bytes of a former name behind the NUL.
    Value end = lowest(WordFunctions.zeroBytes(graph, first));
    Value secondEnd = lowest(WordFunctions.zeroBytes(graph, second));
    Value whole =
        graph.alu(Alu.SUB, graph.constant(0), graph.bool(Condition.EQ, end, graph.constant(0)));
    Value keep = graph.alu(Alu.AND, graph.alu(Alu.SUB, secondEnd, 1), whole);
    return Memory.words(
        firing,
        graph.alu(Alu.AND, first, graph.alu(Alu.SUB, end, 1)),
        graph.alu(Alu.AND, second, keep));
  }

  private Value lowest(Value bits) {
    return graph.alu(Alu.AND, bits, graph.alu(Alu.SUB, graph.constant(0), bits));
  }

  private Memory execnameByHelper() {
    Value buffer = graph.frame(commSlot(), 0);
    graph.call(BpfHelper.GET_CURRENT_COMM, buffer, graph.constant(FieldChooser.COMM_BYTES));
    return Memory.words(firing, graph.load(8, buffer, 0), graph.load(8, buffer, 8));
  }

  /** A place in the frame for execname where a pointer to it is needed. */
  FrameSlot commSlot() {
    if (commSlot == null) {
      commSlot = graph.newFrameSlot(FieldChooser.COMM_BYTES);
    }
    return commSlot;
  }
}
