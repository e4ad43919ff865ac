package jdtrace.codegen.bpf;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.List;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.codegen.bpf.layout.RingLayout;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;

/**
 * Reads the record rings of all CPUs, oldest record first.
 *
 * <p>A call first notes how far each ring is filled and then merges by timestamp up to there. Each
 * ring is nearly in order itself: a program that interrupts another reserves later, with a later
 * time. A record still being written ends its ring for this call.
 */
final class RingReader {
  /** How much may be read before the room is given back. */
  private static final int RELEASE_BYTES = 1 << 16;

  private static final byte[] ZEROS = new byte[4096];

  private final ByteBuffer memory;
  private final RingLayout layout;
  private final List<RecordLayout> records;
  private final CpuParts cpus;
  private final Ring[] rings;

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

    Ring(int base) {
      this.base = base;
    }
  }

  RingReader(ByteBuffer memory, RingLayout layout, CpuParts cpus, List<RecordLayout> records) {
    this.memory = memory;
    this.layout = layout;
    this.records = records;
    this.cpus = cpus;
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

  /** Hands over all complete records. */
  int read(RecordSink sink) {
    for (Ring ring : rings) {
      ring.end = memory.getLong(ring.base + RingLayout.HEAD);
    }
    VarHandle.acquireFence();
    for (Ring ring : rings) {
      advance(ring);
    }
    int count = 0;
    try {
      for (int part = oldest(); part >= 0; part = oldest()) {
        Ring ring = rings[part];
        int offset = ring.offset;
        int length = ring.length;
        ring.offset = -1;
        ring.position += length;
        count++;
        sink.record(cpus.cpuOf(part), memory, offset, length);
        if (ring.position - ring.released >= RELEASE_BYTES) {
          release(ring);
        }
        advance(ring);
      }
    } finally {
      for (Ring ring : rings) {
        release(ring);
      }
    }
    return count;
  }

  private int oldest() {
    int best = -1;
    for (int part = 0; part < rings.length; part++) {
      Ring ring = rings[part];
      if (ring.offset >= 0 && (best < 0 || ring.time - rings[best].time < 0)) {
        best = part;
      }
    }
    return best;
  }

  /** Finds the ring's next record, past gaps. */
  private void advance(Ring ring) {
    ring.offset = -1;
    while (ring.position != ring.end) {
      int at = ring.base + RingLayout.DATA + ((int) ring.position & layout.size() - 1);
      long first = memory.getLong(at);
      if (first == 0) {
        return; // being written
      }
      VarHandle.acquireFence();
      int ordinal = (int) first;
      if (ordinal == RecordHeader.FAULT) {
        ring.length = RecordHeader.FAULT_BYTES;
      } else if (ordinal < 0) {
        ring.position += ordinal & RingLayout.SKIP_MASK;
        continue;
      } else {
        ring.length = records.get(ordinal).bytes();
      }
      ring.offset = at;
      ring.time = memory.getLong(at + RecordHeader.TIMESTAMP_OFFSET);
      return;
    }
  }

  /** Zeroes what was read and gives the room back. */
  private void release(Ring ring) {
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
