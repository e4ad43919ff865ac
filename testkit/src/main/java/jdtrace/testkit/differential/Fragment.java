package jdtrace.testkit.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of D text with pieces in it: an expression, a statement or a clause. In the pattern each
 * {@code #} stands for the next part.
 *
 * @param sort pieces of the same sort may stand for each other
 * @param pattern the text
 * @param parts in order
 * @param list whether all parts stand at the single {@code #}, and each may be left out
 */
record Fragment(Sort sort, String pattern, List<Fragment> parts, boolean list) {
  /** Stands for # itself in a pattern. */
  static final char HASH = '\u0001';

  /** What a fragment is. */
  enum Sort {
    NUMBER("1"),
    STRING("\"a\""),
    STATEMENT(null),
    CLAUSE(null),
    SCRIPT(null);

    private final String simplest;

    Sort(String simplest) {
      this.simplest = simplest;
    }
  }

  static Fragment of(Sort sort, String pattern, Fragment... parts) {
    return new Fragment(sort, pattern, List.of(parts), false);
  }

  /** A sequence, of which each part can be left out. */
  static Fragment list(Sort sort, String pattern, List<Fragment> parts) {
    return new Fragment(sort, pattern, List.copyOf(parts), true);
  }

  /** The D text. */
  String text() {
    StringBuilder out = new StringBuilder();
    append(out);
    return out.toString();
  }

  private void append(StringBuilder out) {
    int next = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c != '#') {
        out.append(c == HASH ? '#' : c);
      } else if (list) {
        for (Fragment part : parts) {
          part.append(out);
        }
      } else {
        parts.get(next++).append(out);
      }
    }
  }

  /** Variants with less in them, the smallest first. */
  List<Fragment> smaller() {
    List<Fragment> found = new ArrayList<>();
    if (sort.simplest != null && !pattern.equals(sort.simplest)) {
      found.add(of(sort, sort.simplest));
    }
    for (Fragment part : parts) {
      if (part.sort == sort && !list) {
        found.add(part);
      }
    }
    for (int length = list ? parts.size() / 2 : 0; length > 0; length /= 2) {
      for (int from = 0; from + length <= parts.size(); from += length) {
        List<Fragment> fewer = new ArrayList<>(parts);
        fewer.subList(from, from + length).clear();
        found.add(new Fragment(sort, pattern, fewer, true));
      }
    }
    if (list && parts.size() == 1) {
      found.add(new Fragment(sort, pattern, List.of(), true));
    }
    for (int i = 0; i < parts.size(); i++) {
      for (Fragment changed : parts.get(i).smaller()) {
        List<Fragment> with = new ArrayList<>(parts);
        with.set(i, changed);
        found.add(new Fragment(sort, pattern, with, list));
      }
    }
    return found;
  }
}
