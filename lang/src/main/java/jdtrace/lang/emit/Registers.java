package jdtrace.lang.emit;

import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;

/** The seven writable registers, lowest free first. */
final class Registers {
  private static final int COUNT = 7;

  private int used;

  int allocate(SourceSpan span) {
    int register = Integer.numberOfTrailingZeros(~(used >>> 1)) + 1;
    if (register > COUNT) {
      throw new DError(
          ErrorTag.D_NOREG,
          span,
          "insufficient registers to generate code",
          "keep part of the expression in a this-> variable");
    }
    used |= 1 << register;
    return register;
  }

  /** Takes a register that is free. */
  void reserve(int register) {
    used |= 1 << register;
  }

  /** Gives back a register; {@code %r0} is nobody's. */
  void release(int register) {
    used &= ~(1 << register);
  }

  int free() {
    return COUNT - Integer.bitCount(used >>> 1);
  }
}
