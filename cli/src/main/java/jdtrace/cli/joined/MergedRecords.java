package jdtrace.cli.joined;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import jdtrace.runtime.Engine;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.record.RecordHeader;

/**
 * Puts the records of several engines into one order, by time. What is younger than the beginning of
 * a reading waits for the next one: an older record of the engine that was read first may have come
 * meanwhile.
 */
final class MergedRecords {
  /** So long before it shows may a record have taken its time, nearly always. */
  private static final long SETTLE_NANOS = 20_000;

  private final List<Engine> engines;
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
  private List<Waiting> waiting = new ArrayList<>();

  /** A record in {@link #bytes}. */
  private record Waiting(long time, int cpu, int offset, int length) {}

  MergedRecords(List<Engine> engines) {
    this.engines = engines;
  }

  /**
   * Hands over all records up to now.
   *
   * @param stopped whether nothing fires any more: then nothing is too young
   */
  int read(boolean stopped, RecordSink sink) {
    long limit = stopped ? Long.MAX_VALUE : System.nanoTime() - SETTLE_NANOS;
    for (Engine engine : engines) {
      engine.consume(this::keep);
    }
    // Each engine's are in order, and equal times stay so.
    waiting.sort(Comparator.comparingLong(Waiting::time));
    int count = 0;
    while (count < waiting.size() && waiting.get(count).time - limit <= 0) {
      Waiting record = waiting.get(count);
      sink.record(record.cpu, bytes, record.offset, record.length);
      count++;
    }
    keepOnly(waiting.subList(count, waiting.size()));
    return count;
  }

  private void keep(int cpu, ByteBuffer from, int offset, int length) {
    int at = bytes.position();
    if (bytes.remaining() < length) {
      int capacity = Math.max(2 * bytes.capacity(), at + length);
      bytes =
          ByteBuffer.wrap(Arrays.copyOf(bytes.array(), capacity))
              .order(ByteOrder.LITTLE_ENDIAN)
              .position(at);
    }
    bytes.put(at, from, offset, length).position(at + length);
    waiting.add(new Waiting(from.getLong(offset + RecordHeader.TIMESTAMP_OFFSET), cpu, at, length));
  }

  /** Moves what still waits to the beginning. */
  private void keepOnly(List<Waiting> left) {
    ByteBuffer old = bytes;
    bytes = ByteBuffer.allocate(old.capacity()).order(ByteOrder.LITTLE_ENDIAN);
    List<Waiting> moved = new ArrayList<>(left.size());
    for (Waiting record : left) {
      int at = bytes.position();
      bytes.put(at, old, record.offset, record.length).position(at + record.length);
      moved.add(new Waiting(record.time, record.cpu, at, record.length));
    }
    waiting = moved;
  }
}
