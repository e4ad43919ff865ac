package jdtrace.linux.bpf;

/**
 * Where a program goes. Source: {@code enum bpf_attach_type}, {@code include/uapi/linux/bpf.h}.
 */
public enum AttachType {
  /** No expectation. */
  NONE(0),
  /** tp_btf. */
  TRACE_RAW_TP(23),
  TRACE_FENTRY(24),
  TRACE_FEXIT(25),
  MODIFY_RETURN(26),
  TRACE_ITER(28),
  PERF_EVENT(41),
  TRACE_KPROBE_MULTI(42),
  TRACE_UPROBE_MULTI(48),
  TRACE_KPROBE_SESSION(56),
  TRACE_UPROBE_SESSION(57);

  private final int number;

  AttachType(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
