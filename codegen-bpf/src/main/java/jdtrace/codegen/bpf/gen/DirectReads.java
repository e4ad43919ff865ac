package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Assembler;
import jdtrace.codegen.bpf.ir.ReadOnlyCast;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.bpf.ProgramSpec;
import jdtrace.linux.bpf.ProgramType;
import jdtrace.linux.bpf.VerifierException;
import jdtrace.types.btf.BtfKind;
import jdtrace.types.btf.KernelTypes;

/**
 * Whether programs may load from any address of the kernel, which is found by trying. A load costs some
 * 3 ns, the checked copy of {@code bpf_probe_read_kernel} 17 (November 2026, 6.18).
 *
 * <p>Off unless the system property {@code jdtrace.bpf.direct=true} turns it on: on 7.3 vminfo counted some
 * 200 faults of 1300 too many by it, and none without it. Why is not known yet.
 */
final class DirectReads {
  private static final String PROPERTY = "jdtrace.bpf.direct";
  private static final String FUNCTION = "bpf_rdonly_cast";

  /** Begins with a 64-bit number in every kernel of every machine. */
  private static final String STRUCTURE = "timespec64";

  private static final int R0 = 0;
  private static final int R1 = 1;
  private static final int R2 = 2;

  private DirectReads() {}

  /** What makes an address one to load from, or null where the kernel has no such thing. */
  static ReadOnlyCast of(KernelTypes types) {
    if (!"true".equals(System.getProperty(PROPERTY))) {
      return null;
    }
    int function = types.functionId(KernelTypes.CORE, FUNCTION);
    int structure = function == 0 ? 0 : types.typeId(KernelTypes.CORE, BtfKind.STRUCT, STRUCTURE);
    if (structure == 0) {
      return null;
    }
    Assembler code = new Assembler();
    code.movImmediate(R1, 0);
    code.movImmediate(R2, structure);
    code.callKernel(function);
    for (int bytes = 8; bytes > 0; bytes >>= 1) {
      code.load(bytes, R1, R0, 0);
    }
    code.movImmediate(R0, 0);
    code.exit();
    try (BpfProgram _ =
        BpfProgram.load(
            new ProgramSpec(ProgramType.RAW_TRACEPOINT, "dtrace_cast", code.assemble()))) {
      return new ReadOnlyCast(function, structure);
    } catch (VerifierException e) {
      return null; // the checked copy does the same
    }
  }
}
