/**
 * Provider {@code profile}: profile-N on every CPU, tick-N once an interval (spec providers.md
 * section 2).
 *
 * <p>profile-N is a perf software cpu-clock event with a fixed period on each online CPU and one
 * BPF program for all of them. An idle CPU delivers only part of its events (facts: 65 to 75 %), so
 * tick-N must not depend on one: the tracer's own event loop fires it. Names are made on demand; a
 * handful is published for listing.
 */
package jdtrace.provider.profile;
