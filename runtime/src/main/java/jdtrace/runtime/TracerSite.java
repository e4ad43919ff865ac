package jdtrace.runtime;

import java.util.List;
import java.util.function.LongSupplier;
import jdtrace.dif.ProbeSource;

/**
 * A probe that the tracer itself fires through {@link Engine#fire}: BEGIN, END, and with an
 * interval tick-N. (ERROR is a tracer site too, but engines fire it themselves on a fault.)
 *
 * @param intervalNanos 0 unless the probe is to be fired at this interval
 * @param counter what is looked at then: the probe fires only if it has grown, with the growth as
 *     arg0; null to fire anyhow
 * @param source what the statements to run here name as their source, or null
 */
public record TracerSite(Probe probe, long intervalNanos, LongSupplier counter, ProbeSource source)
    implements Site {

  /** A site that fires anyhow. */
  public TracerSite(Probe probe, long intervalNanos) {
    this(probe, intervalNanos, null, null);
  }

  @Override
  public List<Probe> probes() {
    return List.of(probe);
  }
}
