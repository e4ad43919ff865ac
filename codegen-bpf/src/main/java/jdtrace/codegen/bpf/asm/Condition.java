package jdtrace.codegen.bpf.asm;

/** The conditions of BPF's jumps. U.. compare unsigned, S.. signed. */
public enum Condition {
  EQ(0x10),
  NE(0x50),
  UGT(0x20),
  UGE(0x30),
  ULT(0xa0),
  ULE(0xb0),
  SGT(0x60),
  SGE(0x70),
  SLT(0xc0),
  SLE(0xd0),
  /** a and b have a common bit. Never on a register that lives on: the verifier forks on it. */
  SET(0x40);

  final int code;

  Condition(int code) {
    this.code = code;
  }

  /** The condition that holds when this one does not; {@link #SET} has none. */
  public Condition inverse() {
    return switch (this) {
      case EQ -> NE;
      case NE -> EQ;
      case UGT -> ULE;
      case UGE -> ULT;
      case ULT -> UGE;
      case ULE -> UGT;
      case SGT -> SLE;
      case SGE -> SLT;
      case SLT -> SGE;
      case SLE -> SGT;
      case SET -> throw new IllegalArgumentException("SET has no inverse");
    };
  }

  /** The condition that says the same of (b, a). */
  public Condition swapped() {
    return switch (this) {
      case EQ, NE, SET -> this;
      case UGT -> ULT;
      case UGE -> ULE;
      case ULT -> UGT;
      case ULE -> UGE;
      case SGT -> SLT;
      case SGE -> SLE;
      case SLT -> SGT;
      case SLE -> SGE;
    };
  }

  /** Whether it holds for two numbers. */
  public boolean holds(long a, long b) {
    return switch (this) {
      case EQ -> a == b;
      case NE -> a != b;
      case UGT -> Long.compareUnsigned(a, b) > 0;
      case UGE -> Long.compareUnsigned(a, b) >= 0;
      case ULT -> Long.compareUnsigned(a, b) < 0;
      case ULE -> Long.compareUnsigned(a, b) <= 0;
      case SGT -> a > b;
      case SGE -> a >= b;
      case SLT -> a < b;
      case SLE -> a <= b;
      case SET -> (a & b) != 0;
    };
  }
}
