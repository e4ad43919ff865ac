package jdtrace.dif;

import java.util.List;

/**
 * A parsed format string (spec printf.md section 1). The compiler parses and type-checks it, the
 * consumer renders it; neither looks at the text again.
 */
public record PrintfFormat(String text, List<Part> parts) {
  /** A piece of a format. */
  public sealed interface Part {}

  /** Text to be printed as it is; escapes are already processed, {@code %%} is one {@code %}. */
  public record Literal(String text) implements Part {}

  /**
   * One conversion.
   *
   * @param flags any of {@code #0-+ '}
   * @param width minimum width, 0 when none
   * @param precision after the point, 0 when none ("precision 0 is no precision")
   * @param dynamicWidth width comes from an integer argument before the value
   * @param dynamicPrecision precision comes from an integer argument before the value
   * @param aggregation {@code %@}: takes an aggregation's value, not a key (printa only)
   * @param conversion size letters and conversion, e.g. {@code d}, {@code llx}, {@code Y}
   */
  public record Conversion(
      String flags,
      int width,
      int precision,
      boolean dynamicWidth,
      boolean dynamicPrecision,
      boolean aggregation,
      String conversion)
      implements Part {}
}
