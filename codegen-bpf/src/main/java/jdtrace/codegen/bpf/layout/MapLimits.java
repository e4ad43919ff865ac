package jdtrace.codegen.bpf.layout;

/** What the kernel's verifier allows. */
public final class MapLimits {
  /** BPF_MAX_VAR_OFF: largest variable offset of a pointer is below this. */
  public static final int VALUE_MAX = (1 << 29) - (1 << 20);

  private MapLimits() {}
}
