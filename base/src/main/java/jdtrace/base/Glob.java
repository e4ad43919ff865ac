package jdtrace.base;

/**
 * Probe-description globs: {@code * ? [abc] [a-z] [!...] \c}, whole-string, case sensitive (DTrace
 * guide, "Probe descriptions"). An empty pattern matches everything; an unterminated set matches
 * nothing.
 */
public final class Glob {
  private Glob() {}

  public static boolean matches(String pattern, String text) {
    return pattern.isEmpty() || match(pattern, text);
  }

  /** Whether the pattern can match more than one text, so that listing is needed to resolve it. */
  public static boolean isGlob(String pattern) {
    if (pattern.isEmpty()) {
      return true;
    }
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*' || c == '?' || c == '[' || c == '\\') {
        return true;
      }
    }
    return false;
  }

  /**
   * Compares from left to right. On a difference only the last star needs to take one character
   * more: what an earlier star could take instead, the last one can too.
   */
  private static boolean match(String p, String s) {
    int pi = 0;
    int si = 0;
    int afterStar = -1;
    int starEnd = 0;
    while (true) {
      if (pi < p.length() && p.charAt(pi) == '*') {
        afterStar = ++pi;
        starEnd = si;
        continue;
      }
      if (pi == p.length() && si == s.length()) {
        return true;
      }
      int next = pi < p.length() && si < s.length() ? matchOne(p, pi, s.charAt(si)) : -1;
      if (next >= 0) {
        pi = next;
        si++;
      } else if (afterStar >= 0 && starEnd < s.length()) {
        si = ++starEnd;
        pi = afterStar;
      } else {
        return false;
      }
    }
  }

  /** Index after the part of the pattern at {@code pi} if it takes {@code c}, else -1. */
  private static int matchOne(String p, int pi, char c) {
    switch (p.charAt(pi)) {
      case '?' -> {
        return pi + 1;
      }
      case '[' -> {
        return matchSet(p, pi + 1, c);
      }
      default -> {
        int at = p.charAt(pi) == '\\' && pi + 1 < p.length() ? pi + 1 : pi;
        return p.charAt(at) == c ? at + 1 : -1;
      }
    }
  }

  /** Index after the set's closing bracket if {@code c} is in the set, else -1. */
  private static int matchSet(String p, int start, char c) {
    int i = start;
    boolean negated = i < p.length() && p.charAt(i) == '!';
    if (negated) {
      i++;
    }
    boolean found = false;
    boolean first = true;
    while (i < p.length() && (first || p.charAt(i) != ']')) {
      first = false;
      char low = p.charAt(i);
      if (low == '\\' && i + 1 < p.length()) {
        low = p.charAt(++i);
      }
      char high = low;
      if (i + 2 < p.length() && p.charAt(i + 1) == '-' && p.charAt(i + 2) != ']') {
        i += 2;
        high = p.charAt(i);
        if (high == '\\' && i + 1 < p.length()) {
          high = p.charAt(++i);
        }
      }
      if (c >= low && c <= high) {
        found = true;
      }
      i++;
    }
    if (i >= p.length()) {
      return -1;
    }
    return found != negated ? i + 1 : -1;
  }
}
