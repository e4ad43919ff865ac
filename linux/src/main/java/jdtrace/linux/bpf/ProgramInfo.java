package jdtrace.linux.bpf;

import java.nio.ByteBuffer;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.NativeMemory;

/**
 * The kernel's account of a loaded program. Source: {@code struct bpf_prog_info}.
 *
 * @param id the kernel-wide program id
 * @param xlatedBytes length after the kernel's rewriting; 8 per instruction
 * @param jitedBytes length of the machine code; 0 without JIT
 * @param runTimeNanos time spent in the program while statistics were on ({@link Bpf#enableStats})
 * @param runCount runs while statistics were on
 * @param recursionMisses firings skipped because the program was already running on that CPU, since
 *     load; always counted
 * @param verifiedInstructions how many instructions the verifier processed; 0 on kernels before 5.16
 */
public record ProgramInfo(
    int id,
    int xlatedBytes,
    int jitedBytes,
    long runTimeNanos,
    long runCount,
    long recursionMisses,
    int verifiedInstructions) {
  private static final int SIZE = 232;

  static ProgramInfo read(Fd fd) {
    NativeMemory info = NativeMemory.allocate(SIZE);
    Bpf.info(fd, info.address(), SIZE);
    ByteBuffer b = info.bytes();
    return new ProgramInfo(
        b.getInt(4),
        b.getInt(20),
        b.getInt(16),
        b.getLong(192),
        b.getLong(200),
        b.getLong(208),
        b.getInt(216));
  }
}
