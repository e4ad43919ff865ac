package jdtrace.provider.profile;

import java.util.Locale;
import jdtrace.base.TimeSuffix;

/**
 * A probe name of this provider, taken apart.
 *
 * @param tick tick-N rather than profile-N
 * @param intervalNanos nanoseconds between two firings, at least {@link #MINIMUM_NANOS}
 */
record ProfileName(boolean tick, long intervalNanos) {
  /** The shortest interval (illumos: 200 microseconds). */
  static final long MINIMUM_NANOS = 200_000;

  private static final String PROFILE = "profile-";
  private static final String TICK = "tick-";

  /** The meaning of a probe name, or null when it is none of ours. */
  static ProfileName parse(String name) {
    boolean tick = name.startsWith(TICK);
    if (!tick && !name.startsWith(PROFILE)) {
      return null;
    }
    String rate = name.substring(tick ? TICK.length() : PROFILE.length());
    int digits = 0;
    while (digits < rate.length() && rate.charAt(digits) >= '0' && rate.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > 18) {
      return null;
    }
    long value = Long.parseLong(rate.substring(0, digits));
    if (value == 0) {
      return null;
    }
    String suffix = rate.substring(digits).toLowerCase(Locale.ROOT);
    long interval;
    if (suffix.isEmpty() || suffix.equals("hz")) {
      interval = 1_000_000_000L / value;
    } else {
      long unit = TimeSuffix.nanos(suffix);
      if (unit == 0 || value > Long.MAX_VALUE / unit) {
        return null;
      }
      interval = value * unit;
    }
    return interval < MINIMUM_NANOS ? null : new ProfileName(tick, interval);
  }
}
