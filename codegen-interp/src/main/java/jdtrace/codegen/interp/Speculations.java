package jdtrace.codegen.interp;

import jdtrace.base.Fault;
import jdtrace.codegen.interp.machine.SpeculationIds;
import jdtrace.codegen.interp.memory.MachineFault;

/**
 * Speculative buffers (spec consumer.md section 7). With one CPU a commit or discard is done at
 * once, so a speculation is free, active, or active with data; it is never busy.
 *
 * <p>Firings that a full buffer loses are drops when the speculation is committed: nobody misses
 * what would have been discarded.
 */
final class Speculations implements SpeculationIds {
  private final RecordBuffer[] buffers;
  private final boolean[] active;
  private final long[] lost;
  private long unavailable;
  private long drops;

  Speculations(int count, long bytesEach) {
    this.buffers = new RecordBuffer[count];
    this.active = new boolean[count];
    this.lost = new long[count];
    for (int i = 0; i < count; i++) {
      buffers[i] = new RecordBuffer(bytesEach);
    }
  }

  @Override
  public long next() {
    for (int i = 0; i < active.length; i++) {
      if (!active[i]) {
        active[i] = true;
        return i + 1L;
      }
    }
    unavailable++;
    return 0;
  }

  /** The buffer of an id; null if it is 0 or not active; faults ILLOP if there is no such id. */
  private RecordBuffer find(long id) {
    if (Long.compareUnsigned(id, buffers.length) > 0) {
      throw new MachineFault(Fault.ILLOP);
    }
    return id == 0 || !active[(int) id - 1] ? null : buffers[(int) id - 1];
  }

  /**
   * The buffer of an id with room for a record of so many bytes; null if the id is 0, not active, or
   * has no room; faults ILLOP if there is no such id.
   */
  RecordBuffer withRoom(long id, int bytes) {
    RecordBuffer buffer = find(id);
    if (buffer != null && buffer.freeBytes() < bytes) {
      lost[(int) id - 1]++;
      return null;
    }
    return buffer;
  }

  /** Moves the records to the principal buffer; false if they found no room there and are lost. */
  boolean commit(long id, RecordBuffer principal, long timestamp) {
    RecordBuffer buffer = find(id);
    if (buffer == null) {
      return true;
    }
    boolean moved = principal.appendAll(buffer, timestamp);
    drops += lost[(int) id - 1];
    discard(id);
    return moved;
  }

  void discard(long id) {
    RecordBuffer buffer = find(id);
    if (buffer != null) {
      buffer.clear();
      lost[(int) id - 1] = 0;
      active[(int) id - 1] = false;
    }
  }

  /** Firings lost because a speculation was full. */
  long drops() {
    return drops;
  }

  /** Calls of speculation() that found none free. */
  long unavailable() {
    return unavailable;
  }
}
