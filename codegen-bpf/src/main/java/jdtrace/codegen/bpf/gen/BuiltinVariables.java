package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.FrameSlot;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.codegen.bpf.site.StackStart;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.Builtin;

/** The built-in variables of D (spec variables.md section 1), each in its cheapest form. */
final class BuiltinVariables {
  /** Most frames that stackdepth counts and caller looks at. */
  private static final int DEPTH_MAX = 127;

  private static final int USER_STACK = 1 << 8;
  private static final int ERRNO_MAX = 4095;

  /** Members of x86-64's struct pt_regs, 8 bytes each; then what struct thread_struct has. */
  private static final int SEGMENTS = 21;

  private static final String[] SEGMENT_MEMBERS = {"ds", "es", "fsindex", "gsindex"};

  /**
   * Where a site has the numbers that are not arguments.
   *
   * @param name of the site: the tracepoint, if it is at one
   * @param stack where the kernel's stack begins
   * @param task where the thread to present as the current one is, null for the one that runs
   */
  record Sources(
      String name,
      ValueSource errno,
      ValueSource kernelPc,
      ValueSource userPc,
      StackStart stack,
      ValueSource.ContextWord task) {
    static final Sources NONE = ofThread(null);

    /** Nothing but a thread. */
    static Sources ofThread(ValueSource.ContextWord task) {
      return new Sources(
          "", ValueSource.NONE, ValueSource.NONE, ValueSource.NONE, StackStart.INTERRUPTED, task);
    }

    static Sources of(BpfSite site) {
      return new Sources(
          site.name(), site.errno(), site.kernelPc(), site.userPc(), site.stack(), site.task());
    }
  }

  private final Firing firing;
  private final Graph graph;
  private final Sources sources;
  private final CurrentTask current;
  private FrameSlot loadSlot;

  BuiltinVariables(Firing firing, Sources sources) {
    this.firing = firing;
    this.graph = firing.graph();
    this.sources = sources;
    this.current = new CurrentTask(firing, firing.program().wantsTask(), sources.task());
  }

  /** The running thread. */
  CurrentTask current() {
    return current;
  }

  /** 8 bytes of the frame for one checked load at a time. */
  Value loadCell() {
    if (loadSlot == null) {
      loadSlot = graph.newFrameSlot(8);
    }
    return graph.frame(loadSlot, 0);
  }

  /** The value of a built-in scalar; {@code epid} is the statement's. */
  Binding load(Builtin builtin, Clause clause) {
    return switch (builtin) {
      case CURTHREAD -> current.address();
      case TIMESTAMP -> firing.timestamp();
      // The scheduler updates it at every tick and switch.
      case VTIMESTAMP -> current.field(8, "se", "sum_exec_runtime");
      case IPL, JID, JTHIS -> graph.constant(0);
      case EPID -> clause.epid();
      case ID -> firing.probe().id(firing);
      case ARG0, ARG1, ARG2, ARG3, ARG4, ARG5, ARG6, ARG7, ARG8, ARG9 ->
          firing.argument(builtin.id() - Builtin.ARG0.id());
      case STACKDEPTH -> depth(0);
      case CALLER -> frame(0, sources.stack().caller());
      case USTACKDEPTH -> depth(USER_STACK);
      case UCALLER -> frame(USER_STACK, 1);
      case PROBEPROV, PROBEMOD, PROBEFUNC, PROBENAME -> firing.probe().part(firing, builtin);
      case PID -> current.pid();
      case TID -> current.tid();
      case EXECNAME -> current.execname();
      case ZONENAME -> Memory.literal(firing, new byte[] {'g', 'l', 'o', 'b', 'a', 'l'});
      case JAILNAME -> Memory.literal(firing, new byte[0]);
      case EXECARGS ->
          // Another process's memory cannot be read from here.
          current.isRunning()
              ? new CommandLine(firing).text()
              : Memory.literal(firing, new byte[0]);
      case WALLTIMESTAMP -> firing.wallTimestamp();
      case PPID -> current.parentPid();
      case UID -> current.uid();
      case GID -> current.gid();
      case ERRNO -> errno();
      case CPU -> graph.low32(graph.callPure(BpfHelper.GET_SMP_PROCESSOR_ID));
      case ARGS, REGS, UREGS, VMREGS ->
          throw new UnsupportedDifException(builtin.text() + " is not a scalar");
    };
  }

  /** {@code uregs[index]}; null where there is no such register. */
  Value userRegister(long index) {
    if (index < SEGMENTS) {
      return graph.loadPure(8, graph.callPure(BpfHelper.TASK_PT_REGS, current.task()), 8 * index);
    }
    return index < SEGMENTS + SEGMENT_MEMBERS.length
        ? current.field(2, "thread", SEGMENT_MEMBERS[(int) index - SEGMENTS])
        : null;
  }

  private Value errno() {
    Value result = firing.source(sources.errno());
    Value negated = graph.alu(Alu.SUB, graph.constant(0), result);
    // -result - 1 is below 4095, unsigned, exactly for results in -4095..-1.
    Value failed =
        graph.bool(Condition.ULT, graph.alu(Alu.SUB, negated, 1), graph.constant(ERRNO_MAX));
    return graph.alu(Alu.MUL, negated, failed);
  }

  private Value depth(int flags) {
    ScratchSpace space = firing.space();
    Value buffer = space.take(8 * DEPTH_MAX);
    Value bytes = stack(buffer, DEPTH_MAX, flags);
    Value positive = graph.bool(Condition.SGT, bytes, graph.constant(0));
    return graph.alu(Alu.SHR, graph.alu(Alu.MUL, bytes, positive), 3);
  }

  /** Frame number {@code index} from the innermost, 0 when there is none. */
  private Value frame(int flags, int index) {
    Value buffer = firing.space().take(8 * (index + 1));
    for (int i = 0; i <= index; i++) {
      graph.store(8, buffer, 8L * i, graph.constant(0));
    }
    stack(buffer, index + 1, flags);
    return graph.load(8, buffer, 8L * index);
  }

  /** Writes a stack to memory; the result is the number of bytes, or negative. */
  Value stack(Value buffer, int frames, int flags) {
    boolean kernel = (flags & USER_STACK) == 0;
    if (!current.isRunning()) {
      // Where it was when it was switched out; nothing of ours is on that stack.
      return graph.call(
          BpfHelper.GET_TASK_STACK,
          current.task(),
          buffer,
          graph.constant(8L * frames),
          graph.constant(flags));
    }
    StackStart start = sources.stack();
    if (kernel && (start == StackStart.FENTRY || start == StackStart.FEXIT)) {
      return tracedStack(buffer, frames, start == StackStart.FENTRY);
    }
    if (kernel && start == StackStart.TRACEPOINT) {
      return tracepointStack(buffer, frames);
    }
    return kernelStack(buffer, frames, kernel ? flags | start.ownFrames() : flags);
  }

  /**
   * The stack of a program at a tracepoint. Where several programs are at one, the kernel calls them from
   * one function more, which begins the stack and is not part of what is traced.
   */
  private Value tracepointStack(Value buffer, int frames) {
    int own = sources.stack().ownFrames();
    Value bytes = kernelStack(buffer, frames, own);
    KernelTypes.Range caller = firing.compilation().kernel().tracepointCaller(sources.name());
    if (caller == null) {
      return bytes;
    }
    int result = graph.newVariable(bytes);
    Value offset = graph.alu(Alu.SUB, graph.load(8, buffer, 0), graph.constant(caller.start()));
    Block several = graph.newColdBlock();
    Block done = graph.newBlock();
    graph.branch(Condition.ULT, offset, graph.constant(caller.bytes()), several, done);
    graph.begin(several);
    graph.set(result, kernelStack(buffer, frames, own + 1));
    graph.jump(done);
    graph.begin(done);
    Value all = (Value) graph.get(result);
    graph.release(result);
    return all;
  }

  private Value kernelStack(Value buffer, int frames, int flags) {
    return graph.call(
        BpfHelper.GET_STACK,
        firing.context(),
        buffer,
        graph.constant(8L * frames),
        graph.constant(flags));
  }

  /** How far behind its beginning a function calls the trampoline: endbr64 and a call, and more room. */
  private static final int CALL_WITHIN = 32;

  /**
   * The stack of a program that a trampoline runs for a function. Whether the function is on it, with the
   * return address of the trampoline's call, depends on the kernel and on what else is attached; it is
   * put there at the entry, and taken away at the return.
   */
  private Value tracedStack(Value buffer, int frames, boolean entry) {
    int own = sources.stack().ownFrames();
    Value function = graph.callPure(BpfHelper.GET_FUNC_IP, firing.context());
    int bytes = graph.newVariable(kernelStack(buffer, frames, own));
    Value offset = graph.alu(Alu.SUB, graph.load(8, buffer, 0), function);
    Block there = graph.newBlock();
    Block absent = graph.newBlock();
    Block done = graph.newBlock();
    graph.branch(Condition.ULT, offset, graph.constant(CALL_WITHIN), there, absent);
    graph.begin(there);
    if (!entry) {
      graph.set(bytes, kernelStack(buffer, frames, own + 1));
    }
    graph.jump(done);
    graph.begin(absent);
    if (entry) {
      Value rest = graph.constant(0);
      if (frames > 1) {
        rest = kernelStack(graph.add(buffer, 8), frames - 1, own);
      }
      graph.store(8, buffer, 0, function);
      graph.set(bytes, graph.add(rest, 8));
    }
    graph.jump(done);
    graph.begin(done);
    Value result = (Value) graph.get(bytes);
    graph.release(bytes);
    return result;
  }

  /** Same for the user stack. */
  Value userStack(Value buffer, int frames) {
    return stack(buffer, frames, USER_STACK);
  }
}
