package jdtrace.codegen.bpf.gen;

import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * Loads, stores and copies with D's faults. Memory of ours is accessed directly; a plain address is
 * read with the kernel's checked copy (some 15-20 ns), but once for what is read again, and written
 * only if it lies in this program's scratch memory of this CPU.
 */
final class MemoryAccess {
  /** Most bytes that an allocation or copy of a size unknown at compile time may have. */
  static final int DYNAMIC_MAX = 1 << 16;

  /** Longest memory cleared by stores; longer is cleared by a helper. */
  private static final int STORES_MAX = 64;

  private final Firing firing;
  private final Graph graph;
  private final KnownLoads known;
  private final NearReads reads;

  MemoryAccess(Firing firing) {
    this.firing = firing;
    this.graph = firing.graph();
    this.known = new KnownLoads(graph);
    this.reads = firing.reads();
  }

  /** What the clause has read already. */
  KnownLoads known() {
    return known;
  }

  /** What was read may have changed. */
  void forgetLoads() {
    known.forget();
    reads.forget();
  }

  /** Another clause begins. */
  void clause() {
    known.forget();
    reads.clause();
  }

  /** A kernel load. */
  Value load(int bytes, boolean signed, Binding address, FaultExits faults) {
    if (address instanceof VariableAddress a) {
      return extend(graph.load(bytes, a.pointer(bytes, faults), 0), bytes, signed);
    }
    if (address instanceof Memory m && bytes <= m.bytes()) {
      faultIfNull(m, faults);
      return extend(graph.load(bytes, m.pointer(), 0), bytes, signed);
    }
    Value number = address.materialize(graph);
    KnownLoads.Place place = new KnownLoads.Address(bytes, number);
    Value loaded = known.find(place);
    if (loaded == null) {
      loaded = reads.load(bytes, number, faults);
      known.add(place, loaded);
    }
    return extend(loaded, bytes, signed);
  }

  /** A load from the current process. */
  Value loadUser(int bytes, boolean signed, Value address, FaultExits faults) {
    Value cell = firing.builtins().loadCell();
    Value failed = graph.call(BpfHelper.PROBE_READ_USER, cell, graph.constant(bytes), address);
    faults.when(Condition.NE, failed, graph.constant(0), Fault.BADADDR, address);
    return extend(graph.load(bytes, cell, 0), bytes, signed);
  }

  private Value extend(Value loaded, int bytes, boolean signed) {
    return signed && bytes < 8 ? graph.signExtend(loaded, 8 * bytes) : loaded;
  }

  /** A NULL in place of memory: BADADDR at 0. */
  void faultIfNull(Memory memory, FaultExits faults) {
    if (memory.isNull() != null) {
      faults.when(
          Condition.NE, memory.isNull(), graph.constant(0), Fault.BADADDR, graph.constant(0));
    }
  }

  /** A store; only to scratch or variables. */
  void store(int bytes, Binding address, Value value, KeptPointers variables, FaultExits faults) {
    if (address instanceof VariableAddress a) {
      Value pointer = a.pointer(bytes, faults);
      a.align(bytes, faults);
      graph.store(bytes, pointer, 0, value);
      return;
    }
    if (address instanceof Memory m && m.writable() && bytes <= m.bytes()) {
      faultIfNull(m, faults);
      if ((m.skew() & bytes - 1) != 0) {
        faults.leave(Fault.BADALIGN, m.materialize(graph));
      } else {
        graph.store(bytes, m.pointer(), 0, value);
      }
      return;
    }
    Value number = address.materialize(graph);
    if (bytes > 1) {
      Value skew = graph.alu(Alu.AND, number, bytes - 1);
      faults.when(Condition.NE, skew, graph.constant(0), Fault.BADALIGN, number);
    }
    Block done = graph.newBlock();
    variables.store(number, bytes, value, done);
    graph.store(bytes, scratchPointer(number, graph.constant(bytes), faults), 0, value);
    if (graph.isReachable()) {
      graph.jump(done);
    }
    graph.begin(done);
  }

  /**
   * The pointer of an address with room for {@code size} bytes in scratch, else BADADDR: clause-local
   * variables and what was handed out to D, but not what the program keeps between the two.
   */
  private Value scratchPointer(Value address, Value size, FaultExits faults) {
    Value start = firing.scratchAt(0);
    Value cell = firing.scratchAt(Firing.LAUNDER_CELL);
    Value offset = graph.alu(Alu.SUB, address, graph.launder(start, cell));
    Value end = graph.alu(Alu.SUB, graph.constant(firing.space().end()), size);
    firing.needScratch(DYNAMIC_MAX);
    int locals = firing.localsEnd();
    int first = firing.space().start();
    if (locals > Firing.SCRATCH_START) {
      faults.when(
          Condition.ULT, offset, graph.constant(Firing.SCRATCH_START), Fault.BADADDR, address);
      Value beyond = graph.alu(Alu.SUB, offset, locals);
      faults.when(Condition.ULT, beyond, graph.constant(first - locals), Fault.BADADDR, address);
    } else {
      faults.when(Condition.ULT, offset, graph.constant(first), Fault.BADADDR, address);
    }
    faults.when(Condition.SGT, offset, end, Fault.BADADDR, address);
    faults.unless(
        Condition.ULE, offset, graph.late(firing.scratchStride()), Fault.BADADDR, address);
    return graph.add(start, offset);
  }

  /** Scratch memory of D's asking; NOSCRATCH when there is none left. */
  Binding allocate(Binding size, boolean clear, FaultExits faults) {
    Value bytes = size.materialize(graph);
    ScratchSpace space = firing.space();
    if (bytes.isConstant()) {
      if (!space.hasRoom(bytes.constant())) {
        faults.leave(Fault.NOSCRATCH, null);
        return null;
      }
      int length = (int) bytes.constant();
      Memory memory = Memory.scratch(firing, space.take(Math.max(8, length), length), length);
      if (clear) {
        clear(memory.pointer(), length);
      }
      return memory;
    }
    if (!space.hasRoom(DYNAMIC_MAX)) {
      faults.leave(Fault.NOSCRATCH, null);
      return null;
    }
    Value pointer = space.take(DYNAMIC_MAX);
    faults.unless(Condition.ULE, bytes, graph.constant(DYNAMIC_MAX), Fault.NOSCRATCH, null);
    if (clear) {
      zero(pointer, bytes);
    }
    return Memory.scratch(firing, pointer, DYNAMIC_MAX);
  }

  /** Zeroes {@code length} bytes, rounded up to words. */
  void clear(Value pointer, int length) {
    if (length <= STORES_MAX) {
      for (int at = 0; at < length; at += 8) {
        graph.store(8, pointer, at, graph.constant(0));
      }
    } else {
      zero(pointer, graph.constant(length));
    }
  }

  /** The checked copy clears its destination when it fails, and from address 0 it fails. */
  private void zero(Value pointer, Value length) {
    graph.call(BpfHelper.PROBE_READ_KERNEL, pointer, length, graph.constant(0));
  }

  /** Copies {@code size} bytes of kernel memory to scratch or a variable. */
  void copy(Binding source, Value size, Binding destination, FaultExits faults) {
    copy(BpfHelper.PROBE_READ_KERNEL, source, size, destination, faults);
  }

  /** Copies {@code size} bytes of the current process to scratch. */
  void copyIn(Value source, Value size, Binding destination, FaultExits faults) {
    copy(BpfHelper.PROBE_READ_USER, source, size, destination, faults);
  }

  private void copy(
      BpfHelper helper, Binding from, Value size, Binding destination, FaultExits faults) {
    Value bytes = size;
    if (bytes.isConstant()) {
      if (bytes.constant() == 0) {
        return;
      }
      if (bytes.constant() < 0 || bytes.constant() > DYNAMIC_MAX) {
        faults.leave(Fault.BADADDR, destination.materialize(graph));
        return;
      }
    } else {
      Value to = destination.materialize(graph);
      faults.unless(Condition.ULE, bytes, graph.constant(DYNAMIC_MAX), Fault.BADADDR, to);
    }
    Value pointer;
    if (destination instanceof VariableAddress a && bytes.isConstant()) {
      pointer = a.pointer((int) bytes.constant(), faults);
    } else if (destination instanceof Memory m && m.writable() && fits(bytes, m)) {
      faultIfNull(m, faults);
      pointer = m.pointer();
    } else {
      pointer = scratchPointer(destination.materialize(graph), bytes, faults);
    }
    Value source = source(from, faults);
    Value failed = graph.call(helper, pointer, bytes, source);
    faults.when(Condition.NE, failed, graph.constant(0), Fault.BADADDR, address(from));
  }

  private static boolean fits(Value size, Memory memory) {
    return size.isConstant() ? size.constant() <= memory.bytes() : DYNAMIC_MAX <= memory.bytes();
  }

  /** What a helper is given to read from: a pointer of ours, or the plain address. */
  Value source(Binding from, FaultExits faults) {
    if (from instanceof Memory m) {
      faultIfNull(m, faults);
      return m.pointer();
    }
    return from.materialize(graph);
  }

  /** The address to be named in a fault of a read that cannot fail for memory of ours. */
  Value address(Binding from) {
    return from instanceof Memory ? graph.constant(0) : from.materialize(graph);
  }
}
