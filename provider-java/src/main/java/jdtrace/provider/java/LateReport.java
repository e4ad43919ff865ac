package jdtrace.provider.java;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The classes of one JVM that came while it was traced, and how long they were not. */
final class LateReport {
  private static final int NAMES = 3;
  private static final long MILLISECOND = 1_000_000;

  private final Set<String> names = new TreeSet<>();
  private long firstNoted;
  private long longest;
  private int lost;

  /**
   * The agent has told of classes.
   *
   * @param age nanoseconds since the first of them came
   */
  void noticed(long age) {
    firstNoted = System.nanoTime() - age;
  }

  /** One of them is traced from now on. */
  void enabled(String className) {
    names.add(className);
    longest = Math.max(longest, System.nanoTime() - firstNoted);
  }

  /** More came at a time than the agent keeps. */
  void lost(int classes) {
    lost += classes;
  }

  void tell(String provider, Consumer<String> warnings) {
    if (!names.isEmpty()) {
      StringBuilder line = new StringBuilder(provider).append(": loaded while tracing, ");
      line.append("and traced from ").append((longest + MILLISECOND - 1) / MILLISECOND);
      line.append(" ms at most after that: ");
      int n = 0;
      for (String name : names) {
        if (n == NAMES) {
          line.append(" and ").append(names.size() - n).append(" more");
          break;
        }
        line.append(n++ == 0 ? "" : ", ").append(name);
      }
      warnings.accept(line.toString());
      names.clear();
    }
    if (lost > 0) {
      String classes = lost == 1 ? " class" : " classes";
      warnings.accept(provider + ": not traced, " + lost + classes + " that came too fast");
      lost = 0;
    }
  }
}
