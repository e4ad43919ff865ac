package jdtrace.runtime;

/**
 * How a session's buffers behave.
 *
 * @param policy bufpolicy
 * @param resizable bufresize=auto: a buffer that the machine cannot give is halved until it can
 * @param cpu the only CPU that records, or {@link #ALL_CPUS}
 * @param temporal whether records of all CPUs come in order of time, or CPU by CPU
 */
public record BufferOptions(BufferPolicy policy, boolean resizable, int cpu, boolean temporal) {
  public static final int ALL_CPUS = -1;

  /** The command's defaults. */
  public static final BufferOptions DEFAULT =
      new BufferOptions(BufferPolicy.SWITCH, true, ALL_CPUS, true);
}
