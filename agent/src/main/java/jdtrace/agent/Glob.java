package jdtrace.agent;

/** Patterns of probe descriptions: {@code * ? [abc] [!a-z] \c}; an empty one matches everything. */
final class Glob {
  private Glob() {}

  static boolean matches(String pattern, String text) {
    if (pattern.isEmpty()) {
      return true;
    }
    int p = 0;
    int t = 0;
    int afterStar = -1;
    int starEnd = 0;
    while (true) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        afterStar = ++p;
        starEnd = t;
        continue;
      }
      if (p == pattern.length() && t == text.length()) {
        return true;
      }
      int next = p < pattern.length() && t < text.length() ? one(pattern, p, text.charAt(t)) : -1;
      if (next >= 0) {
        p = next;
        t++;
      } else if (afterStar >= 0 && starEnd < text.length()) {
        t = ++starEnd;
        p = afterStar;
      } else {
        return false;
      }
    }
  }

  /** Whether it can match several texts. */
  static boolean isGlob(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if ("*?[\\".indexOf(pattern.charAt(i)) >= 0) {
        return true;
      }
    }
    return pattern.isEmpty();
  }

  /** The place behind what matches {@code c} at {@code p}; -1 when nothing does. */
  private static int one(String pattern, int p, char c) {
    char first = pattern.charAt(p);
    if (first == '?') {
      return p + 1;
    }
    if (first == '[') {
      return set(pattern, p + 1, c);
    }
    int at = first == '\\' && p + 1 < pattern.length() ? p + 1 : p;
    return pattern.charAt(at) == c ? at + 1 : -1;
  }

  private static int set(String pattern, int start, char c) {
    int i = start;
    boolean negated = i < pattern.length() && pattern.charAt(i) == '!';
    if (negated) {
      i++;
    }
    boolean found = false;
    boolean first = true;
    while (i < pattern.length() && (first || pattern.charAt(i) != ']')) {
      first = false;
      char low = pattern.charAt(i);
      if (low == '\\' && i + 1 < pattern.length()) {
        low = pattern.charAt(++i);
      }
      char high = low;
      if (i + 2 < pattern.length()
          && pattern.charAt(i + 1) == '-'
          && pattern.charAt(i + 2) != ']') {
        i += 2;
        high = pattern.charAt(i);
      }
      found |= c >= low && c <= high;
      i++;
    }
    return i < pattern.length() && found != negated ? i + 1 : -1;
  }
}
