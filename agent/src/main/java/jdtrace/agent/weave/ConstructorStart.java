package jdtrace.agent.weave;

import java.util.Arrays;

/** Where the object of a constructor begins to exist: behind its calls of super() or this(). */
final class ConstructorStart {
  private ConstructorStart() {}

  /**
   * The places behind the calls, ascending: one, or one for each branch that makes a call of its own.
   * Found as the calls of a constructor that belong to no {@code new} before them.
   */
  static int[] find(Input in, int code, Insertions insertions, ConstantPool pool) {
    int[] places = new int[4];
    int n = 0;
    int pending = 0;
    for (int pc = 0; pc < insertions.length(); pc = insertions.next(pc)) {
      int op = insertions.op(pc);
      if (op == Instructions.NEW) {
        pending++;
      } else if (op == Instructions.INVOKESPECIAL
          && pool.methodName(in.u2(code + pc + 1)).equals("<init>")) {
        if (pending > 0) {
          pending--;
        } else {
          if (n == places.length) {
            places = Arrays.copyOf(places, 2 * n);
          }
          places[n++] = insertions.next(pc);
        }
      }
    }
    if (n == 0) {
      throw new RefusedException("no call of super() or this() found in the constructor");
    }
    if (places[n - 1] == insertions.length()) {
      throw new RefusedException("malformed code: it ends with a call");
    }
    return Arrays.copyOf(places, n);
  }

  /**
   * Refuses a constructor that keeps something else where its parameters were, before its object
   * exists: an entry site could not be given them.
   */
  static void requireParameters(
      Input in, int code, Insertions insertions, Descriptor descriptor, int end) {
    char[] kindOf = new char[256];
    int slot = 1;
    for (int i = 0; i < descriptor.count(); i++) {
      char kind = descriptor.parameter(i);
      kindOf[slot & 0xff] = kind;
      slot += kind == 'J' || kind == 'D' ? 2 : 1;
    }
    for (int pc = 0; pc < end; pc = insertions.next(pc)) {
      int op = insertions.op(pc);
      int stored = -1;
      int kind = 0;
      if (op >= 0x36 && op <= 0x3a) {
        stored = in.u1(code + pc + 1);
        kind = op - 0x36;
      } else if (op >= 0x3b && op <= 0x4e) {
        stored = (op - 0x3b) % 4;
        kind = (op - 0x3b) / 4;
      } else if (op == Instructions.WIDE
          && in.u1(code + pc + 1) >= 0x36
          && in.u1(code + pc + 1) <= 0x3a) {
        stored = in.u2(code + pc + 2);
        kind = in.u1(code + pc + 1) - 0x36;
      }
      if (stored >= 0 && stored <= descriptor.slots() && !isSame(kindOf, stored, kind)) {
        throw new RefusedException("it overwrites a parameter before it calls super()");
      }
    }
  }

  /** {@code kind}: 0 int, 1 long, 2 float, 3 double, 4 reference. */
  private static boolean isSame(char[] kindOf, int slot, int kind) {
    switch (kindOf[slot & 0xff]) {
      case 'J':
        return kind == 1;
      case 'F':
        return kind == 2;
      case 'D':
        return kind == 3;
      case 'L':
        return kind == 4;
      case 0:
        return false;
      default:
        return kind == 0;
    }
  }
}
