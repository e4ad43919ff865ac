package jdtrace.codegen.jvm;

import java.util.List;
import jdtrace.runtime.Probe;

/** A JVM in which classes may come that descriptions mean: until then no probe fires there. */
public record JvmWatch(Guest guest) implements GuestSite {
  @Override
  public List<Probe> probes() {
    return List.of();
  }
}
