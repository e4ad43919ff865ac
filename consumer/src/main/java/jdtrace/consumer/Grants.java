package jdtrace.consumer;

import jdtrace.consumer.format.OutputBuffer;
import jdtrace.runtime.BufferSizes;

/**
 * What became of sizes and rates that the user asked for: where less was given, or a rate was moved
 * into its limits, the user is told once, when tracing begins (spec consumer.md sections 3 and 5).
 */
final class Grants {
  private static final long SECOND = 1_000_000_000L;
  private static final long CLEAN_DEFAULT = SECOND / 101;
  private static final long CLEAN_SHORTEST = 200_000L;
  private static final long CLEAN_LONGEST = 60 * SECOND;
  private static final long STATUS_LONGEST = 10 * SECOND;
  private static final String UNITS = "kmgtpe";

  private Grants() {}

  /** Nanoseconds between two cleanings. */
  static long cleanNanos(OptionSettings options) {
    long wanted = options.number("cleanrate", CLEAN_DEFAULT);
    return wanted == 0 ? CLEAN_LONGEST : Math.clamp(wanted, CLEAN_SHORTEST, CLEAN_LONGEST);
  }

  /** Nanoseconds between two looks at the engine's counters. */
  static long statusNanos(OptionSettings options) {
    return Math.min(options.number("statusrate", SECOND), STATUS_LONGEST);
  }

  /** The lines to be told, if any. */
  static void tell(OutputBuffer out, OptionSettings options, BufferSizes wanted, BufferSizes had) {
    if (!options.isSet("quietresize")) {
      size(out, "buffer size", wanted.principal(), had.principal());
      size(out, "aggregation size", wanted.aggregation(), had.aggregation());
      size(out, "speculation size", wanted.speculation(), had.speculation());
      size(out, "dynamic variable size", wanted.dynamicVariables(), had.dynamicVariables());
    }
    rate(out, "cleaning rate", options.number("cleanrate", CLEAN_DEFAULT), cleanNanos(options));
    rate(out, "status rate", options.number("statusrate", SECOND), statusNanos(options));
  }

  private static void size(OutputBuffer out, String what, long wanted, long had) {
    if (had >= wanted) {
      return;
    }
    out.text("dtrace: ").text(what).text(" lowered to ");
    int shift = 0;
    while (shift < 10 * UNITS.length() && had != 0 && had << (54 - shift) == 0) {
      shift += 10;
    }
    if (shift == 0) {
      out.decimal(had).text(" bytes\n");
    } else {
      out.decimal(had >> shift).put(UNITS.charAt(shift / 10 - 1)).put('\n');
    }
  }

  private static void rate(OutputBuffer out, String what, long wanted, long had) {
    if (had == wanted) {
      return;
    }
    out.text("dtrace: ").text(what).text(had > wanted ? " reduced to " : " increased to ");
    if (had > 0 && had <= SECOND && SECOND % had == 0) {
      out.decimal(SECOND / had).text(" hz\n");
    } else if (had >= SECOND && had % SECOND == 0) {
      out.text("once every ").decimal(had / SECOND).text(" seconds\n");
    } else {
      out.text("once every ").decimal(had).text(" nanoseconds\n");
    }
  }
}
