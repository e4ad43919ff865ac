package jdtrace.runtime.record;

import jdtrace.dif.Action;
import jdtrace.dif.Builtin;

/** How an engine stores one value in a record or in an aggregation's key. */
public sealed interface FieldEncoding {

  /** Bytes taken in the record. */
  int bytes();

  /** Alignment in the record. */
  default int alignment() {
    return Math.min(8, Math.max(1, Integer.highestOneBit(bytes())));
  }

  /** A little-endian integer. */
  record Scalar(int bytes, boolean signed) implements FieldEncoding {}

  /** NUL-terminated text in at most {@code bytes} bytes; what follows the NUL means nothing. */
  record Text(int bytes) implements FieldEncoding {
    @Override
    public int alignment() {
      return 8;
    }
  }

  /** Bytes as they are. */
  record Bytes(int bytes) implements FieldEncoding {
    @Override
    public int alignment() {
      return 8;
    }
  }

  /** {@code tracemem}: u64 length first if {@code dynamic}, then {@code capacity} bytes. */
  record Memory(int capacity, boolean dynamic) implements FieldEncoding {
    @Override
    public int bytes() {
      return (dynamic ? 8 : 0) + capacity;
    }

    @Override
    public int alignment() {
      return 8;
    }
  }

  /** {@code frames} u64 addresses, 0 ends; for a user stack a u64 pid first. */
  record Stack(int frames, boolean user) implements FieldEncoding {
    @Override
    public int bytes() {
      return 8 * (frames + (user ? 1 : 0));
    }

    @Override
    public int alignment() {
      return 8;
    }
  }

  /** A u64 address, for user symbols a u64 pid first. */
  record Symbol(Action.SymbolKind kind) implements FieldEncoding {
    public boolean user() {
      return kind != Action.SymbolKind.SYM && kind != Action.SymbolKind.MOD;
    }

    @Override
    public int bytes() {
      return user() ? 16 : 8;
    }

    @Override
    public int alignment() {
      return 8;
    }
  }

  /** A string known when the program was loaded: not stored. */
  record Literal(byte[] text) implements FieldEncoding {
    @Override
    public int bytes() {
      return 0;
    }

    @Override
    public int alignment() {
      return 1;
    }
  }

  /** An integer known when the program was loaded: not stored. */
  record Constant(long value, int size, boolean signed) implements FieldEncoding {
    @Override
    public int bytes() {
      return 0;
    }

    @Override
    public int alignment() {
      return 1;
    }
  }

  /**
   * {@code probeprov probemod probefunc probename}: follows from the probe id in the header (in a
   * key: a u32 probe id is stored).
   *
   * @param stringBytes size of a string with its NUL, to which it is cut
   */
  record ProbePart(Builtin part, int bytes, int stringBytes) implements FieldEncoding {}
}
