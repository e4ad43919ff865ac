package jdtrace.codegen.interp.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdtrace.base.Fault;
import jdtrace.codegen.interp.memory.AddressSpace;
import jdtrace.codegen.interp.memory.MachineFault;
import jdtrace.codegen.interp.variable.DynamicKey;

/** Arguments of {@code call} and elements of associative keys, in the order they were pushed. */
final class TupleStack {
  private static final int CAPACITY = 8;

  /** The size of an entry that is a plain value. */
  private static final long BY_VALUE = -1;

  private final long[] values = new long[CAPACITY];
  private final long[] sizes = new long[CAPACITY];
  private int depth;

  /** Bit set of the entries that are strings. */
  private int strings;

  void pushValue(long value) {
    push(value, BY_VALUE);
  }

  /** An address and how many bytes it stands for, which counts as unsigned. */
  void pushReference(long address, long size) {
    if (size < 0) {
      throw new MachineFault(Fault.ILLOP);
    }
    push(address, size);
  }

  /** A string of so many bytes, which is cut there: as a key it has its NUL wherever memory has. */
  void pushString(long address, int length) {
    push(address, length);
    strings |= 1 << depth - 1;
  }

  private void push(long value, long size) {
    if (depth == CAPACITY) {
      throw new MachineFault(Fault.TUPOFLOW);
    }
    strings &= ~(1 << depth);
    values[depth] = value;
    sizes[depth++] = size;
  }

  void pop() {
    depth = Math.max(0, depth - 1);
  }

  void clear() {
    depth = 0;
  }

  int depth() {
    return depth;
  }

  /** An argument; 0 when fewer were pushed. */
  long argument(int index) {
    return index < depth ? values[index] : 0;
  }

  /** The elements of an associative key, by content. */
  List<DynamicKey.Element> elements(AddressSpace space) {
    List<DynamicKey.Element> elements = new ArrayList<>(depth);
    for (int i = 0; i < depth; i++) {
      elements.add(new DynamicKey.Element(content(i, space)));
    }
    return elements;
  }

  private byte[] content(int index, AddressSpace space) {
    if (sizes[index] == BY_VALUE) {
      return ofValue(values[index]);
    }
    byte[] bytes = space.bytes(values[index], sizes[index]);
    return (strings & 1 << index) == 0 ? bytes : Arrays.copyOf(bytes, bytes.length + 1);
  }

  private static byte[] ofValue(long value) {
    byte[] bytes = new byte[Long.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (value >>> 8 * i);
    }
    return bytes;
  }
}
