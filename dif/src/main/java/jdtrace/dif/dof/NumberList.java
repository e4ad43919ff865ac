package jdtrace.dif.dof;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Immutable lists over primitive arrays: a table of a damaged file may have millions of entries, and
 * boxes would multiply its size.
 */
final class NumberList {
  private NumberList() {}

  /** The array is not copied; the caller gives it away. */
  static List<Integer> ofInts(int[] values) {
    return new Ints(values);
  }

  /** The array is not copied; the caller gives it away. */
  static List<Long> ofLongs(long[] values) {
    return new Longs(values);
  }

  static List<Integer> copyOfInts(List<Integer> values) {
    if (values instanceof Ints) {
      return values;
    }
    int[] copy = new int[values.size()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values.get(i);
    }
    return new Ints(copy);
  }

  static List<Long> copyOfLongs(List<Long> values) {
    if (values instanceof Longs) {
      return values;
    }
    long[] copy = new long[values.size()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values.get(i);
    }
    return new Longs(copy);
  }

  private static final class Ints extends AbstractList<Integer> implements RandomAccess {
    private final int[] values;

    Ints(int[] values) {
      this.values = values;
    }

    @Override
    public Integer get(int index) {
      return values[index];
    }

    @Override
    public int size() {
      return values.length;
    }
  }

  private static final class Longs extends AbstractList<Long> implements RandomAccess {
    private final long[] values;

    Longs(long[] values) {
      this.values = values;
    }

    @Override
    public Long get(int index) {
      return values[index];
    }

    @Override
    public int size() {
      return values.length;
    }
  }
}
