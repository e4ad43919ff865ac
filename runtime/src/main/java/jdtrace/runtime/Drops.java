package jdtrace.runtime;

/**
 * Losses since the session began (spec consumer.md section 8).
 *
 * @param principal by CPU: records lost because its buffer was full
 * @param aggregation by CPU: values lost because no room was left for a new key
 * @param dynamic stores to dynamic variables lost
 */
public record Drops(
    long[] principal,
    long[] aggregation,
    long dynamic,
    long dynamicRinsing,
    long dynamicDirty,
    long speculative,
    long speculationsBusy,
    long speculationsUnavailable,
    long stackStrings,
    long doubleErrors) {
  @Override
  public boolean equals(Object o) {
    return this == o;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
