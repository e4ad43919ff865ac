package jdtrace.dif.dof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions about the strings of checked tables, answered without walking them again and again. */
final class StringTables {
  private final List<DofSection> sections;

  /** Positions of the NUL bytes of a table, made when first needed. */
  private final Map<Integer, int[]> ends = new HashMap<>();

  StringTables(List<DofSection> sections) {
    this.sections = sections;
  }

  int bytes(int table) {
    return table(table).size();
  }

  /** Bytes before the NUL, from an offset inside of the table. */
  int length(int table, int offset) {
    return ends(table)[first(table, offset)] - offset;
  }

  /** Whether {@code count} strings follow each other from an offset on. */
  boolean holds(int table, int offset, int count) {
    return count >= 0 && count <= ends(table).length - first(table, offset);
  }

  /** The length of the {@code n}th string from an offset on; it must exist. */
  int length(int table, int offset, int n) {
    int[] all = ends(table);
    int at = first(table, offset) + n;
    return all[at] - (n == 0 ? offset : all[at - 1] + 1);
  }

  private int first(int table, int offset) {
    int at = Arrays.binarySearch(ends(table), offset);
    return at >= 0 ? at : -at - 1;
  }

  private ByteString table(int index) {
    return ((DofSection.Strings) sections.get(index)).bytes();
  }

  private int[] ends(int table) {
    int[] known = ends.get(table);
    if (known == null) {
      ByteString bytes = table(table);
      int count = 0;
      for (int i = 0; i < bytes.size(); i++) {
        count += bytes.at(i) == 0 ? 1 : 0;
      }
      known = new int[count];
      count = 0;
      for (int i = 0; i < bytes.size(); i++) {
        if (bytes.at(i) == 0) {
          known[count++] = i;
        }
      }
      ends.put(table, known);
    }
    return known;
  }
}
