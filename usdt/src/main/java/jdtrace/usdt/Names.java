package jdtrace.usdt;

/** What providers and probes may be called (D's rules, so that every tracer can say the name). */
final class Names {
  private static final int MAX = 60;

  private Names() {}

  /**
   * @throws IllegalArgumentException with the reason when D could not name it
   */
  static String provider(String name) {
    boolean sound = !name.isEmpty() && name.length() <= MAX && isLetter(name.charAt(0));
    for (int i = 0; i < name.length(); i++) {
      sound &= isLetter(name.charAt(i)) || isDigit(name.charAt(i));
    }
    if (!sound) {
      throw new IllegalArgumentException(
          "invalid provider name \"" + name + "\": letters, digits and _, at most " + MAX);
    }
    if (isDigit(name.charAt(name.length() - 1))) {
      throw new IllegalArgumentException(
          "invalid provider name \""
              + name
              + "\": a process id follows it, so no digit can end it");
    }
    return name;
  }

  /** The probe's name in D of what a program calls it: {@code a__b} is {@code a-b}. */
  static String probe(String name) {
    String probe = name.replace("__", "-");
    boolean sound = !probe.isEmpty() && probe.length() <= MAX && isLetter(probe.charAt(0));
    for (int i = 0; i < probe.length(); i++) {
      char c = probe.charAt(i);
      sound &= isLetter(c) || isDigit(c) || c == '-';
    }
    if (!sound) {
      throw new IllegalArgumentException(
          "invalid probe name \"" + name + "\": letters, digits, _ and -, at most " + MAX);
    }
    return probe;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
