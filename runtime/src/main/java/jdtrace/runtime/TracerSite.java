package jdtrace.runtime;

import java.util.List;

/**
 * A probe that the tracer itself fires through {@link Engine#fire}: BEGIN, END, and with an
 * interval tick-N. (ERROR is a tracer site too, but engines fire it themselves on a fault.)
 *
 * @param intervalNanos 0 unless the probe is to be fired at this interval
 */
public record TracerSite(Probe probe, long intervalNanos) implements Site {
  @Override
  public List<Probe> probes() {
    return List.of(probe);
  }
}
