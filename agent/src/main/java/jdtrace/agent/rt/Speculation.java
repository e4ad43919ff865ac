package jdtrace.agent.rt;

import java.util.concurrent.atomic.AtomicInteger;

/** One speculative buffer: records, each behind its length as an int, until they are decided upon. */
final class Speculation {
  private static final int TIMESTAMP = 8;
  private static final int LENGTH_BYTES = 4;
  private static final int MAX_SPINS = 1 << 20;

  private final AtomicInteger owner = new AtomicInteger();
  private final long limitBytes;
  private byte[] bytes = new byte[0];
  private int end;

  volatile boolean active;

  /** Bytes of records, without their lengths. */
  long usedBytes;

  int records;

  /** Firings that found no room; drops when it is committed. */
  long lost;

  Speculation(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  boolean take() {
    for (int i = 0; i < MAX_SPINS; i++) {
      if (owner.get() == 0 && owner.compareAndSet(0, 1)) {
        return true;
      }
      if ((i & 0xfff) == 0xfff) {
        Pause.pause();
      }
    }
    return false;
  }

  void release() {
    owner.lazySet(0);
  }

  boolean hasRoom(int length) {
    return limitBytes - usedBytes >= length;
  }

  void append(byte[] record, int length) {
    if (end + LENGTH_BYTES + length > bytes.length) {
      byte[] larger = new byte[Math.max(2 * bytes.length, end + LENGTH_BYTES + length)];
      System.arraycopy(bytes, 0, larger, 0, end);
      bytes = larger;
    }
    for (int i = 0; i < LENGTH_BYTES; i++) {
      bytes[end + i] = (byte) (length >>> 8 * i);
    }
    System.arraycopy(record, 0, bytes, end + LENGTH_BYTES, length);
    end += LENGTH_BYTES + length;
    usedBytes += length;
    records++;
  }

  /** All records carry the time of the commit. */
  void moveTo(Ring ring, long timestamp) {
    int at = 0;
    while (at < end) {
      int length = (int) Memory.integer(bytes, at, LENGTH_BYTES);
      at += LENGTH_BYTES;
      for (int i = 0; i < 8; i++) {
        bytes[at + TIMESTAMP + i] = (byte) (timestamp >>> 8 * i);
      }
      ring.put(bytes, at, length);
      at += length;
    }
  }

  void clear() {
    end = 0;
    usedBytes = 0;
    records = 0;
    lost = 0;
  }
}
