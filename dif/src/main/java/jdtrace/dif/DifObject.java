package jdtrace.dif;

import java.util.List;

/**
 * One compiled expression: text and tables (spec dif.md section 3). The arrays are shared, not
 * copied: whoever holds an object must not write to them.
 *
 * @param text instruction words; the last is {@code ret}
 * @param integers 64-bit constants for {@code setx}
 * @param strings NUL-terminated strings for {@code sets}; byte 0 is NUL
 * @param variables every variable used, built-ins included
 * @param returnType what {@code ret} returns; by reference: the address of that many bytes
 * @param lines source line of each instruction, or empty: so that a fault can name its line
 */
public record DifObject(
    int[] text,
    long[] integers,
    byte[] strings,
    List<DifVariable> variables,
    DifType returnType,
    int[] lines) {

  /** The string at an offset of the string table, without its NUL. */
  public byte[] string(int offset) {
    int end = offset;
    while (strings[end] != 0) {
      end++;
    }
    return java.util.Arrays.copyOfRange(strings, offset, end);
  }

  /** Whether some instruction loads this built-in or user global. */
  public boolean loadsGlobal(int id) {
    for (int word : text) {
      DifOp op = DifOp.of(word);
      if (op == DifOp.LDGS && DifOp.wide(word) == id) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object o) {
    return this == o;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
