package jdtrace.provider.dtrace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderAttributes;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.runtime.TracerSite;

/** BEGIN, END and ERROR. */
public final class DtraceProvider implements Provider {
  public static final Probe BEGIN = new Probe(1, "dtrace", "", "", "BEGIN");
  public static final Probe END = new Probe(2, "dtrace", "", "", "END");
  public static final Probe ERROR = new Probe(3, "dtrace", "", "", "ERROR");

  private static final Probe[] PROBES = {BEGIN, END, ERROR};

  private static final ProviderAttributes ATTRIBUTES =
      new ProviderAttributes(
          Attributes.STABLE_COMMON,
          Attributes.PRIVATE_UNKNOWN,
          Attributes.PRIVATE_UNKNOWN,
          Attributes.STABLE_COMMON,
          Attributes.STABLE_COMMON);

  @Override
  public String name() {
    return "dtrace";
  }

  @Override
  public void match(ProbeDescription description, Consumer<Probe> sink) {
    for (Probe probe : PROBES) {
      if (description.matches(probe.provider(), "", "", probe.name())) {
        sink.accept(probe);
      }
    }
  }

  @Override
  public ProbeSignature signature(Probe probe) {
    return ProbeSignature.NONE;
  }

  @Override
  public ProviderAttributes attributes() {
    return ATTRIBUTES;
  }

  @Override
  public Probe probe(int id) {
    return id >= 1 && id <= PROBES.length ? PROBES[id - 1] : null;
  }

  @Override
  public List<Site> sites(List<Match> matches) {
    List<Site> sites = new ArrayList<>();
    for (Probe probe : PROBES) {
      for (Match match : matches) {
        if (match.epidOf(probe.id()) != 0) {
          sites.add(new TracerSite(probe, 0));
          break;
        }
      }
    }
    return sites;
  }
}
