package jdtrace.agent.weave;

/**
 * What is inserted into a method's code, and where that moves everything. In front of an instruction
 * there are up to two pieces: one that only who comes from above runs ("falls into"), then one that
 * branches to the instruction run too.
 *
 * <pre>
 *    old:          ...   | instruction
 *    new:   ... | from above | always | instruction
 *           ^ fallInto   ^ target     ^ moved
 * </pre>
 */
final class Insertions {
  private final Input in;
  private final int code;
  private final int length;
  private final boolean[] starts;
  private final byte[][] fromAbove;
  private final byte[][] always;
  private final int[] target;
  private final int[] moved;

  /** Reads the instructions of the code at {@code code}. */
  Insertions(Input in, int code, int length) {
    this.in = in;
    this.code = code;
    this.length = length;
    starts = new boolean[length + 1];
    fromAbove = new byte[length + 1][];
    always = new byte[length + 1][];
    target = new int[length + 1];
    moved = new int[length + 1];
    for (int pc = 0; pc < length; pc = next(pc)) {
      starts[pc] = true;
      if (Instructions.isSubroutine(op(pc))) {
        throw new RefusedException("it has subroutines (jsr)");
      }
    }
    starts[length] = true;
  }

  int length() {
    return length;
  }

  int op(int pc) {
    return in.u1(code + pc);
  }

  /** The place behind the instruction at {@code pc}. */
  int next(int pc) {
    return pc + Instructions.length(in, code, pc, length);
  }

  /** Refuses unless an instruction begins at {@code pc}, or the code ends there. */
  void requireStart(int pc) {
    if (pc < 0 || pc > length || !starts[pc]) {
      throw new RefusedException("malformed code: no instruction begins at " + pc);
    }
  }

  boolean isStart(int pc) {
    return pc >= 0 && pc < length && starts[pc];
  }

  void insertFromAbove(int pc, Output piece) {
    fromAbove[pc] = joined(fromAbove[pc], piece);
  }

  void insertAlways(int pc, Output piece) {
    always[pc] = joined(always[pc], piece);
  }

  private static byte[] joined(byte[] before, Output piece) {
    return before == null
        ? piece.toByteArray()
        : new Output(64).copy(before, 0, before.length).append(piece).toByteArray();
  }

  private static int size(byte[] piece) {
    return piece == null ? 0 : piece.length;
  }

  /** Computes the new places; call once, after all insertions. */
  void settle() {
    int place = 0;
    for (int pc = 0; pc < length; pc = next(pc)) {
      place += size(fromAbove[pc]);
      target[pc] = place;
      place += size(always[pc]);
      moved[pc] = place;
      int op = op(pc);
      if (op == Instructions.TABLESWITCH || op == Instructions.LOOKUPSWITCH) {
        place = Instructions.operands(place) + next(pc) - Instructions.operands(pc);
      } else {
        place += next(pc) - pc;
      }
    }
    target[length] = place;
    moved[length] = place;
  }

  /** Where branches to {@code pc}, and tables that name it, now point. */
  int target(int pc) {
    requireStart(pc);
    return target[pc];
  }

  /** Where the instruction itself now is. */
  int moved(int pc) {
    requireStart(pc);
    return moved[pc];
  }

  /** Writes the code. */
  void write(Output out) {
    int base = out.size();
    byte[] bytes = in.bytes();
    for (int pc = 0; pc < length; pc = next(pc)) {
      if (fromAbove[pc] != null) {
        out.copy(fromAbove[pc], 0, fromAbove[pc].length);
      }
      if (always[pc] != null) {
        out.copy(always[pc], 0, always[pc].length);
      }
      int op = op(pc);
      if (Instructions.isBranch(op)) {
        int offset = target(pc + in.s2(code + pc + 1)) - moved[pc];
        if (offset != (short) offset) {
          throw new RefusedException("it is too large: a branch would not reach its target");
        }
        out.u1(op).u2(offset);
      } else if (op == Instructions.GOTO_W) {
        out.u1(op).s4(wide(pc, code + pc + 1));
      } else if (op == Instructions.TABLESWITCH || op == Instructions.LOOKUPSWITCH) {
        writeSwitch(out, base, pc, op);
      } else {
        out.copy(bytes, code + pc, next(pc) - pc);
      }
    }
  }

  private int wide(int pc, int at) {
    long to = (long) pc + in.s4(at);
    if (to < 0 || to > length) {
      throw new RefusedException("malformed code: a branch out of it");
    }
    return target((int) to) - moved[pc];
  }

  private void writeSwitch(Output out, int base, int pc, int op) {
    out.u1(op);
    while ((out.size() - base & 3) != 0) {
      out.u1(0);
    }
    int at = code + Instructions.operands(pc);
    int end = code + next(pc);
    out.s4(wide(pc, at)).s4(in.s4(at + 4));
    at += 8;
    if (op == Instructions.TABLESWITCH) {
      out.s4(in.s4(at));
      at += 4;
    }
    while (at < end) {
      if (op == Instructions.LOOKUPSWITCH) {
        out.s4(in.s4(at));
        at += 4;
      }
      out.s4(wide(pc, at));
      at += 4;
    }
  }
}
