package jdtrace.provider.cpc;

import jdtrace.linux.perf.PerfCounter;

/**
 * A probe name taken apart: {@code EVENT-MODE[-MASK]-COUNT}, e.g. {@code page_faults-user-100} (spec
 * providers.md section 14).
 */
record CpcName(CpcEvent event, boolean user, boolean kernel, long mask, long count) {
  /** A counter that overflows more often brings a machine down (illumos' limit). */
  static final long HARDWARE_COUNT_MIN = 5_000;

  /** The kernel makes no timer shorter. */
  static final long CLOCK_COUNT_MIN = 10_000;

  /** The meaning of a name, or null when it has not that form or names no event. */
  static CpcName parse(String name) {
    String[] parts = name.split("-", -1);
    if (parts.length < 3 || parts.length > 4) {
      return null;
    }
    CpcEvent event = CpcEvent.named(parts[0]);
    boolean all = parts[1].equals("all");
    boolean user = all || parts[1].equals("user");
    boolean kernel = all || parts[1].equals("kernel");
    long mask = parts.length == 4 ? mask(parts[2]) : 0;
    long count = count(parts[parts.length - 1]);
    boolean sound =
        event != null
            && (user || kernel)
            && mask >= 0
            && (mask == 0 || event.shift() >= 0)
            && count > 0;
    return sound ? new CpcName(event, user, kernel, mask, count) : null;
  }

  private static long mask(String text) {
    if (text.length() < 3 || text.length() > 10 || !text.startsWith("0x")) {
      return -1;
    }
    for (int i = 2; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return -1;
      }
    }
    return Long.parseLong(text, 2, text.length(), 16);
  }

  private static long count(String text) {
    if (text.isEmpty() || text.length() > 18) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return Long.parseLong(text);
  }

  /** Why it is not offered whatever the machine has, or null. */
  String objection() {
    if (!event.isSoftware() && count < HARDWARE_COUNT_MIN) {
      return "the smallest count of a hardware event is " + HARDWARE_COUNT_MIN;
    }
    if (event.isClock() && count < CLOCK_COUNT_MIN) {
      return "the smallest count of " + event.name() + " is " + CLOCK_COUNT_MIN + " nanoseconds";
    }
    return null;
  }

  PerfCounter counter() {
    long config = mask == 0 ? event.config() : event.config() | mask << event.shift();
    return new PerfCounter(event.type(), config, count, user, kernel);
  }
}
