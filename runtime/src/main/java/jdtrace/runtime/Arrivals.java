package jdtrace.runtime;

import java.util.List;

/**
 * Probes that came into being while the session runs, added to the matches already.
 *
 * @param enabled in order of statements
 * @param sites where the probes fire
 */
public record Arrivals(List<Enabled> enabled, List<Site> sites) {
  /**
   * A statement on a probe.
   *
   * @param ordinal the statement's
   */
  public record Enabled(int ordinal, Probe probe, int epid) {}
}
