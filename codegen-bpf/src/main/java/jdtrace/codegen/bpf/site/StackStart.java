package jdtrace.codegen.bpf.site;

/**
 * Where the kernel's stack begins at a site, as D shows it: as if the tracing were not there.
 *
 * @param ownFrames frames of the tracing machinery on top of it
 * @param caller which of the remaining frames, from 0, is {@code caller}
 */
public record StackStart(int ownFrames, int caller) {
  /** Our program, bpf_trace_runN, __bpf_trace_NAME; then the function that holds the tracepoint. */
  public static final StackStart TRACEPOINT = new StackStart(3, 1);

  /** Where a timer interrupted the kernel. */
  public static final StackStart INTERRUPTED = new StackStart(0, 1);

  /**
   * Our program, the trampoline; then the function, unless the kernel let it jump to the trampoline
   * rather than call it (seen in 7.3): a program looks whether it is there, and begins with it.
   */
  public static final StackStart FENTRY = new StackStart(2, 1);

  /** The same, but the function has returned: the stack begins with its caller. */
  public static final StackStart FEXIT = new StackStart(2, 0);

  /** The kernel unwinds from the registers at the function's entry. */
  public static final StackStart KPROBE = new StackStart(0, 1);

  /** The kernel unwinds from the registers behind the call of the function. */
  public static final StackStart KRETPROBE = new StackStart(0, 0);
}
