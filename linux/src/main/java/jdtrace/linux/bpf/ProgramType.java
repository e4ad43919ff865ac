package jdtrace.linux.bpf;

/**
 * Kinds of BPF program that jdtrace uses. Source: {@code enum bpf_prog_type}, {@code
 * include/uapi/linux/bpf.h}.
 */
public enum ProgramType {
  /** Test vehicle: any bytes in, a 32-bit return value; runs by test_run. */
  SOCKET_FILTER(1),
  /** kprobes and uprobes, single and multi. */
  KPROBE(2),
  /** Test vehicle whose return value is not cut: runs by test_run. */
  SCHED_CLS(3),
  TRACEPOINT(5),
  PERF_EVENT(7),
  RAW_TRACEPOINT(17),
  /** tp_btf, fentry, fexit, iterators: typed by {@code attachBtfId}. */
  TRACING(26),
  LSM(29),
  /** Runs by test_run only, in user context, may sleep. */
  SYSCALL(31);

  private final int number;

  ProgramType(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
