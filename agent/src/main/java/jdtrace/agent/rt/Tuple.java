package jdtrace.agent.rt;

/** Arguments of {@code call} and elements of associative keys, in the order they were pushed. */
final class Tuple {
  private static final int CAPACITY = 8;

  /** What {@code pushtr} of a string takes as its size when told 0. */
  private static final int DEFAULT_STRING_BYTES = 256;

  private static final int MAX_STRING = 1 << 24;

  /** The size of an entry that is a plain value. */
  private static final long BY_VALUE = -1;

  private final ProbeThread thread;
  private final long[] values = new long[CAPACITY];
  private final long[] sizes = new long[CAPACITY];
  private int depth;

  /** Bit set of the entries that are strings. */
  private int strings;

  Tuple(ProbeThread thread) {
    this.thread = thread;
  }

  void pushValue(long value) {
    push(value, BY_VALUE);
  }

  /** An address and how many bytes it stands for, which counts as unsigned. */
  void pushReference(long address, long size) {
    if (size < 0) {
      throw thread.fault(Fault.ILLOP, 0);
    }
    push(address, size);
  }

  /** A string of at most so many bytes, 0 for a default. */
  void pushString(long address, long size) {
    long limit = size == 0 ? DEFAULT_STRING_BYTES : size;
    int most = limit < 0 ? MAX_STRING : (int) Math.min(limit, MAX_STRING);
    thread.memory.string(thread.first, address, most);
    // What fills all of it is cut: as a key a string has its NUL wherever memory has one.
    push(address, Math.min(thread.first.length, most - 1));
    strings |= 1 << depth - 1;
  }

  private void push(long value, long size) {
    if (depth == CAPACITY) {
      throw thread.fault(Fault.TUPOFLOW, 0);
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

  /** An argument; 0 when fewer were pushed. */
  long argument(int index) {
    return index < depth ? values[index] : 0;
  }

  long argument(int index, long otherwise) {
    return index < depth ? values[index] : otherwise;
  }

  /**
   * Puts all elements into words, by content: numbers as they are, others at their full size with zeros behind.
   *
   * @param first the word that the elements begin with; those before it are left alone
   * @param count how many words there are
   * @param full of each element: -1 for a number, else how many bytes it may take; of a string with its NUL
   */
  void words(long[] words, int first, int count, int[] full) {
    for (int i = first; i < count; i++) {
      words[i] = 0;
    }
    int at = first;
    for (int i = 0; i < full.length; i++) {
      if (full[i] < 0) {
        words[at++] = argument(i);
        continue;
      }
      View view = thread.first;
      boolean handle = i < depth && JavaObjects.isHandle(values[i]);
      boolean string = handle || (strings & 1 << i) != 0;
      if (handle) {
        thread.memory.string(view, values[i], (int) Math.min(sizes[i], MAX_STRING));
      } else {
        thread.memory.bytes(view, argument(i), i < depth ? Math.max(0, sizes[i]) : 0);
      }
      int length = Math.min(view.length, string ? full[i] - 1 : full[i]);
      for (int b = 0; b < length; b++) {
        words[at + (b >> 3)] |= (view.at(b) & 0xffL) << 8 * (b & 7);
      }
      at += full[i] + 7 >> 3;
    }
  }

  /** Appends all elements to a key, by content; elements of different size differ. */
  void appendTo(Key key) {
    for (int i = 0; i < depth; i++) {
      if (sizes[i] == BY_VALUE) {
        key.value(values[i]);
      } else if (JavaObjects.isHandle(values[i])) {
        thread.memory.string(thread.first, values[i], (int) Math.min(sizes[i], MAX_STRING));
        key.text(thread.first);
      } else if ((strings & 1 << i) != 0) {
        thread.memory.bytes(thread.first, values[i], sizes[i]);
        key.text(thread.first);
      } else {
        thread.memory.bytes(thread.first, values[i], sizes[i]);
        key.bytes(thread.first);
      }
    }
  }
}
