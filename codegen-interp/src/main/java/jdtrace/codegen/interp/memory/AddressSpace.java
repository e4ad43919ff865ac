package jdtrace.codegen.interp.memory;

import java.util.Arrays;
import jdtrace.base.Fault;

/**
 * Loads and stores of one firing: the tracer's areas and the memory of the traced system.
 *
 * <p>A refused access of several bytes or of a string reports the address where it began, not the
 * byte that could not be read: engines in the kernel do not learn more.
 */
public final class AddressSpace {
  /** Loads of the traced system are made in pieces of this size, aligned, so as not to overreach. */
  private static final int CHUNK = 64;

  private static final long MAX_ACCESS = 1L << 28;

  private final TracerMemory tracer;
  private final Memory traced;

  public AddressSpace(TracerMemory tracer, Memory traced) {
    this.tracer = tracer;
    this.traced = traced;
  }

  public TracerMemory tracer() {
    return tracer;
  }

  /** A little-endian integer of 1, 2, 4 or 8 bytes, zero-extended, from kernel or tracer memory. */
  public long load(long address, int size) {
    return integer(bytes(address, size), size);
  }

  /** The same from user memory. */
  public long loadUser(long address, int size) {
    return integer(userBytes(address, size), size);
  }

  /** The same from what the enabling may see; faults KPRIV elsewhere. */
  public long loadRestricted(long address, int size) {
    if (tracer.find(address, size) == null && !traced.kernelVisible()) {
      throw new MachineFault(Fault.KPRIV, address);
    }
    return load(address, size);
  }

  /** Bytes of kernel or tracer memory; size counts as unsigned. */
  public byte[] bytes(long address, long wanted) {
    int size = accessible(address, wanted);
    Area area = tracer.find(address, size);
    if (area != null) {
      int start = area.index(address);
      return Arrays.copyOfRange(area.bytes(), start, start + size);
    }
    byte[] bytes = new byte[size];
    if (TracerMemory.owns(address) || traced.readKernel(address, bytes, 0, size) != size) {
      throw MachineFault.badAddress(address);
    }
    return bytes;
  }

  /** Bytes of user memory; size counts as unsigned. */
  public byte[] userBytes(long address, long wanted) {
    int size = accessible(address, wanted);
    byte[] bytes = new byte[size];
    if (TracerMemory.owns(address) || traced.readUser(address, bytes, 0, size) != size) {
      throw MachineFault.badAddress(address);
    }
    return bytes;
  }

  /**
   * A string of kernel or tracer memory, without NUL: ends at a NUL, after {@code limit} bytes, or
   * where the tracer's area does.
   */
  public byte[] string(long address, int limit) {
    Area area = tracer.find(address, 0);
    if (area != null) {
      int start = area.index(address);
      int available = Math.min(limit, area.length() - start);
      int length = lengthOf(area.bytes(), start, available);
      return Arrays.copyOfRange(area.bytes(), start, start + length);
    }
    if (TracerMemory.owns(address)) {
      throw MachineFault.badAddress(address);
    }
    return string(address, limit, false);
  }

  /** A string of user memory. */
  public byte[] userString(long address, int limit) {
    return string(address, limit, true);
  }

  private byte[] string(long address, int limit, boolean user) {
    byte[] text = new byte[Math.min(limit, CHUNK)];
    int length = 0;
    while (length < limit) {
      int wanted = Math.min(CHUNK - (int) (address + length & CHUNK - 1), limit - length);
      if (text.length < length + wanted) {
        text = Arrays.copyOf(text, Math.max(length + wanted, 2 * text.length));
      }
      int got =
          user
              ? traced.readUser(address + length, text, length, wanted)
              : traced.readKernel(address + length, text, length, wanted);
      int found = lengthOf(text, length, got);
      length += found;
      if (found < got) {
        return Arrays.copyOf(text, length);
      }
      if (got < wanted) {
        throw MachineFault.badAddress(address);
      }
    }
    return Arrays.copyOf(text, length);
  }

  /** No single access is this large by right, and an array must hold it. */
  private static int accessible(long address, long size) {
    if (Long.compareUnsigned(size, MAX_ACCESS) > 0) {
      throw MachineFault.badAddress(address);
    }
    return (int) size;
  }

  private static int lengthOf(byte[] bytes, int start, int limit) {
    int length = 0;
    while (length < limit && bytes[start + length] != 0) {
      length++;
    }
    return length;
  }

  /** Whether D may store there: scratch and variables. */
  public boolean writable(long address, long size) {
    Area area = tracer.find(address, size);
    return area != null && area.writable();
  }

  /** Stores the low bytes of a value; faults BADADDR where D may not store, BADALIGN if odd. */
  public void store(long address, int size, long value) {
    if (!writable(address, size)) {
      throw MachineFault.badAddress(address);
    }
    if ((address & size - 1) != 0) {
      throw new MachineFault(Fault.BADALIGN, address);
    }
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (value >>> 8 * i);
    }
    store(address, bytes);
  }

  /** Stores bytes where D may; faults BADADDR elsewhere. */
  public void store(long address, byte[] bytes) {
    Area area = tracer.find(address, bytes.length);
    if (area == null || !area.writable()) {
      throw MachineFault.badAddress(address);
    }
    System.arraycopy(bytes, 0, area.bytes(), area.index(address), bytes.length);
  }

  /** Writes to the traced process. */
  public void storeUser(long address, byte[] bytes) {
    if (TracerMemory.owns(address)
        || traced.writeUser(address, bytes, 0, bytes.length) != bytes.length) {
      throw MachineFault.badAddress(address);
    }
  }

  private static long integer(byte[] bytes, int size) {
    long value = 0;
    for (int i = size - 1; i >= 0; i--) {
      value = value << 8 | bytes[i] & 0xff;
    }
    return value;
  }
}
