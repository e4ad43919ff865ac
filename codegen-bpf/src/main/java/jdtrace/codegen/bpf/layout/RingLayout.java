package jdtrace.codegen.bpf.layout;

import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.record.RecordHeader;

/**
 * One CPU's record ring: DTrace's principal buffer.
 *
 * <pre>
 *   0    u64 head    bytes ever reserved, by programs on this CPU only
 *   8    u64 full    policy FILL: not 0 when a record did not fit; none is taken any more
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
 *
 * <p>A committed speculation is one piece, {@link #BLOCK}: a header and behind it all the records of
 * one CPU, as they lay in the speculation's buffer; they take the header's time.
 *
 * <p>With policy RING nothing is ever refused and the tail is not used. Behind each record or block
 * stands the position where it began, so that the tracer, which reads when no program runs any more,
 * finds the oldest one that is whole by going back from the head. With FILL, {@code kept} bytes at
 * the end are END's.
 */
public final class RingLayout {
  public static final int HEAD = 0;
  public static final int FULL = 8;
  public static final int TAIL = 64;
  public static final int DATA = 128;

  /** The ordinal of a committed speculation. */
  public static final int BLOCK = -2;

  /** u64: bytes of the records in a block, behind its time. */
  public static final int BLOCK_LENGTH = RecordHeader.BYTES;

  public static final int BLOCK_HEADER = 24;

  /** Policy RING: bytes behind each record. */
  public static final int TRAILER = 8;

  /** Other ordinals from here on, unsigned: a gap of (ordinal & 0xffffff) bytes. */
  public static final int SKIP = 0x80000000;

  /** Bytes of a gap. */
  public static final int SKIP_MASK = 0xffffff;

  private static final int SMALLEST = 64;

  private final BufferPolicy policy;
  private final int capacity;
  private final int size;
  private final int stride;
  private final int kept;

  /**
   * @param capacity bytes of records, a multiple of 8
   * @param longest bytes of the longest record or block that is ever written in one piece
   * @param kept with policy FILL: bytes for END's records
   */
  public RingLayout(BufferPolicy policy, int capacity, int longest, int kept) {
    this.policy = policy;
    this.capacity = capacity;
    this.kept = kept;
    this.size = size(capacity);
    this.stride = stride(capacity, longest);
  }

  private static int size(int capacity) {
    return capacity <= SMALLEST ? SMALLEST : Integer.highestOneBit(capacity - 1) * 2;
  }

  private static int stride(int capacity, int longest) {
    int piece = Math.max(longest, RecordHeader.FAULT_BYTES) + TRAILER;
    return DATA + size(capacity) + (piece + 63 & -64);
  }

  /** Bytes of the rings of all CPUs of such a layout. */
  public static long bytes(int cpus, int capacity, int longest) {
    return (long) cpus * stride(capacity, longest);
  }

  public BufferPolicy policy() {
    return policy;
  }

  /** Bytes of records that fit: option bufsize. */
  public int capacity() {
    return capacity;
  }

  /** Bytes of data memory: a power of two. */
  public int size() {
    return size;
  }

  /** Distance between the rings of two CPUs. */
  public int stride() {
    return stride;
  }

  /** Policy FILL: bytes that only END may use. */
  public int kept() {
    return kept;
  }
}
