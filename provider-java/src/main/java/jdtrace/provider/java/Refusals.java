package jdtrace.provider.java;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Methods and classes that were meant but cannot be traced, by the reason; each is told once. */
final class Refusals {
  private static final int NAMES = 3;

  private final Map<String, Set<String>> byReason = new LinkedHashMap<>();

  void add(String reason, String name) {
    byReason.computeIfAbsent(reason, _ -> new LinkedHashSet<>()).add(name);
  }

  void addAll(Refusals others) {
    others.byReason.forEach((reason, names) -> names.forEach(name -> add(reason, name)));
  }

  /** A line for each reason, with the first names and the count of the others. */
  void tell(String provider, Consumer<String> warnings) {
    byReason.forEach((reason, names) -> {
      StringBuilder line = new StringBuilder(provider).append(": not traced, ").append(reason);
      int n = 0;
      for (String name : names) {
        if (n == NAMES) {
          line.append(" and ").append(names.size() - n).append(" more");
          break;
        }
        line.append(n++ == 0 ? ": " : ", ").append(name);
      }
      warnings.accept(line.toString());
    });
    byReason.clear();
  }
}
