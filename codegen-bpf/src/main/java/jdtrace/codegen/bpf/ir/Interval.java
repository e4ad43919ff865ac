package jdtrace.codegen.bpf.ir;

import java.util.Arrays;

/** Where a value is live: half-open ranges of positions, kept latest first. */
final class Interval {
  final Value value;
  private int[] bounds = new int[4];
  private int ranges;

  Interval(Value value) {
    this.value = value;
  }

  /** Adds a range that begins before all known ones, joining it when they touch. */
  void prepend(int from, int to) {
    if (ranges > 0 && to >= from(ranges - 1)) {
      bounds[2 * ranges - 2] = Math.min(from, from(ranges - 1));
      bounds[2 * ranges - 1] = Math.max(to, to(ranges - 1));
      // A loop's range may swallow later ones.
      while (ranges > 1 && to(ranges - 1) >= from(ranges - 2)) {
        bounds[2 * ranges - 4] = from(ranges - 1);
        bounds[2 * ranges - 3] = Math.max(to(ranges - 1), to(ranges - 2));
        ranges--;
      }
      return;
    }
    if (2 * ranges == bounds.length) {
      bounds = Arrays.copyOf(bounds, bounds.length * 2);
    }
    bounds[2 * ranges] = from;
    bounds[2 * ranges + 1] = to;
    ranges++;
  }

  /** The definition: nothing is live before it. */
  void begin(int at) {
    if (ranges == 0) {
      prepend(at, at + 1);
    } else {
      bounds[2 * ranges - 2] = at;
    }
  }

  private int from(int i) {
    return bounds[2 * i];
  }

  private int to(int i) {
    return bounds[2 * i + 1];
  }

  boolean isEmpty() {
    return ranges == 0;
  }

  int start() {
    return from(ranges - 1);
  }

  int end() {
    return to(0);
  }

  /** Whether some range contains one of the sorted positions. */
  boolean containsAny(int[] positions, int count) {
    int p = Arrays.binarySearch(positions, 0, count, start());
    p = p < 0 ? -p - 1 : p;
    for (int i = ranges - 1; i >= 0 && p < count; i--) {
      while (p < count && positions[p] < from(i)) {
        p++;
      }
      if (p < count && positions[p] < to(i)) {
        return true;
      }
    }
    return false;
  }

  boolean intersects(Interval other) {
    int i = ranges - 1;
    int j = other.ranges - 1;
    while (i >= 0 && j >= 0) {
      if (to(i) <= other.from(j)) {
        i--;
      } else if (other.to(j) <= from(i)) {
        j--;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Uses per length, scaled: what keeping it in a register is worth. */
  long weight() {
    if (value.pinned) {
      return Long.MAX_VALUE / 16;
    }
    int length = 4;
    for (int i = 0; i < ranges; i++) {
      length += to(i) - from(i);
    }
    return (value.uses + 1) * 1_000_000L / length;
  }
}
