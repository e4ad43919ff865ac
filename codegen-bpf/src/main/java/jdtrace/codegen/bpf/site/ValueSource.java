package jdtrace.codegen.bpf.site;

/** Where a number (an argument, a system call's number, a program counter) is when a probe fires. */
public sealed interface ValueSource {
  /** The value 0: there is no such thing at this site. */
  ValueSource NONE = new Constant(0);

  /** A number known beforehand. */
  record Constant(long value) implements ValueSource {}

  /**
   * The 8-byte word at a byte offset of the program's context. For RAW_TRACEPOINT and TRACING the
   * context is the tracepoint's arguments, 8 bytes each; for PERF_EVENT and KPROBE it starts with
   * struct pt_regs.
   */
  record ContextWord(int offset) implements ValueSource {}

  /**
   * The same for a TRACING program, whose words are pointers with types, which one may follow but
   * not calculate with: copied by bpf_probe_read_kernel, they are numbers. Whatever the type, also
   * where the kernel would not let the word be loaded at all.
   */
  record PlainContextWord(int offset) implements ValueSource {}

  /**
   * The same for a pointer to a structure, which may be loaded: stored to memory and loaded again it
   * is a number, some 20 ns cheaper.
   */
  record StructureContextWord(int offset) implements ValueSource {}

  /**
   * A field of the structure to which a context word points, e.g. a register of the system call's
   * pt_regs. TRACING programs load it directly when {@code typed} says that the kernel knows the
   * pointer's type; otherwise it is read with bpf_probe_read_kernel (some 20 ns more), 0 when that
   * fails.
   */
  record PointedField(int contextOffset, int fieldOffset, int bytes, boolean typed)
      implements ValueSource {}

  /** PERF_EVENT, KPROBE: the interrupted program counter if it lies in the kernel, else 0. */
  record KernelPc() implements ValueSource {}

  /** PERF_EVENT, KPROBE: the interrupted program counter if it lies in user space, else 0. */
  record UserPc() implements ValueSource {}

  /** The value sign-extended from its low {@code bits}: an int returned in a 64-bit register. */
  record SignExtended(ValueSource source, int bits) implements ValueSource {}

  /** The low {@code bits}, the others 0: the machine leaves what it likes above a narrow argument. */
  record ZeroExtended(ValueSource source, int bits) implements ValueSource {}

  /** The number of the target at which this copy of the program is: see {@link TargetAttacher}. */
  record TargetNumber() implements ValueSource {}

  /** What bpf_get_attach_cookie answers: which of many places one program is attached to. */
  record AttachCookie() implements ValueSource {}
}
