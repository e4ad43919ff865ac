package jdtrace.runtime;

import jdtrace.base.ProbeDescription;

/** A probe that exists. {@code id} is what {@code -l} lists, unique in a session, from 1. */
public record Probe(int id, String provider, String module, String function, String name) {
  public ProbeDescription description() {
    return new ProbeDescription(provider, module, function, name);
  }
}
