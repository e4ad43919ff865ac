package jdtrace.codegen.bpf.gen;

import java.util.Arrays;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * A D value that is the address of memory of ours, of which we know at compile time where it lies:
 * it is read and written directly. When it is used as a number, or merges with another value, it
 * becomes the plain address, which the checked kernel loads can still read.
 *
 * @param base pointer to its first byte; null for a literal, which is placed when first needed
 * @param skew how far base is behind an 8-aligned address
 * @param bytes how many bytes from there may be accessed
 * @param isNull not zero when the D value is NULL instead; null when it never is
 * @param writable whether D may store to it (scratch, variables)
 * @param variableBytes exact size of the by-reference variable it is, 0 for any other memory
 * @param literal the text without NUL when it is known, else null
 * @param words the text as numbers, zero behind its NUL; null when it is only in memory
 * @param home for a copy of an array's element: pointer to the element, whose address is that of the
 *     D value; else null
 */
record Memory(
    Firing firing,
    Value base,
    int skew,
    int bytes,
    Value isNull,
    boolean writable,
    int variableBytes,
    byte[] literal,
    Value[] words,
    Value home)
    implements Binding {

  static Memory literal(Firing firing, byte[] text) {
    return new Memory(firing, null, 0, text.length + 1, null, false, 0, text, null, null);
  }

  /** A short text that is in registers: execname. */
  static Memory words(Firing firing, Value... words) {
    return new Memory(firing, null, 0, 8 * words.length, null, false, 0, null, words, null);
  }

  static Memory scratch(Firing firing, Value base, int bytes) {
    return scratch(firing, base, bytes, null);
  }

  /** Scratch that stands for NULL when {@code isNull} says so. */
  static Memory scratch(Firing firing, Value base, int bytes, Value isNull) {
    return new Memory(firing, base, 0, bytes, isNull, true, 0, null, null, null);
  }

  /** Memory that may only be read. */
  static Memory readOnly(Firing firing, Value base, int bytes) {
    return new Memory(firing, base, 0, bytes, null, false, 0, null, null, null);
  }

  /** A by-reference variable of {@code size} bytes; whole words of it may be read. */
  static Memory variable(Firing firing, Value base, int size, Value isNull) {
    return new Memory(firing, base, 0, size + 7 & -8, isNull, true, size, null, null, null);
  }

  /** A copy of an array's element. */
  static Memory element(Firing firing, Value base, int size, Value isNull, Value home) {
    return new Memory(firing, base, 0, size + 7 & -8, isNull, true, size, null, null, home);
  }

  /** A pointer to the first byte; meaningless while NULL. */
  Value pointer() {
    if (base != null) {
      return base;
    }
    if (words != null) {
      Value frame = firing.graph().frame(firing.builtins().current().commSlot(), 0);
      for (int i = 0; i < words.length; i++) {
        firing.graph().store(8, frame, 8L * i, words[i]);
      }
      return frame;
    }
    Compilation c = firing.compilation();
    return firing.graph().mapValue(c.maps().pool, c.pool().string(literal));
  }

  /** 8 bytes of it, at a multiple of 8. */
  Value word(int offset) {
    return words != null ? words[offset / 8] : firing.graph().load(8, pointer(), offset);
  }

  /** Whether bytes behind the text's NUL are zero up to {@code bytes}. */
  boolean isPadded() {
    return words != null;
  }

  /** The memory from {@code offset} on, which must be inside. */
  Memory from(int offset) {
    byte[] rest =
        literal == null
            ? null
            : Arrays.copyOfRange(literal, Math.min(offset, literal.length), literal.length);
    Value to = literal != null && base == null ? null : firing.graph().add(pointer(), offset);
    return new Memory(
        firing, to, skew + offset & 7, bytes - offset, isNull, writable, 0, rest, null, null);
  }

  /** The same, known not to be NULL. */
  Memory notNull() {
    return isNull == null
        ? this
        : new Memory(
            firing, base, skew, bytes, null, writable, variableBytes, literal, words, home);
  }

  /** The address as a number, 0 for NULL. */
  @Override
  public Value materialize(Graph graph) {
    Value address =
        graph.launder(home == null ? pointer() : home, firing.scratchAt(Firing.LAUNDER_CELL));
    if (isNull == null) {
      return address;
    }
    Value present = graph.bool(Condition.EQ, isNull, graph.constant(0));
    return graph.alu(Alu.MUL, address, present);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Memory m
        && base == m.base
        && bytes == m.bytes
        && isNull == m.isNull
        && words == m.words
        && Arrays.equals(literal, m.literal);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(base) * 31 + Arrays.hashCode(literal);
  }
}
