package jdtrace.codegen.interp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.record.RecordHeader;

/** Records one after the other, up to a limit. */
final class RecordBuffer {
  private final long limitBytes;
  private final List<Integer> lengths = new ArrayList<>();
  private byte[] bytes = new byte[256];
  private int used;

  RecordBuffer(long limitBytes) {
    this.limitBytes = Math.min(limitBytes, Integer.MAX_VALUE - 64);
  }

  long freeBytes() {
    return limitBytes - used;
  }

  /** Takes a record in; false if there is no room. */
  boolean append(byte[] record) {
    if (record.length > freeBytes()) {
      return false;
    }
    reserve(record.length);
    System.arraycopy(record, 0, bytes, used, record.length);
    used += record.length;
    lengths.add(record.length);
    return true;
  }

  /** Moves all records of another buffer to the end of this one; false, and no move, if no room. */
  boolean appendAll(RecordBuffer other, long timestamp) {
    if (other.used > freeBytes()) {
      return false;
    }
    reserve(other.used);
    ByteBuffer from = ByteBuffer.wrap(other.bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    for (int length : other.lengths) {
      from.putLong(at + RecordHeader.TIMESTAMP_OFFSET, timestamp);
      at += length;
    }
    System.arraycopy(other.bytes, 0, bytes, used, other.used);
    used += other.used;
    lengths.addAll(other.lengths);
    other.clear();
    return true;
  }

  private void reserve(int more) {
    if (used + more > bytes.length) {
      long wanted = Math.max(used + (long) more, 2L * bytes.length);
      bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, limitBytes));
    }
  }

  void clear() {
    used = 0;
    lengths.clear();
  }

  /** Hands over and forgets all records. */
  int drain(int cpu, RecordSink sink) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    for (int length : lengths) {
      sink.record(cpu, buffer, at, length);
      at += length;
    }
    int count = lengths.size();
    clear();
    return count;
  }
}
