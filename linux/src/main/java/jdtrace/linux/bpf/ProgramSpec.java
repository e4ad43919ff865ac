package jdtrace.linux.bpf;

import java.util.Objects;
import jdtrace.linux.ffm.Fd;

/**
 * What to load: the fields of {@code union bpf_attr} for BPF_PROG_LOAD that jdtrace sets.
 *
 * <p>A mutable builder, used by one thread: {@code new ProgramSpec(type, "name",
 * instructions).attachBtfId(id)}. The licence is always GPL, which the tracing helpers demand.
 */
public final class ProgramSpec {
  /** May sleep: fault in user pages, bpf_copy_from_user. For uprobes, SYSCALL, some TRACING. */
  public static final int F_SLEEPABLE = 1 << 4;

  /** Load only if the verifier follows every path as on the strictest machine; for tests. */
  public static final int F_STRICT_ALIGNMENT = 1 << 0;

  final ProgramType type;
  final String name;
  final long[] instructions;
  AttachType attachType = AttachType.NONE;
  int attachBtfId;
  Fd attachBtf;
  int flags;
  BtfObject btf;
  int[] funcInfo = NO_FUNC_INFO;

  private static final int[] NO_FUNC_INFO = new int[0];

  /**
   * @param name shown by bpftool and in kernel stacks; cut to 15 characters
   * @param instructions one per element in the kernel's encoding: opcode in bits 0-7, dst 8-11, src
   *     12-15, offset 16-31, immediate 32-63; ld_imm64 takes two elements
   */
  public ProgramSpec(ProgramType type, String name, long[] instructions) {
    this.type = Objects.requireNonNull(type);
    this.name = Objects.requireNonNull(name);
    this.instructions = Objects.requireNonNull(instructions);
  }

  public ProgramSpec attachType(AttachType value) {
    attachType = value;
    return this;
  }

  /**
   * For {@link ProgramType#TRACING}: the kernel BTF type id of the function or of the typedef {@code
   * btf_trace_NAME}.
   */
  public ProgramSpec attachBtfId(int value) {
    attachBtfId = value;
    return this;
  }

  /** The BTF that has {@link #attachBtfId}: a module's, or null for the kernel's own. */
  public ProgramSpec attachBtf(Fd value) {
    attachBtf = value;
    return this;
  }

  /** Or of the F_ constants. */
  public ProgramSpec flags(int value) {
    flags = value;
    return this;
  }

  /**
   * Types of the program's functions, needed by bpf_loop and other callbacks.
   *
   * @param object the BTF with the FUNC types
   * @param pairs instruction index, FUNC type id, instruction index, ...; the first index is 0 and
   *     every subprogram has one pair, ascending
   */
  public ProgramSpec functions(BtfObject object, int... pairs) {
    btf = Objects.requireNonNull(object);
    funcInfo = pairs.clone();
    return this;
  }
}
