package jdtrace.agent.rt;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * A buffer of records that one thread at a time writes to, for as long as it takes to copy one. A
 * thread that finds it taken uses another.
 */
final class Ring extends Padding {
  static final int SWITCH = 0;
  static final int FILL = 1;
  static final int RING = 2;

  /** With policy RING each record takes so much more, in every engine. */
  private static final int RING_OVERHEAD = 8;

  private static final AtomicIntegerFieldUpdater<Ring> OWNER =
      AtomicIntegerFieldUpdater.newUpdater(Ring.class, "owner");

  private volatile int owner;
  private final ByteBuffer shared;

  /** The same, for copies: its position is the owner's. */
  private final ByteBuffer copies;

  /** The same as 8 knows it, where ByteBuffer has no position() of its own. */
  private final Buffer place;

  private final int base;
  private final int dataBytes;
  private final long capacity;
  private final boolean overwrites;

  private long produced;
  private long consumed;
  private int write;
  private int tail;
  private long drops;

  Ring(ByteBuffer memory, long capacity, int index, int policy) {
    this.shared = memory.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    this.copies = memory.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    this.place = copies;
    this.base = (int) SharedLayout.ring(capacity, index);
    this.dataBytes = (int) SharedLayout.dataBytes(capacity);
    this.capacity = capacity;
    this.overwrites = policy == RING;
  }

  boolean tryTake() {
    return owner == 0 && OWNER.compareAndSet(this, 0, 1);
  }

  void release() {
    OWNER.lazySet(this, 0);
  }

  private long consumed() {
    return overwrites ? consumed : shared.getLong(base + SharedLayout.CONSUMED);
  }

  /** Bytes of records that still fit without any being taken or overwritten. */
  long freeBytes() {
    return capacity - (produced - consumed());
  }

  /** What so many records may take, the oldest making room if they may. */
  long roomFor(int records) {
    return overwrites ? capacity - (long) RING_OVERHEAD * records : freeBytes();
  }

  /** Counts a record, or several at once, as lost. */
  void dropped() {
    drops++;
    shared.putLong(base + SharedLayout.DROPS, drops);
  }

  /** Puts a record that has room. The owner calls. */
  void put(byte[] from, int at, int length) {
    int cost = length + (overwrites ? RING_OVERHEAD : 0);
    while (overwrites && cost > freeBytes()) {
      forgetOldest();
    }
    int next = write;
    if (next != 0 && !overwrites && produced == consumed()) {
      // Nothing waits: the same few pages are used again, and the reader told so.
      shared.putLong(base + SharedLayout.RESTART, produced);
      next = 0;
    } else if (next + length + 2 * SharedLayout.LENGTH_BYTES > dataBytes) {
      data(0, 0);
      Raw.storeFence();
      data(next, SharedLayout.WRAP);
      next = 0;
    }
    place.position(base + SharedLayout.DATA + next + SharedLayout.LENGTH_BYTES);
    copies.put(from, at, length);
    write = next + SharedLayout.LENGTH_BYTES + length;
    data(write, 0);
    produced += cost;
    Raw.storeFence();
    data(next, length);
    shared.putLong(base + SharedLayout.PRODUCED, produced);
  }

  private void forgetOldest() {
    long length = shared.getLong(base + SharedLayout.DATA + tail);
    if (length == SharedLayout.WRAP) {
      tail = 0;
      length = shared.getLong(base + SharedLayout.DATA);
    }
    tail += SharedLayout.LENGTH_BYTES + (int) length;
    consumed += length + RING_OVERHEAD;
    shared.putLong(base + SharedLayout.TAIL, tail);
  }

  private void data(int at, long word) {
    shared.putLong(base + SharedLayout.DATA + at, word);
  }
}
