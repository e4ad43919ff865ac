package jdtrace.runtime.record;

import java.util.Arrays;
import jdtrace.dif.Action;

/** A value read back from a record or an aggregation's key. */
public sealed interface Datum {

  /** An integer of 1, 2, 4 or 8 bytes, extended to 64 bits by its type's sign. */
  record Scalar(long value, int size, boolean signed) implements Datum {}

  /** A string, without NUL. */
  record Text(byte[] bytes) implements Datum {
    @Override
    public boolean equals(Object o) {
      return o instanceof Text t && Arrays.equals(bytes, t.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /** A structure, array or piece of memory. */
  record Bytes(byte[] bytes) implements Datum {
    @Override
    public boolean equals(Object o) {
      return o instanceof Bytes b && Arrays.equals(bytes, b.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /** Frames of a stack, innermost first; {@code pid} is 0 for the kernel's. */
  record Stack(int pid, long[] frames) implements Datum {
    @Override
    public boolean equals(Object o) {
      return o instanceof Stack s && pid == s.pid && Arrays.equals(frames, s.frames);
    }

    @Override
    public int hashCode() {
      return 31 * pid + Arrays.hashCode(frames);
    }
  }

  /** An address to be shown as a symbol; {@code pid} is 0 for the kernel's. */
  record Symbol(Action.SymbolKind kind, int pid, long address) implements Datum {}
}
