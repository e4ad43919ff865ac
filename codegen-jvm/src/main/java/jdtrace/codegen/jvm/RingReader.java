package jdtrace.codegen.jvm;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdtrace.agent.rt.SharedLayout;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.record.RecordHeader;

/** Takes the records out of one ring; the other end of {@code jdtrace.agent.rt.Ring}. */
final class RingReader {
  /** Policy RING: what a record takes besides its bytes. */
  private static final int RING_OVERHEAD = 8;

  private final ByteBuffer shared;
  private final int base;
  private final int cpu;
  private final boolean overwrites;
  private int position;
  private boolean started;
  private long consumed;
  private long restarted;

  /** Records up to here are handed over in one go. */
  private long until;

  private int length;

  RingReader(ByteBuffer shared, long capacity, int index, int cpu, boolean overwrites) {
    this.shared = shared.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    this.base = (int) SharedLayout.ring(capacity, index);
    this.cpu = cpu;
    this.overwrites = overwrites;
  }

  long drops() {
    return shared.getLong(base + SharedLayout.DROPS);
  }

  /** Bytes of records that wait. */
  long waiting() {
    return shared.getLong(base + SharedLayout.PRODUCED) - consumed;
  }

  /** What is there now is what {@link #next} goes up to. */
  void begin() {
    until = shared.getLong(base + SharedLayout.PRODUCED);
    VarHandle.acquireFence();
    long restart = shared.getLong(base + SharedLayout.RESTART);
    if (restart == consumed && restart != restarted) {
      restarted = restart;
      position = 0;
    }
    if (overwrites && !started) {
      started = true;
      position = (int) shared.getLong(base + SharedLayout.TAIL);
    }
    length = 0;
  }

  /** Whether there is a record, which then is the one that {@link #timestamp} and {@link #take} mean. */
  boolean next() {
    if (length > 0) {
      return true;
    }
    if (!overwrites && consumed >= until) {
      return false;
    }
    long word = word();
    if (word == SharedLayout.WRAP) {
      position = 0;
      word = word();
    }
    length = (int) word;
    return length > 0;
  }

  private long word() {
    long word = shared.getLong(base + SharedLayout.DATA + position);
    VarHandle.acquireFence();
    return word;
  }

  private int record() {
    return base + SharedLayout.DATA + position + SharedLayout.LENGTH_BYTES;
  }

  long timestamp() {
    return shared.getLong(record() + RecordHeader.TIMESTAMP_OFFSET);
  }

  /** Hands the record over; its room is free afterwards. */
  void take(RecordSink sink) {
    sink.record(cpu, shared, record(), length);
    position += SharedLayout.LENGTH_BYTES + length;
    consumed += length + (overwrites ? RING_OVERHEAD : 0);
    length = 0;
    VarHandle.releaseFence();
    shared.putLong(base + SharedLayout.CONSUMED, consumed);
  }
}
