package jdtrace.codegen.bpf.gen;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * Strings as values: from wherever they are to memory that can be read a word at a time, compared,
 * copied. A NULL is a fault (BADADDR at 0), except in comparisons, where it is the empty string.
 */
final class Strings {
  /** Longest literal that is stored by constants. */
  static final int STORES_MAX = 64;

  private final Firing firing;
  private final Graph graph;
  private final StringFunctions functions;

  Strings(Firing firing) {
    this.firing = firing;
    this.graph = firing.graph();
    this.functions = firing.stringFunctions();
  }

  StringFunctions functions() {
    return functions;
  }

  /** Those that go through this string by words. */
  WordFunctions functions(Memory string) {
    return functions.words(isWhole(string));
  }

  /** Whether there is memory for all that a string may have; not on the stack, where execname is. */
  private boolean isWhole(Memory m) {
    return m.literal() != null || m.words() == null && m.bytes() >= functions.wholeBytes();
  }

  /**
   * The string in memory of ours: NUL-terminated, readable by words up to {@code bytes}. What is
   * only an address is copied to scratch first.
   */
  Memory inMemory(Binding string, FaultExits faults) {
    int most = firing.compilation().options().stringBytes();
    if (string instanceof Memory m && m.literal() != null && m.literal().length > most) {
      return Memory.literal(firing, Arrays.copyOf(m.literal(), most));
    }
    if (string instanceof Memory m && isReadableByWords(m)) {
      if (m.isNull() != null) {
        faults.when(Condition.NE, m.isNull(), graph.constant(0), Fault.BADADDR, graph.constant(0));
      }
      return m.notNull();
    }
    Memory copy = take(faults);
    if (copy != null) {
      copy(string, copy.pointer(), readBytes(), faults);
    }
    return copy;
  }

  /** How much is copied of a string to be read: strsize bytes are looked at, and a NUL ends them. */
  int readBytes() {
    return firing.compilation().options().stringBytes() + 1;
  }

  /** A length of at most what a string holds, so bounded that it may be given to a helper. */
  Value cut(Value length) {
    long most = firing.compilation().options().stringBytes() - 1L;
    Value more = graph.bool(Condition.UGT, length, graph.constant(most));
    Value excess = graph.alu(Alu.MUL, graph.alu(Alu.SUB, length, graph.constant(most)), more);
    Value least = graph.alu(Alu.SUB, length, excess);
    return graph.alu(Alu.AND, least, firing.space().stringCapacity() - 1L);
  }

  private static boolean isReadableByWords(Memory m) {
    return m.literal() != null || m.bytes() % 8 == 0;
  }

  /** Scratch for a string; NOSCRATCH (and null) when there is none left. */
  Memory take(FaultExits faults) {
    ScratchSpace space = firing.space();
    if (!space.hasRoom(ScratchSpace.stringBytes(firing.compilation()))) {
      faults.leave(Fault.NOSCRATCH, null);
      return null;
    }
    return space.takeString();
  }

  /** How many words of it may be read. */
  int words(Memory m) {
    int bytes = m.literal() != null ? m.literal().length + 8 & -8 : m.bytes();
    return Math.min(bytes, firing.compilation().stringWordBytes()) / 8;
  }

  /**
   * Copies at most {@code size} bytes with the NUL to {@code to}; NULL and bad addresses fault.
   *
   * @return the length with the NUL; null for a literal of less than {@link #STORES_MAX} bytes
   */
  Value copy(Binding string, Value to, int size, FaultExits faults) {
    if (string instanceof Memory m) {
      if (m.isNull() != null) {
        faults.when(Condition.NE, m.isNull(), graph.constant(0), Fault.BADADDR, graph.constant(0));
      }
      if (m.literal() != null && m.literal().length < Math.min(size, STORES_MAX)) {
        storeLiteral(m.literal(), to);
        return null;
      }
      return graph.call(BpfHelper.PROBE_READ_KERNEL_STR, to, graph.constant(size), m.pointer());
    }
    return copyChecked(
        BpfHelper.PROBE_READ_KERNEL_STR, string.materialize(graph), to, size, faults);
  }

  /** Copies a string of the current process. */
  void copyUser(Value address, Value to, int size, FaultExits faults) {
    copyChecked(BpfHelper.PROBE_READ_USER_STR, address, to, size, faults);
  }

  private Value copyChecked(
      BpfHelper helper, Value address, Value to, int size, FaultExits faults) {
    Value length = graph.call(helper, to, graph.constant(size), address);
    faults.when(Condition.SLT, length, graph.constant(0), Fault.BADADDR, address);
    return length;
  }

  private void storeLiteral(byte[] text, Value to) {
    byte[] padded = Arrays.copyOf(text, text.length + 8 & -8);
    for (int at = 0; at < padded.length; at += 8) {
      graph.store(8, to, at, graph.constant(word(padded, at)));
    }
  }

  /** 8 bytes of a literal, zeros behind its end, as a little-endian number. */
  static long word(byte[] text, int at) {
    byte[] eight = Arrays.copyOfRange(text, Math.min(at, text.length), at + 8);
    return ByteBuffer.wrap(Arrays.copyOf(eight, 8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  /**
   * Compares as scmp does.
   *
   * @param equality whether only equality matters: then any number but 0 says "not equal"
   * @return a number whose sign tells the order
   */
  Value compare(Binding a, Binding b, boolean equality, FaultExits faults) {
    Value zeroA = nullOf(a);
    Value zeroB = nullOf(b);
    Memory left = orEmpty(a, faults);
    Memory right = left == null ? null : orEmpty(b, faults);
    if (right == null) {
      return graph.constant(0); // unreachable: no scratch
    }
    if (left.literal() != null && right.literal() != null && zeroA == null && zeroB == null) {
      return graph.constant(Arrays.compareUnsigned(left.literal(), right.literal()));
    }
    if (equality && (left.literal() != null && zeroB == null)) {
      return difference(right, left.literal());
    }
    if (equality && (right.literal() != null && zeroA == null)) {
      return difference(left, right.literal());
    }
    Value limit = graph.constant(Math.min(words(left), words(right)));
    WordFunctions words = functions.words(isWhole(left) && isWhole(right));
    Value order = graph.call(words.compare(), left.pointer(), right.pointer(), limit);
    return graph.launder(order, firing.scratchAt(Firing.LAUNDER_CELL));
  }

  private static Value nullOf(Binding string) {
    return string instanceof Memory m ? m.isNull() : null;
  }

  /** As {@link #inMemory}, with "" for NULL. */
  private Memory orEmpty(Binding string, FaultExits faults) {
    if (string instanceof Memory m && m.isNull() == null) {
      return inMemory(m, faults);
    }
    Memory copy = take(faults);
    if (copy == null) {
      return null;
    }
    Value isNull =
        string instanceof Memory m
            ? m.isNull()
            : graph.bool(Condition.EQ, string.materialize(graph), graph.constant(0));
    Block some = graph.newBlock();
    Block done = graph.newBlock();
    graph.store(8, copy.pointer(), 0, graph.constant(0));
    graph.branch(Condition.EQ, isNull, graph.constant(0), some, done);
    graph.begin(some);
    if (graph.isReachable()) { // not when it is the constant NULL
      Binding present = string instanceof Memory m ? m.notNull() : string;
      copy(present, copy.pointer(), firing.compilation().options().stringBytes(), faults);
      graph.jump(done);
    }
    graph.begin(done);
    return copy;
  }

  /** 0 if the string is this literal: one comparison for each word of it. */
  private Value difference(Memory string, byte[] literal) {
    int words = words(string);
    if (literal.length >= 8 * words) {
      return graph.constant(1); // longer than anything that fits there
    }
    Value different = graph.constant(0);
    for (int at = 0; at <= literal.length; at += 8) {
      Value word = string.word(at);
      int used = literal.length + 1 - at;
      if (used < 8 && !string.isPadded()) {
        word = graph.alu(Alu.AND, word, (1L << 8 * used) - 1);
      }
      Value differs = graph.alu(Alu.XOR, word, word(literal, at));
      different = graph.alu(Alu.OR, different, differs);
    }
    return different;
  }
}
