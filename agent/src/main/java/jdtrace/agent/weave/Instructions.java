package jdtrace.agent.weave;

/** Instructions as bytes (JVMS 6.5). */
final class Instructions {
  static final int TABLESWITCH = 0xaa;
  static final int LOOKUPSWITCH = 0xab;
  static final int IRETURN = 0xac;
  static final int RETURN = 0xb1;
  static final int INVOKEVIRTUAL = 0xb6;
  static final int INVOKESPECIAL = 0xb7;
  static final int INVOKESTATIC = 0xb8;
  static final int INVOKEINTERFACE = 0xb9;
  static final int NEW = 0xbb;
  static final int NEWARRAY = 0xbc;
  static final int ANEWARRAY = 0xbd;
  static final int MONITORENTER = 0xc2;
  static final int MONITOREXIT = 0xc3;
  static final int WIDE = 0xc4;
  static final int MULTIANEWARRAY = 0xc5;
  static final int GOTO_W = 0xc8;

  /** Bytes of each instruction from 0 on, 16 in a row; 0 where it varies. */
  private static final String LENGTHS =
      "1111111111111111"
          + "2323322222111111"
          + "1111111111111111"
          + "1111112222211111"
          + "1111111111111111"
          + "1111111111111111"
          + "1111111111111111"
          + "1111111111111111"
          + "1111311111111111"
          + "1111111113333333"
          + "3333333332001111"
          + "1133333335532311"
          + "3311043355";

  private Instructions() {}

  /** Length of the instruction at {@code pc} of the code that begins at {@code code}. */
  static int length(Input in, int code, int pc, int codeLength) {
    int op = in.u1(code + pc);
    int length;
    if (op == TABLESWITCH) {
      int at = operands(pc);
      requireWithin(at + 12, codeLength);
      long entries = (long) in.s4(code + at + 8) - in.s4(code + at + 4) + 1;
      length = checked(at - pc + 12, entries, 4, codeLength);
    } else if (op == LOOKUPSWITCH) {
      int at = operands(pc);
      requireWithin(at + 8, codeLength);
      length = checked(at - pc + 8, in.s4(code + at + 4), 8, codeLength);
    } else if (op == WIDE) {
      requireWithin(pc + 2, codeLength);
      length = in.u1(code + pc + 1) == 0x84 ? 6 : 4;
    } else if (op > 0xc9) {
      throw new RefusedException("unknown instruction " + op);
    } else {
      length = LENGTHS.charAt(op) - '0';
    }
    requireWithin(pc + length, codeLength);
    return length;
  }

  /** Where the aligned operands of a switch at {@code pc} begin. */
  static int operands(int pc) {
    return (pc & ~3) + 4;
  }

  private static void requireWithin(int end, int codeLength) {
    if (end > codeLength) {
      throw new RefusedException("malformed code: an instruction is cut off");
    }
  }

  private static int checked(int head, long entries, int size, int codeLength) {
    if (entries < 0 || entries > codeLength / size) {
      throw new RefusedException("malformed code: a switch of impossible size");
    }
    return head + (int) entries * size;
  }

  /** The local variable that the instruction at {@code at} stores to; -1 for none. */
  static int stored(Input in, int at) {
    int op = in.u1(at);
    if (op >= 0x36 && op <= 0x3a) {
      return in.u1(at + 1);
    }
    if (op >= 0x3b && op <= 0x4e) {
      return (op - 0x3b) % 4;
    }
    if (op == WIDE && in.u1(at + 1) >= 0x36 && in.u1(at + 1) <= 0x3a) {
      return in.u2(at + 2);
    }
    return -1;
  }

  /** Whether the instruction has a 16-bit branch offset. */
  static boolean isBranch(int op) {
    return op >= 0x99 && op <= 0xa7 || op == 0xc6 || op == 0xc7;
  }

  /** {@code jsr ret jsr_w}: subroutines, whose return addresses no patch can follow. */
  static boolean isSubroutine(int op) {
    return op == 0xa8 || op == 0xa9 || op == 0xc9;
  }
}
