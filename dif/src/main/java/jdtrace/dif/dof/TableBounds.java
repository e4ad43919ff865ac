package jdtrace.dif.dof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The extremes of tables that any number of sections may link: one look at each table answers for
 * all who link it.
 */
final class TableBounds {
  private record Bounds(int entries, long largestString, long largestOffset, boolean aligned) {}

  private final List<DofSection> sections;
  private final Map<Integer, Bounds> known = new HashMap<>();

  /** For each entry of an offset table: the first later entry that ends a repetition. */
  private final Map<Integer, int[]> repetitions = new HashMap<>();

  TableBounds(List<DofSection> sections) {
    this.sections = sections;
  }

  int entries(int table) {
    return of(table).entries;
  }

  /** The largest string offset that any entry has. */
  long largestString(int table) {
    return of(table).largestString;
  }

  /** The largest offset of a relocation, unsigned. */
  long largestOffset(int table) {
    return of(table).largestOffset;
  }

  /** Whether all relocations are aligned to 8. */
  boolean aligned(int table) {
    return of(table).aligned;
  }

  private Bounds of(int table) {
    return known.computeIfAbsent(table, this::compute);
  }

  private Bounds compute(int table) {
    long string = 0;
    long offset = 0;
    boolean aligned = true;
    int entries;
    switch (sections.get(table)) {
      case DofSection.Variables s -> {
        entries = s.entries().size();
        for (DofSection.VariableEntry row : s.entries()) {
          string = Math.max(string, Integer.toUnsignedLong(row.name()));
        }
      }
      case DofSection.Relocations s -> {
        entries = s.entries().size();
        for (DofSection.Relocation r : s.entries()) {
          string = Math.max(string, Integer.toUnsignedLong(r.name()));
          offset = Long.compareUnsigned(r.offset(), offset) > 0 ? r.offset() : offset;
          aligned &= r.offset() % 8 == 0;
        }
      }
      case DofSection.TranslatorMembers s -> {
        entries = s.entries().size();
        for (DofSection.TranslatorMember m : s.entries()) {
          string = Math.max(string, Integer.toUnsignedLong(m.name()));
        }
      }
      default -> throw new IllegalStateException("no such table: " + table);
    }
    return new Bounds(entries, string, offset, aligned);
  }

  /** Whether an offset occurs twice among the entries from {@code start} to before {@code end}. */
  boolean repeats(int table, int start, int end) {
    return start < end && repetitions.computeIfAbsent(table, this::findRepetitions)[start] < end;
  }

  private int[] findRepetitions(int table) {
    List<Integer> offsets = ((DofSection.Offsets) sections.get(table)).offsets();
    int[] ends = new int[offsets.size()];
    long[] sorted = new long[ends.length];
    for (int i = 0; i < ends.length; i++) {
      sorted[i] = (long) offsets.get(i) << 32 | i;
    }
    Arrays.sort(sorted);
    Arrays.fill(ends, Integer.MAX_VALUE);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] >> 32 == sorted[i - 1] >> 32) {
        ends[(int) sorted[i - 1]] = (int) sorted[i];
      }
    }
    for (int i = ends.length - 2; i >= 0; i--) {
      ends[i] = Math.min(ends[i], ends[i + 1]);
    }
    return ends;
  }
}
