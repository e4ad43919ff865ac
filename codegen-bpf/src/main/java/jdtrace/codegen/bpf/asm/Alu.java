package jdtrace.codegen.bpf.asm;

/** Two-operand arithmetic on 64-bit registers: {@code dst = dst op src}. */
public enum Alu {
  ADD(0x00),
  SUB(0x10),
  MUL(0x20),
  /** Unsigned; by zero gives 0. */
  DIV(0x30),
  OR(0x40),
  AND(0x50),
  /** Count modulo 64 when in a register. */
  SHL(0x60),
  SHR(0x70),
  /** Unsigned remainder; by zero gives the dividend. */
  MOD(0x90),
  XOR(0xa0),
  /** Arithmetic shift right. */
  SAR(0xc0);

  final int code;

  Alu(int code) {
    this.code = code;
  }

  public boolean commutes() {
    return switch (this) {
      case ADD, MUL, OR, AND, XOR -> true;
      default -> false;
    };
  }

  /** The result for two numbers. */
  public long apply(long a, long b) {
    return switch (this) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL -> a * b;
      case DIV -> b == 0 ? 0 : Long.divideUnsigned(a, b);
      case OR -> a | b;
      case AND -> a & b;
      case SHL -> a << b;
      case SHR -> a >>> b;
      case MOD -> b == 0 ? a : Long.remainderUnsigned(a, b);
      case XOR -> a ^ b;
      case SAR -> a >> b;
    };
  }
}
