package jdtrace.codegen.interp.memory;

import java.util.Arrays;

/**
 * A piece of the tracer's memory at an address of the machine, 8-aligned. The array may be longer
 * than what is accessible.
 */
public final class Area {
  private final long base;
  private final boolean writable;
  private byte[] bytes;
  private int length;

  Area(long base, byte[] bytes, boolean writable) {
    this.base = base;
    this.bytes = bytes;
    this.length = bytes.length;
    this.writable = writable;
  }

  public long base() {
    return base;
  }

  /** Accessible bytes. */
  public int length() {
    return length;
  }

  public boolean writable() {
    return writable;
  }

  /** Whether {@code size} bytes from {@code address} on lie inside; size counts as unsigned. */
  public boolean contains(long address, long size) {
    long offset = address - base;
    return offset >= 0
        && Long.compareUnsigned(size, length) <= 0
        && Long.compareUnsigned(offset, length - size) <= 0;
  }

  public byte[] bytes() {
    return bytes;
  }

  /** Index of an address that is inside. */
  public int index(long address) {
    return (int) (address - base);
  }

  public void clear() {
    Arrays.fill(bytes, 0, length, (byte) 0);
  }

  /** Makes the accessible part longer, with zeros, or shorter. */
  void resize(int newLength) {
    if (newLength > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(newLength, Math.min(2 * bytes.length, 1 << 24)));
    }
    if (newLength > length) {
      Arrays.fill(bytes, length, newLength, (byte) 0);
    }
    length = newLength;
  }
}
