package jdtrace.agent.weave;

import java.util.Arrays;

/** The LineNumberTables of a method: where lines begin (JVMS 4.7.12). */
final class LineTable {
  /** By place: the line that begins there, 0 for none. */
  private final int[] lineAt;

  LineTable(int codeLength) {
    lineAt = new int[codeLength];
  }

  /** Adds a table; {@code at} is behind the attribute's length. */
  void read(Input in, int at, int length) {
    int count = in.u2(at);
    if (length != 2 + 4 * count) {
      throw new RefusedException("malformed line number table");
    }
    for (int i = 0; i < count; i++) {
      int pc = in.u2(at + 2 + 4 * i);
      if (pc >= lineAt.length) {
        throw new RefusedException("malformed line number table");
      }
      lineAt[pc] = in.u2(at + 4 + 4 * i);
    }
  }

  /**
   * The places where a line begins anew, coming from another one, in order: several where the
   * compiler split or repeated it (the head of a loop, copies of a finally block).
   */
  int[] beginnings(int line) {
    int[] places = new int[lineAt.length];
    int n = 0;
    int previous = 0;
    for (int pc = 0; pc < lineAt.length; pc++) {
      if (lineAt[pc] != 0) {
        if (lineAt[pc] == line && previous != line) {
          places[n++] = pc;
        }
        previous = lineAt[pc];
      }
    }
    return Arrays.copyOf(places, n);
  }

  /** Every line of the method, ascending. */
  int[] lines() {
    int[] sorted = lineAt.clone();
    Arrays.sort(sorted);
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] != 0 && (i == 0 || sorted[i] != sorted[i - 1])) {
        sorted[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, n);
  }
}
