package jdtrace.base;

/**
 * Probe-description globs: {@code * ? [abc] [a-z] [!...] \c}, whole-string, case sensitive (DTrace
 * guide, "Probe descriptions"). An empty pattern matches everything; an unterminated set matches
 * nothing.
 */
public final class Glob {
  private Glob() {}

  public static boolean matches(String pattern, String text) {
    return pattern.isEmpty() || match(pattern, 0, text, 0);
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

  private static boolean match(String p, int pi, String s, int si) {
    while (pi < p.length()) {
      char c = p.charAt(pi);
      switch (c) {
        case '*' -> {
          while (pi < p.length() && p.charAt(pi) == '*') {
            pi++;
          }
          if (pi == p.length()) {
            return true;
          }
          for (int i = si; i <= s.length(); i++) {
            if (match(p, pi, s, i)) {
              return true;
            }
          }
          return false;
        }
        case '?' -> {
          if (si == s.length()) {
            return false;
          }
          pi++;
          si++;
        }
        case '[' -> {
          if (si == s.length()) {
            return false;
          }
          int end = matchSet(p, pi + 1, s.charAt(si));
          if (end < 0) {
            return false;
          }
          pi = end;
          si++;
        }
        default -> {
          if (c == '\\' && pi + 1 < p.length()) {
            c = p.charAt(++pi);
          }
          if (si == s.length() || s.charAt(si) != c) {
            return false;
          }
          pi++;
          si++;
        }
      }
    }
    return si == s.length();
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
