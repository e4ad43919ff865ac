package jdtrace.codegen.interp;

import jdtrace.base.Fault;
import jdtrace.codegen.interp.machine.SpeculationIds;
import jdtrace.codegen.interp.memory.MachineFault;

/**
 * Speculative buffers (spec consumer.md section 7). With one CPU a commit or discard is done at
 * once, so a speculation is free, active, or active with data; it is never busy.
 */
final class Speculations implements SpeculationIds {
  private final RecordBuffer[] buffers;
  private final boolean[] active;
  private long unavailable;
  private long drops;

  Speculations(int count, long bytesEach) {
    this.buffers = new RecordBuffer[count];
    this.active = new boolean[count];
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
  RecordBuffer find(long id) {
    if (Long.compareUnsigned(id, buffers.length) > 0) {
      throw new MachineFault(Fault.ILLOP);
    }
    return id == 0 || !active[(int) id - 1] ? null : buffers[(int) id - 1];
  }

  void record(RecordBuffer buffer, byte[] record) {
    if (!buffer.append(record)) {
      drops++;
    }
  }

  /** Moves the records to the principal buffer; false if they found no room there and are lost. */
  boolean commit(long id, RecordBuffer principal, long timestamp) {
    RecordBuffer buffer = find(id);
    if (buffer == null) {
      return true;
    }
    boolean moved = principal.appendAll(buffer, timestamp);
    discard(id);
    return moved;
  }

  void discard(long id) {
    RecordBuffer buffer = find(id);
    if (buffer != null) {
      buffer.clear();
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
