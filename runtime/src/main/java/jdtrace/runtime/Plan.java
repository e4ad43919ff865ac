package jdtrace.runtime;

import java.util.List;
import jdtrace.dif.Enabling;

/**
 * One session, ready to be carried out: what was compiled, which probes each statement matched, and
 * the sites that serve these probes. {@code matches.get(i)} belongs to statement {@code i}.
 */
public record Plan(Enabling enabling, List<Match> matches, List<Site> sites, RunOptions options) {}
