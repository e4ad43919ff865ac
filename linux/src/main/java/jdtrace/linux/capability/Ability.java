package jdtrace.linux.capability;

/** Something that a kernel and a user may or may not be able to do, and what it is good for. */
public enum Ability {
  PRIVILEGE("privilege", "all kernel probes (root, or CAP_BPF and CAP_PERFMON)"),
  LOCKDOWN("no lockdown", "fbt by fentry and kprobes, copyout()"),
  BPF("bpf", "all kernel probes"),
  BPF_JIT("bpf jit", "probes at machine speed rather than interpreted"),
  BTF("kernel BTF", "types of arguments, curthread->, struct access in the kernel"),
  PER_CPU_MAPS("bpf per-cpu maps", "aggregations without locks"),
  RING_BUFFER("bpf ring buffer", "records of trace(), printf() and all other data actions"),
  MAP_OF_MAPS("bpf map of maps", "one principal buffer a CPU"),
  MMAP_ARRAY("bpf mmapable arrays", "globals and drop counters read without system calls"),
  TASK_STORAGE("bpf task storage", "self-> variables without a table of threads"),
  ARENA("bpf arena", "variables shared by the kernel and a traced JVM"),
  TEST_RUN("bpf test_run", "BEGIN, END and ERROR in the kernel"),
  PROBE_READ_KERNEL("bpf probe_read_kernel", "following kernel pointers"),
  PROBE_WRITE_USER("bpf probe_write_user", "copyout(), copyoutstr()"),
  SEND_SIGNAL("bpf send_signal", "raise(), stop()"),
  STACK("bpf get_stack", "stack(), ustack()"),
  LOOP("bpf loop", "long loops in string subroutines without unrolling"),
  STRING_KFUNCS("bpf string kfuncs", "strstr(), index(), strchr() at native speed"),
  COPY_FROM_USER_STR("bpf copy_from_user_str", "copyinstr() that faults pages in"),
  RAW_TRACEPOINT("raw tracepoints", "syscall"),
  RAW_TRACEPOINT_COOKIE("raw tracepoint cookies", "one program for many tracepoints"),
  TRACEPOINT_BTF("typed tracepoints (tp_btf)", "sdt, proc, sched, io, tcp, vminfo, lockstat"),
  FENTRY("fentry", "fbt"),
  KPROBE("kprobes", "fbt, where fentry is missing"),
  KPROBE_MULTI("kprobe multi", "fbt on thousands of functions at once"),
  UPROBE_MULTI("uprobe multi", "pid, USDT and hotspot probes"),
  UPROBE_SESSION("uprobe session", "function latency by one probe pair"),
  PERF_CPU_CLOCK("perf cpu-clock", "profile"),
  TRACEFS("tracefs", "exact lists and field names of tracepoints"),
  KALLSYMS("kernel addresses", "symbols in stack(), sym(), backtick variables"),
  PIDFD("pidfd", "-c and -p: noticing that the process has ended");

  private final String title;
  private final String enables;

  Ability(String title, String enables) {
    this.title = title;
    this.enables = enables;
  }

  /** Short name for messages: {@code needs fentry}. */
  public String title() {
    return title;
  }

  /** What of D needs it. */
  public String enables() {
    return enables;
  }
}
