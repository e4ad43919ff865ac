package jdtrace.codegen.bpf.layout;

/** What a session is doing: DTrace's dts_activity, as programs see it. */
public final class Activity {
  public static final int INACTIVE = 0;
  public static final int WARMUP = 1;
  public static final int ACTIVE = 2;

  /** exit() was called: nothing fires any more but END. */
  public static final int DRAINING = 3;

  public static final int COOLDOWN = 4;

  private Activity() {}
}
