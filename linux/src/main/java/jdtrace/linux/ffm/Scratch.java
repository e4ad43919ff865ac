package jdtrace.linux.ffm;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A thread's small memory for the structs of one system call: written, passed, forgotten.
 *
 * <pre>
 *   0        64                  1024                                8192
 *   | errno  | struct (zeroed)   | text, second structs              |
 * </pre>
 *
 * A method that uses it must not call another user of it between filling and making its call; the
 * thin wrappers of this module never do. For memory that outlives a call use {@link NativeMemory}.
 */
public final class Scratch {
  /** Where the call's struct starts. */
  public static final int STRUCT = 64;

  /** Where text and secondary structs start. */
  public static final int EXTRA = 1024;

  /** Bytes in all. */
  public static final int SIZE = 8192;

  /** A class rather than a lambda: no call site to spin at start-up. */
  private static final class PerThread extends ThreadLocal<Scratch> {
    @Override
    protected Scratch initialValue() {
      return new Scratch();
    }
  }

  private static final PerThread CURRENT = new PerThread();

  private final NativeMemory memory = NativeMemory.allocate(SIZE);
  private final ByteBuffer bytes = memory.bytes();
  private MemorySegment errnoSegment;
  private int textEnd = EXTRA;

  private Scratch() {}

  /** The calling thread's. */
  public static Scratch get() {
    return CURRENT.get();
  }

  /** Where errno goes, as the public linker wants it; the other way never makes it. */
  MemorySegment errnoSegment() {
    if (errnoSegment == null) {
      errnoSegment = MemorySegment.ofBuffer(bytes);
    }
    return errnoSegment;
  }

  int errno() {
    return bytes.getInt(0);
  }

  /**
   * Clears {@code sizeBytes} of the struct area and forgets earlier text.
   *
   * @param sizeBytes a multiple of 8, at most {@link #EXTRA} - {@link #STRUCT}
   */
  public Scratch clear(int sizeBytes) {
    for (int at = STRUCT; at < STRUCT + sizeBytes; at += Long.BYTES) {
      bytes.putLong(at, 0);
    }
    textEnd = EXTRA;
    return this;
  }

  /** The whole buffer, native order; use absolute accessors at {@link #STRUCT} + offset. */
  public ByteBuffer bytes() {
    return bytes;
  }

  /** Address of the struct area. */
  public long structAddress() {
    return memory.address() + STRUCT;
  }

  /** Address of byte {@code offset} of the buffer. */
  public long address(int offset) {
    return memory.address() + offset;
  }

  /**
   * Stores a string as UTF-8 with a terminating NUL.
   *
   * @return its address, valid until the next {@link #clear}
   * @throws IllegalArgumentException when the text area is full or the string has a NUL
   */
  public long text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int start = textEnd;
    if (utf8.length >= SIZE - start) {
      throw new IllegalArgumentException("text too long for a system call: ".concat(text));
    }
    for (int i = 0; i < utf8.length; i++) {
      if (utf8[i] == 0) {
        throw new IllegalArgumentException("NUL in text for a system call");
      }
      bytes.put(start + i, utf8[i]);
    }
    bytes.put(start + utf8.length, (byte) 0);
    textEnd = (start + utf8.length + 8) & -8;
    return memory.address() + start;
  }

  /**
   * Reserves zeroed space behind the text.
   *
   * @return its offset in {@link #bytes}, valid until the next {@link #clear}
   */
  public int reserve(int sizeBytes) {
    int start = textEnd;
    int end = (start + sizeBytes + 7) & -8;
    if (end > SIZE) {
      throw new IllegalArgumentException("struct too large for a system call");
    }
    for (int at = start; at < end; at += Long.BYTES) {
      bytes.putLong(at, 0);
    }
    textEnd = end;
    return start;
  }
}
