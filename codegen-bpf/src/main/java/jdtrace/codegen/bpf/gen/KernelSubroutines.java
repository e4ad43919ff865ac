package jdtrace.codegen.bpf.gen;

import java.nio.charset.StandardCharsets;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.dif.Subroutine;

/**
 * Subroutines of D that ask the kernel's own structures: {@code progenyof d_path mutex_* rw_*}. Where
 * members lie is the kernel's type information to say.
 */
final class KernelSubroutines {
  /** The low bits of a mutex's owner are flags. */
  private static final long OWNER_FLAGS = 7;

  /** {@code RWSEM_WRITER_LOCKED}, and the readers' part of a read-write semaphore's count. */
  private static final long WRITER_LOCKED = 1;

  private static final int READER_SHIFT = 8;

  /** {@code RWSEM_WAITING_FOR_WRITE}. */
  private static final int WAITS_TO_WRITE = 0;

  private static final String DELETED = " (deleted)";

  private final Firing firing;
  private final Graph graph;
  private final KernelTypes kernel;
  private final MemoryAccess memory;
  private final Strings strings;

  KernelSubroutines(Firing firing, MemoryAccess memory, Strings strings) {
    this.firing = firing;
    this.graph = firing.graph();
    this.kernel = firing.compilation().kernel();
    this.memory = memory;
    this.strings = strings;
  }

  /** The result, or null when the code here ended in a fault. */
  Binding call(Subroutine subroutine, Arguments of) {
    return switch (subroutine) {
      case PROGENYOF -> progenyOf(of);
      case D_PATH -> path(of);
      case MUTEX_OWNER -> owner(of);
      case MUTEX_OWNED -> {
        Value owner = owner(of);
        yield graph.bool(Condition.EQ, owner, firing.builtins().current().address());
      }
      // A struct mutex sleeps, at once or after a while; what spins is a struct spinlock.
      case MUTEX_TYPE_ADAPTIVE -> {
        owner(of);
        yield graph.constant(1);
      }
      case MUTEX_TYPE_SPIN -> {
        owner(of);
        yield graph.constant(0);
      }
      case RW_READ_HELD -> {
        Value count = count(of);
        Value readers = graph.alu(Alu.SHR, graph.alu(Alu.SHL, count, 1), READER_SHIFT + 1L);
        Value some = graph.bool(Condition.NE, readers, graph.constant(0));
        yield graph.alu(Alu.AND, some, graph.alu(Alu.XOR, writes(count), 1));
      }
      case RW_WRITE_HELD -> writes(count(of));
      case RW_ISWRITER -> isWriter(of);
      default -> throw new UnsupportedDifException(subroutine.text() + "() is not supported yet");
    };
  }

  private Value read(Binding structure, long offset, int bytes, FaultExits faults) {
    return memory.load(bytes, false, graph.add(structure.materialize(graph), offset), faults);
  }

  private Value owner(Arguments of) {
    Value owner = read(of.binding(0), kernel.offset("mutex", "owner"), 8, of.faults());
    return graph.alu(Alu.AND, owner, ~OWNER_FLAGS);
  }

  private Value count(Arguments of) {
    return read(of.binding(0), kernel.offset("rw_semaphore", "count"), 8, of.faults());
  }

  private Value writes(Value count) {
    return graph.alu(Alu.AND, count, WRITER_LOCKED);
  }

  /** Whether a writer holds it, or is the first to wait for it. */
  private Value isWriter(Arguments of) {
    Value lock = of.number(0);
    Value held = writes(count(of));
    Value first;
    Value waits;
    if (kernel.has("rw_semaphore", "first_waiter")) { // 7.1 and later
      Value waiter = read(lock, kernel.offset("rw_semaphore", "first_waiter"), 8, of.faults());
      waits = graph.bool(Condition.NE, waiter, graph.constant(0));
      Value none = graph.bool(Condition.EQ, waiter, graph.constant(0));
      first = graph.alu(Alu.OR, waiter, graph.alu(Alu.MUL, none, lock));
    } else {
      Value list = graph.add(lock, kernel.offset("rw_semaphore", "wait_list"));
      first = read(list, 0, 8, of.faults());
      waits = graph.bool(Condition.NE, first, list);
    }
    // With nobody waiting the list's head, or the lock, stands in for a waiter: what it says does
    // not count.
    Value type = read(first, kernel.offset("rwsem_waiter", "type"), 4, of.faults());
    Value toWrite = graph.bool(Condition.EQ, type, graph.constant(WAITS_TO_WRITE));
    return graph.alu(Alu.OR, held, graph.alu(Alu.AND, waits, toWrite));
  }

  private Value progenyOf(Arguments of) {
    Value wanted = graph.low32(of.number(0));
    Value cells = of.words(Ancestors.CELLS);
    if (cells == null) {
      return null;
    }
    graph.store(8, cells, 8L * Ancestors.TASK, firing.builtins().current().address());
    graph.store(8, cells, 8L * Ancestors.WANTED, wanted);
    graph.store(8, cells, 8L * Ancestors.FOUND, graph.constant(0));
    graph.call(strings.functions().ancestors(kernel), cells, cells, cells, cells);
    return graph.load(8, cells, 8L * Ancestors.FOUND);
  }

  /** d_path(struct path *): the path as the current process would write it. */
  private Binding path(Arguments of) {
    FaultExits faults = of.faults();
    Value path = of.number(0);
    Value dentry = read(path, kernel.offset("path", "dentry"), 8, faults);
    Value mount = mountOf(read(path, kernel.offset("path", "mnt"), 8, faults));
    Value fs = firing.builtins().current().field(8, "fs");
    Value root = graph.launder(fs, firing.scratchAt(Firing.LAUNDER_CELL));
    long at = kernel.offset("fs_struct", "root");
    Value rootDentry = read(root, at + kernel.offset("path", "dentry"), 8, faults);
    Value rootMount = mountOf(read(root, at + kernel.offset("path", "mnt"), 8, faults));
    Value cells = of.words(KernelPath.CELLS);
    Value buffer = cells == null ? null : of.words(KernelPath.BUFFER_WORDS);
    Memory to = buffer == null ? null : of.result();
    if (to == null) {
      return null;
    }
    graph.store(8, cells, 8L * KernelPath.DENTRY, dentry);
    graph.store(8, cells, 8L * KernelPath.MOUNT, mount);
    graph.store(8, cells, 8L * KernelPath.ROOT_DENTRY, rootDentry);
    graph.store(8, cells, 8L * KernelPath.ROOT_MOUNT, rootMount);
    walk(dentry, mount, cells, buffer, faults);
    if (!graph.isReachable()) {
      return null;
    }
    Value position = graph.load(8, cells, 8L * KernelPath.POSITION);
    Value start = graph.alu(Alu.AND, position, KernelPath.TEXT_BYTES - 1L);
    graph.call(
        BpfHelper.PROBE_READ_KERNEL_STR,
        to.pointer(),
        graph.constant(firing.compilation().options().stringBytes()),
        graph.add(buffer, start));
    return rootIfEmpty(position, to);
  }

  /** Writes the text to the buffer, and to {@code POSITION} where it begins. */
  private void walk(Value dentry, Value mount, Value cells, Value buffer, FaultExits faults) {
    Value spare = graph.add(cells, 8L * KernelPath.POSITION);
    Value special =
        graph.call(strings.functions().unmountedName(kernel), dentry, mount, buffer, spare);
    Value at = graph.launder(special, firing.scratchAt(Firing.LAUNDER_CELL));
    graph.store(8, cells, 8L * KernelPath.POSITION, at);
    Block up = graph.newBlock();
    Block done = graph.newBlock();
    graph.branch(Condition.SLT, at, graph.constant(0), up, done);
    graph.begin(up);
    graph.store(8, cells, 8L * KernelPath.POSITION, end(dentry, buffer, faults));
    graph.call(strings.functions().kernelPath(kernel), buffer, buffer, buffer, cells);
    graph.jump(done);
    graph.begin(done);
  }

  private Value mountOf(Value vfsmount) {
    return graph.add(vfsmount, -kernel.offset("mount", "mnt"));
  }

  /** Writes what the text ends with; the result is where that begins. */
  private Value end(Value dentry, Value buffer, FaultExits faults) {
    byte[] deleted = DELETED.getBytes(StandardCharsets.US_ASCII);
    int start = KernelPath.LAST - deleted.length;
    graph.store(8, buffer, start, graph.constant(Strings.word(deleted, 0)));
    graph.store(4, buffer, start + 8L, graph.constant(Strings.word(deleted, 8)));
    Value hashed = read(dentry, kernel.offset("dentry", "d_hash", "pprev"), 8, faults);
    Value parent = read(dentry, kernel.offset("dentry", "d_parent"), 8, faults);
    Value gone =
        graph.alu(
            Alu.AND,
            graph.bool(Condition.EQ, hashed, graph.constant(0)),
            graph.bool(Condition.NE, parent, dentry));
    return graph.alu(
        Alu.SUB, graph.constant(KernelPath.LAST), graph.alu(Alu.MUL, gone, deleted.length));
  }

  /** Where nothing was above the root: "/". */
  private Memory rootIfEmpty(Value position, Memory to) {
    Block empty = graph.newBlock();
    Block done = graph.newBlock();
    graph.branch(Condition.EQ, position, graph.constant(KernelPath.LAST), empty, done);
    graph.begin(empty);
    graph.store(2, to.pointer(), 0, graph.constant('/'));
    graph.jump(done);
    graph.begin(done);
    return to;
  }
}
