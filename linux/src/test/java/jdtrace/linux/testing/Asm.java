package jdtrace.linux.testing;

import java.util.Arrays;

/** Just enough of a BPF assembler for the tests of this module. */
public final class Asm {
  public static final int R0 = 0;
  public static final int R1 = 1;
  public static final int R2 = 2;
  public static final int R3 = 3;
  public static final int R4 = 4;
  public static final int R6 = 6;
  public static final int R7 = 7;
  public static final int R10 = 10;

  private long[] code = new long[64];
  private int length;

  private Asm op(int opcode, int dst, int src, int offset, int immediate) {
    if (length == code.length) {
      code = Arrays.copyOf(code, length * 2);
    }
    code[length++] =
        (opcode & 0xff)
            | (dst & 0xf) << 8
            | (src & 0xf) << 12
            | (offset & 0xffffL) << 16
            | ((long) immediate) << 32;
    return this;
  }

  public Asm mov(int dst, int immediate) {
    return op(0xb7, dst, 0, 0, immediate);
  }

  public Asm movReg(int dst, int src) {
    return op(0xbf, dst, src, 0, 0);
  }

  public Asm add(int dst, int immediate) {
    return op(0x07, dst, 0, 0, immediate);
  }

  public Asm addReg(int dst, int src) {
    return op(0x0f, dst, src, 0, 0);
  }

  /** dst = *(u64 *)(src + offset). */
  public Asm load(int dst, int src, int offset) {
    return op(0x79, dst, src, offset, 0);
  }

  /** *(u64 *)(dst + offset) = src. */
  public Asm store(int dst, int offset, int src) {
    return op(0x7b, dst, src, offset, 0);
  }

  /** *(u32 *)(dst + offset) = immediate. */
  public Asm storeWord(int dst, int offset, int immediate) {
    return op(0x62, dst, 0, offset, immediate);
  }

  /** Atomic *(u64 *)(dst + offset) += src. */
  public Asm atomicAdd(int dst, int offset, int src) {
    return op(0xdb, dst, src, offset, 0);
  }

  public Asm jumpIfZero(int dst, int skip) {
    return op(0x15, dst, 0, skip, 0);
  }

  public Asm jumpIfNot(int dst, int immediate, int skip) {
    return op(0x55, dst, 0, skip, immediate);
  }

  public Asm call(int helper) {
    return op(0x85, 0, 0, 0, helper);
  }

  public Asm map(int dst, int fd) {
    op(0x18, dst, 1, 0, fd);
    return op(0, 0, 0, 0, 0);
  }

  public Asm raw(int opcode, int dst, int src, int offset, int immediate) {
    return op(opcode, dst, src, offset, immediate);
  }

  public Asm exit() {
    return op(0x95, 0, 0, 0, 0);
  }

  public long[] code() {
    return Arrays.copyOf(code, length);
  }
}
