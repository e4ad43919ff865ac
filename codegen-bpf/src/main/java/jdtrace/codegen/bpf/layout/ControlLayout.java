package jdtrace.codegen.bpf.layout;

/**
 * The control block of a session.
 *
 * <pre>
 *   0    u32 activity                 {@link Activity}
 *   8    u64 generation               0 or 1: which aggregation tables programs fill
 *   16   u64 wall clock offset        ns to add to CLOCK_MONOTONIC for CLOCK_REALTIME
 *   24   u64 dynamic variable drops
 *   32   u64 errors in ERROR
 *   64   per part, and one for CPUs without: u64 principal drops, u64 aggregation drops, ...
 *        u64 start of the second in which chill() is counted, u64 ns spun in it; 64 bytes
 *   ...  u32 parts[]: the part of each CPU, where it is not its number
 *   ...  global variables
 * </pre>
 */
public final class ControlLayout {
  public static final int ACTIVITY = 0;
  public static final int GENERATION = 8;
  public static final int WALL_OFFSET = 16;
  public static final int DYNAMIC_DROPS = 24;
  public static final int DOUBLE_ERRORS = 32;
  public static final int CPU_AREA = 64;
  public static final int CPU_STRIDE = 64;
  public static final int PRINCIPAL_DROPS = 0;
  public static final int AGGREGATION_DROPS = 8;
  public static final int CHILL_INTERVAL = 48;
  public static final int CHILL_SPENT = 56;

  private ControlLayout() {}

  /** Where the table of parts starts. */
  public static int parts(CpuParts parts) {
    return CPU_AREA + (parts.count() + 1) * CPU_STRIDE;
  }

  /** Where global variables start. */
  public static int globals(CpuParts parts) {
    return parts(parts) + parts.tableLength() * Integer.BYTES;
  }
}
