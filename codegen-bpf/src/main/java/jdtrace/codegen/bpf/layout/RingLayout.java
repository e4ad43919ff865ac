package jdtrace.codegen.bpf.layout;

import jdtrace.runtime.record.RecordHeader;

/**
 * One CPU's record ring: DTrace's principal buffer.
 *
 * <pre>
 *   0    u64 head    bytes ever reserved, by programs on this CPU only
 *   64   u64 tail    bytes ever read, by the tracer only
 *   128  data: size bytes (a power of two), then room for one record more
 * </pre>
 *
 * <p>A record starts at {@code data + (position & (size - 1))} and is contiguous: one that begins
 * near the end runs over into the extra room. Its first 8 bytes (ordinal and probe id, never zero
 * together) are written last: zero means "being written". The tracer zeroes what it has read before
 * it moves the tail, so free room is always zero.
 *
 * <p>Reserving is one compare-and-exchange of the head; programs nest on a CPU (a timer interrupts a
 * system call), never run truly in parallel there, and a nested one has finished its record when the
 * outer one goes on. No lock, no call: a record costs some 10 ns, a reservation in a BPF ring buffer
 * 75 (November 2025, kernel 6.18). A dropped reservation is committed with {@link #SKIP}.
 */
public final class RingLayout {
  public static final int HEAD = 0;
  public static final int TAIL = 64;
  public static final int DATA = 128;

  /** Ordinals from here on, unsigned, except FAULT: a gap of (ordinal & 0xffffff) bytes. */
  public static final int SKIP = 0x80000000;

  /** Bytes of a gap. */
  public static final int SKIP_MASK = 0xffffff;

  private final int size;
  private final int stride;

  /**
   * @param bufferBytes option bufsize
   * @param cpus number of rings
   * @param longestRecord bytes
   */
  public RingLayout(long bufferBytes, int cpus, int longestRecord) {
    int slack = Math.max(longestRecord, RecordHeader.FAULT_BYTES) + 63 & -64;
    long perCpu = (long) MapLimits.VALUE_MAX / cpus - slack - DATA;
    this.size = (int) Long.highestOneBit(Math.max(64, Math.min(bufferBytes, perCpu)));
    this.stride = DATA + size + slack;
  }

  /** Bytes of data: a power of two. */
  public int size() {
    return size;
  }

  /** Distance between the rings of two CPUs. */
  public int stride() {
    return stride;
  }
}
