package jdtrace.agent.rt;

/**
 * The memory that a session's JVM and the tracer both see. All numbers little endian; a number has
 * one writer.
 *
 * <pre>
 *   0      header (4096 bytes)
 *          0   u64 1 when exit() has been called
 *          8   u64 1 when a buffer of policy FILL is full
 *          16  u64 how often the agent has had news of classes
 *   4096   rings, each:
 *          0   u64 consumed: bytes of records taken, by the tracer
 *          64  u64 produced: bytes of records put
 *          72  u64 tail: policy RING: where the oldest record begins
 *          80  u64 drops: records lost because it was full
 *          88  u64 restart: what was produced before the record that begins data anew
 *          128 data: records one after the other, each behind a u64 length
 * </pre>
 *
 * <p>A length of 0 is "not yet", {@link #WRAP} is "go on at the beginning of data". The word behind
 * the last record is zero before that record's length is stored, and the length is stored last; so a
 * reader, even of what a crashed JVM left, finds whole records only.
 *
 * <p>What a buffer may hold counts in bytes of records, as in all engines (policy RING: and 8 for each);
 * the memory is larger, so that lengths and the rest before a WRAP never matter.
 */
public final class SharedLayout {
  public static final int EXITING = 0;
  public static final int FILLED = 8;
  public static final int NEWS = 16;
  public static final int HEADER_BYTES = 4096;

  public static final int CONSUMED = 0;
  public static final int PRODUCED = 64;
  public static final int TAIL = 72;
  public static final int DROPS = 80;
  public static final int RESTART = 88;
  public static final int DATA = 128;

  public static final long WRAP = -1;
  public static final int LENGTH_BYTES = 8;

  private SharedLayout() {}

  /** Bytes of data of a ring that may hold {@code capacity} bytes of records. */
  public static long dataBytes(long capacity) {
    return capacity * 5 / 2 + 128 & -8;
  }

  public static long ringBytes(long capacity) {
    return DATA + dataBytes(capacity);
  }

  public static long ring(long capacity, int index) {
    return HEADER_BYTES + index * ringBytes(capacity);
  }

  /** All of it. */
  public static long bytes(long capacity, int rings) {
    return ring(capacity, rings);
  }
}
