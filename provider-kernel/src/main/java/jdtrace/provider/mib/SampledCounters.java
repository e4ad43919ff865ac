package jdtrace.provider.mib;

import java.util.List;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.ProbeSource;
import jdtrace.linux.kernel.NetworkCounters;
import jdtrace.provider.SourceProvider;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.runtime.TracerSite;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Places that are looked at: the kernel's counters of the network. */
public final class SampledCounters implements SourceProvider {
  private static final long INTERVAL_NANOS = 100_000_000;
  private static final List<Type> GROWTH = List.of(Types.ULONG);

  @Override
  public String name() {
    return "sample";
  }

  @Override
  public List<Type> arguments(ProbeDescription place) {
    return NetworkCounters.read(place.name()) < 0 ? null : GROWTH;
  }

  @Override
  public Site site(ProbeSource source, Probe as) {
    String counter = source.place().name();
    return new TracerSite(as, INTERVAL_NANOS, () -> NetworkCounters.read(counter), source);
  }
}
