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
 *   40   u64 speculative drops
 *   48   u64 failed speculations, buffers still busy
 *   56   u64 failed speculations, none available
 *   64   i64 bytes of dynvarsize in use, but for what the parts have not told yet
 *   128  per part, and one for CPUs without, 64 bytes each: u64 principal drops, u64 aggregation
 *        drops, i64 bytes of dynvarsize taken (or given back) and not told yet, ... u64 start of
 *        the second in which chill() is counted, u64 ns spun in it
 *   ...  u32 parts[]: the part of each CPU, where it is not its number
 *   ...  speculations: state and time of each, see {@link SpeculationLayout}
 *   ...  global variables
 * </pre>
 */
public final class ControlLayout {
  public static final int ACTIVITY = 0;
  public static final int GENERATION = 8;
  public static final int WALL_OFFSET = 16;
  public static final int DYNAMIC_DROPS = 24;
  public static final int DOUBLE_ERRORS = 32;
  public static final int SPECULATIVE_DROPS = 40;
  public static final int SPECULATIONS_BUSY = 48;
  public static final int SPECULATIONS_UNAVAILABLE = 56;
  public static final int DYNAMIC_USED = 64;
  public static final int CPU_AREA = 128;
  public static final int CPU_STRIDE = 64;
  public static final int PRINCIPAL_DROPS = 0;
  public static final int AGGREGATION_DROPS = 8;
  public static final int CHILL_INTERVAL = 48;
  public static final int CHILL_SPENT = 56;
  public static final int DYNAMIC_UNTOLD = 16;

  private ControlLayout() {}

  /** Where the table of parts starts. */
  public static int parts(CpuParts parts) {
    return CPU_AREA + (parts.count() + 1) * CPU_STRIDE;
  }

  /** Where the states of speculations start. */
  public static int speculations(CpuParts parts) {
    return parts(parts) + parts.tableLength() * Integer.BYTES + 7 & -8;
  }

  /** Where global variables start. */
  public static int globals(CpuParts parts, int speculations) {
    return speculations(parts) + speculations * SpeculationLayout.ENTRY_BYTES;
  }
}
