package jdtrace.codegen.bpf.asm;

/** Atomic read-modify-write operations. */
public enum Atomic {
  /** {@code *p += src}. */
  ADD(0x00),
  /** {@code src = *p, *p += src}. */
  FETCH_ADD(0x01),
  /** {@code src = *p, *p |= src}. */
  FETCH_OR(0x41),
  /** {@code src = *p, *p = src}. */
  XCHG(0xe1),
  /** {@code r0 = *p, if (r0 was equal) *p = src}. */
  CMPXCHG(0xf1);

  final int code;

  Atomic(int code) {
    this.code = code;
  }
}
