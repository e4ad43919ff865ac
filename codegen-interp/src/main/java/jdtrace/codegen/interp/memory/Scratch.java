package jdtrace.codegen.interp.memory;

import jdtrace.base.Fault;

/**
 * Scratch of one clause: {@code alloca}, results of subroutines. One contiguous area handed out
 * from its start, 8-aligned, and taken back as a whole when the next clause begins. A zero byte
 * follows each piece, so that bytes copied in without a NUL still end as a string.
 */
public final class Scratch {
  private final Area area;
  private long limit;

  /** {@code maxBytes} bounds every later limit. */
  public Scratch(TracerMemory memory, int maxBytes) {
    this.area = memory.allocateGrowing(maxBytes);
    this.limit = maxBytes;
  }

  /** Takes everything back; at most {@code limitBytes} can be had until the next reset. */
  public void reset(long limitBytes) {
    area.resize(0);
    limit = limitBytes;
  }

  /** The address of {@code size} zero bytes; faults NOSCRATCH. Size counts as unsigned. */
  public long allocate(long size) {
    long start = area.length() == 0 ? 0 : area.length() + 1 + 7L & -8L;
    if (size < 0 || size > limit - start) {
      throw new MachineFault(Fault.NOSCRATCH);
    }
    area.resize((int) (start + size));
    return area.base() + start;
  }

  public boolean contains(long address, long size) {
    return area.contains(address, size);
  }

  public int used() {
    return area.length();
  }
}
