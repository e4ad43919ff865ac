package jdtrace.codegen.interp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.record.RecordHeader;

/** Records one after the other, up to a limit; with policy RING the oldest make room. */
final class RecordBuffer {
  /** With policy RING each record takes so much more, in every engine. */
  private static final int RING_OVERHEAD = 8;

  private final long limitBytes;
  private final boolean ring;
  private final ArrayDeque<Integer> lengths = new ArrayDeque<>();
  private byte[] bytes = new byte[256];

  /** Where the oldest record begins. */
  private int start;

  private int end;

  RecordBuffer(long limitBytes) {
    this(limitBytes, false);
  }

  RecordBuffer(long limitBytes, boolean ring) {
    this.limitBytes = Math.min(limitBytes, Integer.MAX_VALUE - 64);
    this.ring = ring;
  }

  long freeBytes() {
    int overhead = ring ? RING_OVERHEAD * lengths.size() : 0;
    return limitBytes - (end - start) - overhead;
  }

  /** What a record may take of the buffer. */
  long roomFor(int records) {
    return ring ? limitBytes - (long) RING_OVERHEAD * records : freeBytes();
  }

  /** Takes a record in; false if there is no room. */
  boolean append(byte[] record) {
    if (!makeRoom(record.length, 1)) {
      return false;
    }
    System.arraycopy(record, 0, bytes, end, record.length);
    end += record.length;
    lengths.add(record.length);
    return true;
  }

  /** Moves all records of another buffer to the end of this one; false, and no move, if no room. */
  boolean appendAll(RecordBuffer other, long timestamp) {
    int more = other.end - other.start;
    if (!makeRoom(more, other.lengths.size())) {
      return false;
    }
    ByteBuffer from = ByteBuffer.wrap(other.bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = other.start;
    for (int length : other.lengths) {
      from.putLong(at + RecordHeader.TIMESTAMP_OFFSET, timestamp);
      at += length;
    }
    System.arraycopy(other.bytes, other.start, bytes, end, more);
    end += more;
    lengths.addAll(other.lengths);
    other.clear();
    return true;
  }

  private boolean makeRoom(int more, int records) {
    if (more > roomFor(records)) {
      return false;
    }
    long wanted = more + (ring ? (long) RING_OVERHEAD * records : 0);
    while (wanted > freeBytes()) {
      start += lengths.remove();
    }
    if (start > bytes.length >> 1) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more, 2 * bytes.length));
    }
    return true;
  }

  void clear() {
    start = 0;
    end = 0;
    lengths.clear();
  }

  /** Hands over and forgets all records. */
  int drain(int cpu, RecordSink sink) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = start;
    for (int length : lengths) {
      sink.record(cpu, buffer, at, length);
      at += length;
    }
    int count = lengths.size();
    clear();
    return count;
  }
}
