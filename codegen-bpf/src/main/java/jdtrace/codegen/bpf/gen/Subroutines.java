package jdtrace.codegen.bpf.gen;

import java.util.List;
import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.dif.Subroutine;

/** Subroutines of D that deal with memory and numbers; {@link StringSubroutines} has the others. */
final class Subroutines {
  /** The most that memstr is ever asked for. */
  private static final int MEMSTR_MAX = 4096;

  private final Firing firing;
  private final Graph graph;
  private final MemoryAccess memory;
  private final Strings strings;
  private final StringSubroutines stringSubroutines;
  private final KernelSubroutines kernel;

  Subroutines(Firing firing, MemoryAccess memory, Strings strings) {
    this.firing = firing;
    this.graph = firing.graph();
    this.memory = memory;
    this.strings = strings;
    this.stringSubroutines = new StringSubroutines(firing, strings);
    this.kernel = new KernelSubroutines(firing, memory, strings);
  }

  /** The result, or null when the code here ended in a fault. */
  Binding call(Subroutine subroutine, List<DifTranslator.TupleElement> arguments, Clause clause) {
    if (subroutine == null) {
      clause.faults().leave(Fault.ILLOP, null);
      return null;
    }
    FaultExits faults = clause.faults();
    return switch (subroutine) {
      case RAND -> graph.alu(Alu.AND, graph.call(BpfHelper.GET_PRANDOM_U32), Integer.MAX_VALUE);
      case COPYIN -> copyIn(number(arguments, 0), number(arguments, 1), faults);
      case COPYINSTR -> copyInString(arguments, faults);
      case COPYINTO -> {
        Binding to = scratchOnly(binding(arguments, 2), faults);
        memory.copyIn(number(arguments, 0), number(arguments, 1), to, faults);
        yield graph.constant(0);
      }
      case ALLOCA -> memory.allocate(binding(arguments, 0), false, faults);
      case BCOPY -> {
        Binding to = scratchOnly(binding(arguments, 1), faults);
        memory.copy(binding(arguments, 0), number(arguments, 2), to, faults);
        yield graph.constant(0);
      }
      case COPYOUT ->
          copyOut(binding(arguments, 0), number(arguments, 1), number(arguments, 2), faults);
      case MEMSTR -> memoryString(new Arguments(firing, strings, arguments, faults));
      case COPYOUTSTR -> copyOutString(new Arguments(firing, strings, arguments, faults));
      case SPECULATION -> graph.call(firing.speculations().allocate());
      case HTONS, NTOHS -> graph.swap(number(arguments, 0), 16);
      case HTONL, NTOHL -> graph.swap(number(arguments, 0), 32);
      case HTONLL, NTOHLL -> graph.swap(number(arguments, 0), 64);
      // dev_t of the kernel: 12 bits major, 20 bits minor.
      case GETMAJOR -> graph.alu(Alu.SHR, graph.low32(number(arguments, 0)), 20);
      case GETMINOR -> graph.alu(Alu.AND, number(arguments, 0), 0xfffff);
      case PROGENYOF,
          D_PATH,
          MUTEX_OWNED,
          MUTEX_OWNER,
          MUTEX_TYPE_ADAPTIVE,
          MUTEX_TYPE_SPIN,
          RW_READ_HELD,
          RW_WRITE_HELD,
          RW_ISWRITER ->
          kernel.call(subroutine, new Arguments(firing, strings, arguments, faults));
      default -> stringSubroutines.call(subroutine, arguments, faults);
    };
  }

  /** What these subroutines write to is scratch, never a variable. */
  private Binding scratchOnly(Binding to, FaultExits faults) {
    if (to instanceof VariableAddress || to instanceof Memory m && m.variableBytes() != 0) {
      faults.leave(Fault.BADADDR, to.materialize(graph));
    }
    return to;
  }

  private Binding binding(List<DifTranslator.TupleElement> arguments, int index) {
    return index < arguments.size() ? arguments.get(index).value() : graph.constant(0);
  }

  private Value number(List<DifTranslator.TupleElement> arguments, int index) {
    return binding(arguments, index).materialize(graph);
  }

  private Binding copyIn(Value address, Value size, FaultExits faults) {
    Binding to = memory.allocate(size, false, faults);
    if (to != null) {
      memory.copyIn(address, size, to, faults);
    }
    return to;
  }

  /** The kernel's bytes by way of scratch, from which alone the helper writes. */
  private Value copyOut(Binding from, Value address, Value size, FaultExits faults) {
    Binding room = memory.allocate(size, false, faults);
    if (room == null || size.is(0)) {
      return room == null ? null : graph.constant(0);
    }
    memory.copy(from, size, room, faults);
    if (graph.isReachable()) {
      writeUser(address, ((Memory) room).pointer(), size, faults);
    }
    return graph.constant(0);
  }

  /** memstr(address, c, size): size - 1 bytes, NULs among them replaced; NULL for size 0. */
  private Binding memoryString(Arguments of) {
    Value size = of.number(2);
    FaultExits faults = of.faults();
    faults.when(Condition.UGT, size, graph.constant(MEMSTR_MAX), Fault.ILLOP, null);
    Memory to = of.result();
    if (to == null) {
      return null;
    }
    Value zero = graph.constant(0);
    Value some = graph.bool(Condition.NE, size, zero);
    Value length = strings.cut(graph.alu(Alu.SUB, size, some));
    Value failed =
        graph.call(
            BpfHelper.PROBE_READ_KERNEL,
            to.pointer(),
            length,
            memory.source(of.binding(0), faults));
    // Nothing at all can be read from anywhere.
    Value wrong = graph.alu(Alu.MUL, failed, graph.bool(Condition.NE, length, zero));
    faults.when(Condition.NE, wrong, zero, Fault.BADADDR, memory.address(of.binding(0)));
    graph.call(
        strings.functions(to).replaceNuls(),
        to.pointer(),
        graph.constant(strings.words(to)),
        graph.alu(Alu.AND, of.number(1), 0xff));
    graph.store(1, graph.add(to.pointer(), length), 0, zero);
    return Memory.scratch(firing, to.pointer(), to.bytes(), graph.alu(Alu.XOR, some, 1));
  }

  /** copyoutstr(string, address, max): up to the NUL, at most max bytes. */
  private Value copyOutString(Arguments of) {
    Memory text = of.copied(0);
    if (text == null) {
      return null;
    }
    int size = firing.compilation().options().stringBytes();
    Value max = of.number(2);
    Value words = graph.constant(strings.words(text));
    Value length = graph.call(strings.functions(text).length(), text.pointer(), words);
    Value all = graph.add(graph.launder(length, firing.scratchAt(Firing.LAUNDER_CELL)), 1);
    Value bytes = least(least(all, max), graph.constant(size));
    writeUser(
        of.number(1), text.pointer(), graph.alu(Alu.AND, bytes, boundMask(size)), of.faults());
    return graph.constant(0);
  }

  private Value least(Value a, Value b) {
    Value less = graph.bool(Condition.ULT, b, a);
    return graph.add(a, graph.alu(Alu.MUL, graph.alu(Alu.SUB, b, a), less));
  }

  /** Nothing at all is not an error, but the helper wants a byte at the least. */
  private void writeUser(Value address, Value from, Value size, FaultExits faults) {
    Block some = graph.newBlock();
    Block done = graph.newBlock();
    graph.guard(Condition.UGT, size, graph.constant(0), some, done);
    if (graph.begin(some)) {
      Value failed = graph.call(BpfHelper.PROBE_WRITE_USER, address, from, size);
      faults.when(Condition.NE, failed, graph.constant(0), Fault.BADADDR, address);
      graph.jump(done);
    }
    graph.begin(done);
  }

  /** copyinstr(address[, max]): at most max characters, never more than strsize - 1. */
  private Binding copyInString(List<DifTranslator.TupleElement> arguments, FaultExits faults) {
    int size = firing.compilation().options().stringBytes();
    Value address = number(arguments, 0);
    Memory to = strings.take(faults);
    if (to == null) {
      return null;
    }
    Value max = arguments.size() > 1 ? number(arguments, 1) : graph.constant(size);
    Value length = size(max, size);
    Value result = graph.call(BpfHelper.PROBE_READ_USER_STR, to.pointer(), length, address);
    faults.when(Condition.SLT, result, graph.constant(0), Fault.BADADDR, address);
    return to;
  }

  /** min(max + 1, strsize), at least 1; unsigned, so that nonsense means all. */
  private Value size(Value max, int stringBytes) {
    if (max.isConstant()) {
      long m = max.constant();
      return graph.constant(m >= 0 && m < stringBytes ? m + 1 : stringBytes);
    }
    Value small = graph.bool(Condition.ULT, max, graph.constant(stringBytes));
    Value less = graph.alu(Alu.AND, graph.alu(Alu.MUL, max, small), boundMask(stringBytes));
    Value all = graph.alu(Alu.MUL, graph.alu(Alu.XOR, small, 1), stringBytes);
    Value sum = graph.add(graph.add(less, all), small);
    return graph.alu(Alu.AND, sum, 2L * boundMask(stringBytes) + 1);
  }

  private static long boundMask(int bytes) {
    return Integer.highestOneBit(bytes) * 2L - 1;
  }
}
