package jdtrace.linux.ffm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Memory outside the heap with a known address: what system calls read and write.
 *
 * <p>Freed by the garbage collector after the last reference is gone, so there is nothing to close;
 * keep this object reachable while the kernel may use the address. Counts against {@code
 * -XX:MaxDirectMemorySize}.
 */
public final class NativeMemory {
  private final ByteBuffer bytes;
  private final long address;

  private NativeMemory(ByteBuffer bytes) {
    this.bytes = bytes;
    this.address = NativeAccess.CURRENT.address(bytes);
  }

  /** Zeroed memory, at least 8-byte aligned. */
  public static NativeMemory allocate(int sizeBytes) {
    return new NativeMemory(ByteBuffer.allocateDirect(sizeBytes).order(ByteOrder.nativeOrder()));
  }

  /** A copy of {@code source}. */
  public static NativeMemory copyOf(byte[] source) {
    NativeMemory copy = allocate(source.length);
    copy.bytes.put(0, source);
    return copy;
  }

  /** A copy of {@code source} in native order, e.g. BPF instructions. */
  public static NativeMemory copyOf(long[] source) {
    NativeMemory copy = allocate(Math.multiplyExact(source.length, Long.BYTES));
    for (int i = 0; i < source.length; i++) {
      copy.bytes.putLong(i * Long.BYTES, source[i]);
    }
    return copy;
  }

  /** The memory, native byte order, position 0, limit = capacity; prefer absolute accessors. */
  public ByteBuffer bytes() {
    return bytes;
  }

  /** Address of the first byte. */
  public long address() {
    return address;
  }

  /** Size in bytes. */
  public int size() {
    return bytes.capacity();
  }

  /** Sets all bytes to zero. */
  public void clear() {
    int size = bytes.capacity();
    int at = 0;
    for (; at + Long.BYTES <= size; at += Long.BYTES) {
      bytes.putLong(at, 0);
    }
    for (; at < size; at++) {
      bytes.put(at, (byte) 0);
    }
  }
}
