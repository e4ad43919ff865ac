package jdtrace.runtime.record;

/** Offsets of the header, and of the one record that no statement writes: a fault. */
public final class RecordHeader {
  /** u32: the statement's ordinal, or {@link #FAULT}. */
  public static final int ORDINAL_OFFSET = 0;

  /** u32: id of the probe that fired. */
  public static final int PROBE_OFFSET = 4;

  /** u64: nanoseconds of CLOCK_MONOTONIC. */
  public static final int TIMESTAMP_OFFSET = 8;

  public static final int BYTES = 16;

  /** The ordinal of a fault record. */
  public static final int FAULT = -1;

  /** u32: ordinal of the statement that faulted. */
  public static final int FAULT_ORDINAL_OFFSET = 16;

  /** u32: action index, 0 for the predicate. */
  public static final int FAULT_ACTION_OFFSET = 20;

  /** i32: DIF offset in bytes, -1 unknown. */
  public static final int FAULT_DIF_OFFSET = 24;

  /** u32: code of {@link jdtrace.base.Fault}. */
  public static final int FAULT_CODE_OFFSET = 28;

  /** u64: the address, 0 when the fault has none. */
  public static final int FAULT_ADDRESS_OFFSET = 32;

  public static final int FAULT_BYTES = 40;

  private RecordHeader() {}
}
