package jdtrace.base;

/**
 * The time suffixes of rates in options and probe names: {@code 10ms}, {@code 5sec}, {@code 97hz}
 * (spec consumer.md section 5, providers.md section 2).
 */
public final class TimeSuffix {
  private TimeSuffix() {}

  /** Nanoseconds of a lower-case suffix other than hz; 0 when there is no such suffix. */
  public static long nanos(String suffix) {
    return switch (suffix) {
      case "ns", "nsec" -> 1;
      case "us", "usec" -> 1_000;
      case "ms", "msec" -> 1_000_000;
      case "s", "sec" -> 1_000_000_000L;
      case "m", "min" -> 60_000_000_000L;
      case "h", "hour" -> 3_600_000_000_000L;
      case "d", "day" -> 86_400_000_000_000L;
      default -> 0;
    };
  }
}
