package jdtrace.codegen.bpf;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.List;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.codegen.bpf.layout.RingLayout;
import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;

/**
 * Reads the record rings of all CPUs: oldest record first, or with temporal off CPU by CPU, that of
 * BEGIN first and that of END last.
 *
 * <p>A call first notes how far each ring is filled and then merges by timestamp up to there. What
 * is younger than the beginning of the call waits for the next one, because an older record of
 * another CPU may come in while the fills are noted. Each ring is nearly in order itself: a program
 * that interrupts another reserves later, with a later time. A record still being written ends its
 * ring for this call.
 */
final class RingReader {
  /** How much may be read before the room is given back. */
  private static final int RELEASE_BYTES = 1 << 16;

  /** A program takes the time a moment before it reserves: at most so long before, nearly always. */
  private static final long SETTLE_NANOS = 20_000;

  private static final byte[] ZEROS = new byte[4096];

  private final ByteBuffer memory;
  private final RingLayout layout;
  private final List<RecordLayout> records;
  private final CpuParts cpus;
  private final Ring[] rings;
  private final boolean temporal;
  private final int trailer;
  private int first = -1;
  private int last = -1;

  /** One CPU's ring. */
  private static final class Ring {
    final int base;
    long position;
    long released;
    long end;

    /** The next record, or -1. */
    int offset = -1;

    int length;
    long time;

    /** Bytes from the position to the next record or block. */
    long step;

    /** What is left of the block at the position. */
    int inner;

    int innerEnd;

    Ring(int base) {
      this.base = base;
    }
  }

  RingReader(
      ByteBuffer memory,
      RingLayout layout,
      CpuParts cpus,
      List<RecordLayout> records,
      boolean temporal) {
    this.memory = memory;
    this.layout = layout;
    this.records = records;
    this.cpus = cpus;
    this.temporal = temporal;
    this.trailer = layout.policy() == BufferPolicy.RING ? RingLayout.TRAILER : 0;
    rings = new Ring[cpus.count()];
    for (int part = 0; part < rings.length; part++) {
      rings[part] = new Ring(part * layout.stride());
    }
  }

  /** Whether some CPU's ring is filled by an eighth or more. */
  boolean pressing() {
    for (Ring ring : rings) {
      long waiting = memory.getLong(ring.base + RingLayout.HEAD) - ring.released;
      if (waiting >= layout.size() >> 3) {
        return true;
      }
    }
    return false;
  }

  /** Whether some CPU's ring of policy FILL has refused a record. */
  boolean filled() {
    for (Ring ring : rings) {
      if (memory.getLong(ring.base + RingLayout.FULL) != 0) {
        return true;
      }
    }
    return false;
  }

  /** How far each ring was ever filled. */
  long[] heads() {
    long[] heads = new long[rings.length];
    for (int part = 0; part < rings.length; part++) {
      heads[part] = memory.getLong(rings[part].base + RingLayout.HEAD);
    }
    return heads;
  }

  /** BEGIN has just run, and nothing else: where it recorded comes first. */
  void begun(long[] before) {
    first = grown(before);
  }

  /** END has just run, and nothing else: where it recorded comes last. */
  void ended(long[] before) {
    last = grown(before);
  }

  private int grown(long[] before) {
    long[] now = heads();
    for (int part = 0; part < now.length; part++) {
      if (now[part] != before[part]) {
        return part;
      }
    }
    return -1;
  }

  /**
   * Hands over all complete records.
   *
   * @param stopped whether no program runs any more: then nothing is too young
   */
  int read(boolean stopped, RecordSink sink) {
    long now = System.nanoTime();
    if (temporal && !stopped && rings.length > 1) {
      settle(now);
    }
    for (Ring ring : rings) {
      ring.end = memory.getLong(ring.base + RingLayout.HEAD);
      if (layout.policy() == BufferPolicy.RING && ring.position == 0) {
        ring.position = oldestPosition(ring);
        ring.released = ring.position;
      }
    }
    VarHandle.acquireFence();
    int count = 0;
    try {
      if (temporal) {
        count = merge(stopped ? Long.MAX_VALUE : now, sink);
      } else {
        count = first < 0 || first == last ? 0 : drain(first, sink);
        for (int part = 0; part < rings.length; part++) {
          count += part == first || part == last ? 0 : drain(part, sink);
        }
        count += last < 0 ? 0 : drain(last, sink);
        first = -1;
      }
    } finally {
      for (Ring ring : rings) {
        release(ring);
      }
    }
    return count;
  }

  /** Waits until what programs have timed before now is in the rings. */
  private static void settle(long now) {
    while (System.nanoTime() - now < SETTLE_NANOS) {
      Thread.onSpinWait();
    }
  }

  private int drain(int part, RecordSink sink) {
    Ring ring = rings[part];
    int count = 0;
    for (advance(ring); ring.offset >= 0; advance(ring)) {
      hand(part, sink);
      count++;
    }
    return count;
  }

  private int merge(long youngest, RecordSink sink) {
    for (Ring ring : rings) {
      if (ring.offset < 0) {
        advance(ring);
      }
    }
    int count = 0;
    for (int part = oldest(youngest); part >= 0; part = oldest(youngest)) {
      hand(part, sink);
      count++;
      advance(rings[part]);
    }
    return count;
  }

  private void hand(int part, RecordSink sink) {
    Ring ring = rings[part];
    int offset = ring.offset;
    int length = ring.length;
    ring.offset = -1;
    sink.record(cpus.cpuOf(part), memory, offset, length);
    if (ring.position - ring.released >= RELEASE_BYTES) {
      release(ring);
    }
  }

  private int oldest(long youngest) {
    int best = -1;
    for (int part = 0; part < rings.length; part++) {
      Ring ring = rings[part];
      if (ring.offset >= 0
          && ring.time - youngest <= 0
          && (best < 0 || ring.time - rings[best].time < 0)) {
        best = part;
      }
    }
    return best;
  }

  /** Finds the ring's next record, past gaps and into blocks. */
  private void advance(Ring ring) {
    ring.offset = -1;
    while (true) {
      if (ring.inner < ring.innerEnd) {
        int at = ring.inner;
        int ordinal = memory.getInt(at);
        ring.inner += length(ordinal);
        if (ordinal < 0) {
          continue;
        }
        memory.putLong(at + RecordHeader.TIMESTAMP_OFFSET, ring.time);
        ring.offset = at;
        ring.length = length(ordinal);
        return;
      }
      ring.position += ring.step;
      ring.step = 0;
      if (ring.position == ring.end) {
        return;
      }
      int at = at(ring, ring.position);
      long head = memory.getLong(at);
      if (head == 0) {
        return; // being written
      }
      VarHandle.acquireFence();
      int ordinal = (int) head;
      ring.time = memory.getLong(at + RecordHeader.TIMESTAMP_OFFSET);
      if (ordinal == RingLayout.BLOCK) {
        ring.inner = at + RingLayout.BLOCK_HEADER;
        ring.innerEnd = ring.inner + (int) memory.getLong(at + RingLayout.BLOCK_LENGTH);
        ring.step = (long) ring.innerEnd - at + trailer;
        continue;
      }
      ring.length = length(ordinal);
      ring.step = (long) ring.length + trailer;
      if (ordinal >= 0 || ordinal == RecordHeader.FAULT) {
        ring.offset = at;
        return;
      }
    }
  }

  private int at(Ring ring, long position) {
    return ring.base + RingLayout.DATA + ((int) position & layout.size() - 1);
  }

  /** Bytes of what begins with this ordinal; not of a block. */
  private int length(int ordinal) {
    if (ordinal == RecordHeader.FAULT) {
      return RecordHeader.FAULT_BYTES;
    }
    return ordinal < 0 ? ordinal & RingLayout.SKIP_MASK : records.get(ordinal).bytes();
  }

  /** Policy RING: where the oldest record begins that is whole, found by going back. */
  private long oldestPosition(Ring ring) {
    long oldest = ring.end;
    while (true) {
      long before = previous(ring, oldest);
      if (before < 0 || ring.end - before > layout.capacity()) {
        return oldest;
      }
      oldest = before;
    }
  }

  /** Where the piece begins that ends at a position, or -1. */
  private long previous(Ring ring, long end) {
    int inRing = (int) end & layout.size() - 1;
    int data = ring.base + RingLayout.DATA;
    if (inRing >= trailer) {
      long start = start(ring, end, data + inRing - trailer);
      if (start >= 0) {
        return start;
      }
    }
    // It began near the end of the memory and ran over.
    int over = data + layout.size() + inRing - trailer;
    return over + trailer <= ring.base + layout.stride() ? start(ring, end, over) : -1;
  }

  /** The position stored at {@code at}, if it is that of a piece whose trailer is there; or -1. */
  private long start(Ring ring, long end, int at) {
    long start = memory.getLong(at);
    if (start < 0 || start >= end || end - start > layout.capacity()) {
      return -1;
    }
    int begin = at(ring, start);
    if (begin + (int) (end - start) - trailer != at) {
      return -1;
    }
    int ordinal = memory.getInt(begin);
    long length =
        ordinal == RingLayout.BLOCK
            ? RingLayout.BLOCK_HEADER + memory.getLong(begin + RingLayout.BLOCK_LENGTH)
            : ordinal >= records.size() ? -1 : length(ordinal);
    return length + trailer == end - start ? start : -1;
  }

  /** Zeroes what was read and gives the room back. */
  private void release(Ring ring) {
    if (layout.policy() == BufferPolicy.RING) {
      return;
    }
    long at = ring.released;
    while (at != ring.position) {
      int offset = (int) at & layout.size() - 1;
      // A record that began near the end runs over: up to the position the bytes are contiguous,
      // except when the ring was gone round.
      int length = (int) Math.min(ring.position - at, layout.size() - offset);
      zero(ring.base + RingLayout.DATA + offset, length);
      at += length;
    }
    if (ring.position != ring.released) {
      zeroSlack(ring);
      VarHandle.releaseFence();
      memory.putLong(ring.base + RingLayout.TAIL, ring.position);
      ring.released = ring.position;
    }
  }

  /** The room behind the end, where a record that began before it was continued. */
  private void zeroSlack(Ring ring) {
    long lapBefore = ring.released / layout.size();
    long lapNow = ring.position / layout.size();
    if (lapBefore != lapNow) {
      int slack = layout.stride() - RingLayout.DATA - layout.size();
      zero(ring.base + RingLayout.DATA + layout.size(), slack);
    }
  }

  private void zero(int from, int length) {
    for (int done = 0; done < length; done += ZEROS.length) {
      memory.put(from + done, ZEROS, 0, Math.min(ZEROS.length, length - done));
    }
  }
}
