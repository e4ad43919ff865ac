package jdtrace.agent.rt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The session's record buffers. What a thread has no room for anywhere is counted. */
final class Rings {
  private static final int ROUNDS = 64;

  private final Ring[] rings;
  private final int policy;

  /** Policy FILL: bytes for END's records. */
  private final int keptBytes;

  private final ByteBuffer header;
  private volatile boolean filled;
  private volatile boolean ending;

  Rings(ByteBuffer shared, long capacity, int count, int policy, int keptBytes) {
    this.header = shared.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    this.policy = policy;
    this.keptBytes = keptBytes;
    this.rings = new Ring[count];
    for (int i = 0; i < count; i++) {
      rings[i] = new Ring(shared, capacity, i, policy);
    }
  }

  /** Tracing has stopped: what comes now is END's. */
  void ending() {
    ending = true;
  }

  /** For the tracer: exit() has been called. */
  void exiting() {
    header.putLong(SharedLayout.EXITING, 1);
  }

  /** For the tracer: it is to ask for news. One thread at a time. */
  void news() {
    header.putLong(SharedLayout.NEWS, header.getLong(SharedLayout.NEWS) + 1);
  }

  private void fill() {
    filled = true;
    header.putLong(SharedLayout.FILLED, 1);
  }

  private Ring preferred(ProbeThread thread) {
    return rings[thread.ring];
  }

  /** A ring that this thread now owns; null if all are taken, and stay so. */
  private Ring take(ProbeThread thread) {
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < rings.length; i++) {
        if (rings[thread.ring].tryTake()) {
          return rings[thread.ring];
        }
        thread.ring = thread.ring + 1 == rings.length ? 0 : thread.ring + 1;
      }
      Pause.pause();
    }
    return null;
  }

  /** What scratch may take: as in DTrace, it is the free part of the buffer. */
  long freeBytes(ProbeThread thread) {
    return preferred(thread).freeBytes();
  }

  /** Whether a record of so many bytes fits; if not it is lost, and that is counted. */
  boolean hasRoom(ProbeThread thread, int bytes) {
    Ring ring = preferred(thread);
    if (policy == Ring.FILL && !ending) {
      if (bytes > ring.freeBytes() - keptBytes) {
        fill();
      }
      return !filled;
    }
    if (bytes <= ring.roomFor(1)) {
      return true;
    }
    drop(thread);
    return false;
  }

  private void drop(ProbeThread thread) {
    Ring ring = take(thread);
    if (ring == null) {
      thread.session.lostRecords.incrementAndGet();
      return;
    }
    try {
      ring.dropped();
    } finally {
      ring.release();
    }
  }

  /** Puts a record into a ring; no room is a drop. */
  void put(ProbeThread thread, byte[] record, int length) {
    Ring ring = take(thread);
    if (ring == null) {
      thread.session.lostRecords.incrementAndGet();
      return;
    }
    try {
      if (length <= ring.roomFor(1)) {
        ring.put(record, 0, length);
      } else if (policy == Ring.FILL && !ending) {
        fill();
      } else {
        ring.dropped();
      }
    } finally {
      ring.release();
    }
  }

  /** Puts all records of a speculation, or none, and that is counted. */
  void putAll(ProbeThread thread, Speculation speculation, long timestamp) {
    Ring ring = take(thread);
    if (ring == null) {
      thread.session.lostRecords.incrementAndGet();
      return;
    }
    try {
      boolean allowed = policy != Ring.FILL || ending || !filled;
      long room = allowed ? ring.roomFor(speculation.records) : 0;
      if (speculation.usedBytes <= room) {
        speculation.moveTo(ring, timestamp);
      } else if (policy == Ring.FILL && !ending) {
        fill();
      } else {
        ring.dropped();
      }
    } finally {
      ring.release();
    }
  }
}
