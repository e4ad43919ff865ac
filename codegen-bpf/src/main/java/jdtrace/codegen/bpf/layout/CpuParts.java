package jdtrace.codegen.bpf.layout;

/**
 * How per-CPU memory is divided: one part for each CPU that is online when the session starts, not
 * for each that may ever be (a virtual machine's kernel may prepare for hundreds). Where the CPUs are
 * numbered without gaps a CPU's part has its number; elsewhere programs look it up in the control
 * block, and a CPU that came online later has none: what fires there is counted as dropped.
 */
public final class CpuParts {
  private final int possible;
  private final int[] online;
  private final boolean restricted;

  /** One part for one CPU: others record nothing (option cpu). */
  public static CpuParts only(int possible, int cpu) {
    return new CpuParts(possible, new int[] {cpu}, true);
  }

  /**
   * @param possible CPUs are numbered below this
   * @param online ascending
   */
  public CpuParts(int possible, int[] online) {
    this(possible, online, false);
  }

  private CpuParts(int possible, int[] online, boolean restricted) {
    this.restricted = restricted;
    this.possible = possible;
    this.online = online.clone();
  }

  private static int roundUp(int number) {
    return number <= 1 ? 1 : Integer.highestOneBit(number - 1) * 2;
  }

  /** Parts to be made: a power of two, so that a mask bounds the number. */
  public int count() {
    return roundUp(online.length);
  }

  /** CPUs that can have a part: where numbers have no gaps, all that are numbered at all. */
  public int online() {
    return isDirect() ? possible : online.length;
  }

  /** Whether only one CPU is to record. */
  public boolean isRestricted() {
    return restricted;
  }

  /** Whether a CPU's number is its part's. */
  public boolean isDirect() {
    return !restricted && possible <= count();
  }

  /** Length of the look-up table: a power of two, above every CPU's number; 0 when not needed. */
  public int tableLength() {
    return isDirect() || restricted ? 0 : roundUp(possible);
  }

  /** The part of a CPU, {@link #count} when it has none. */
  public int partOf(int cpu) {
    for (int part = 0; part < online.length; part++) {
      if (online[part] == cpu) {
        return part;
      }
    }
    return isDirect() ? cpu : count();
  }

  /** The CPU of a part. */
  public int cpuOf(int part) {
    if (isDirect()) {
      return part;
    }
    return part < online.length ? online[part] : online[0];
  }

  /** CPU numbers are below this. */
  public int possible() {
    return possible;
  }
}
