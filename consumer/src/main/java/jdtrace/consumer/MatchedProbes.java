package jdtrace.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.SplicedSource;
import jdtrace.dif.TranslatedArgument;
import jdtrace.lang.CompileHost;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderAttributes;
import jdtrace.runtime.Probe;
import jdtrace.types.Type;

/**
 * What a description matches, as the compiler wants it: the arguments and the stability that all the
 * probes have in common, and when some are made of others, the parts to compile one by one. Probes
 * with the same source in the same provider still are parts of their own, as their definitions
 * differ; the probes that are places of their own are one part for each provider, but those of a
 * process parts of their own.
 */
final class MatchedProbes {
  private static final Attributes BEST =
      new Attributes(
          Attributes.Stability.STANDARD,
          Attributes.Stability.STANDARD,
          Attributes.DependencyClass.COMMON);

  private final ProbeCatalog catalog;
  private final ProbeDescription description;
  private final List<Probe> probes;
  private List<Type> arguments = List.of();
  private List<TranslatedArgument> translated;
  private Attributes probeAttributes = BEST;
  private Attributes argumentAttributes = BEST;

  MatchedProbes(ProbeCatalog catalog, ProbeDescription description) {
    this.catalog = catalog;
    this.description = description;
    this.probes = catalog.match(description);
  }

  CompileHost.ProbeMatch match() {
    Provider provider = null;
    boolean spliced = false;
    for (int i = 0; i < probes.size(); i++) {
      Probe probe = probes.get(i);
      boolean another = provider == null || !provider.name().equals(probe.provider());
      if (another) {
        provider = catalog.providerOf(probe);
        ProviderAttributes attributes = provider.attributes();
        probeAttributes = probeAttributes.min(attributes.of(description));
        argumentAttributes = argumentAttributes.min(attributes.arguments());
      }
      if (arguments != null || another) {
        ProbeSignature own = provider.signature(probe);
        spliced |= !own.sources().isEmpty(); // of all of a provider's probes or of none
        join(own, i == 0);
      }
    }
    return ofAll(probes.size(), spliced ? parts() : List.of());
  }

  private void join(ProbeSignature own, boolean first) {
    if (first) {
      arguments = own.arguments();
      translated = own.translated();
    } else if (!own.arguments().equals(arguments)
        || !Objects.equals(own.translated(), translated)) {
      arguments = null; // args[] means different things at different probes
    }
  }

  private CompileHost.ProbeMatch ofAll(int count, List<CompileHost.Part> parts) {
    return new CompileHost.ProbeMatch(
        count, arguments, translated, probeAttributes, argumentAttributes, parts);
  }

  /** Names one probe, by the parts that the program names: what it leaves open it does not depend on. */
  private ProbeDescription exact(Probe probe) {
    return new ProbeDescription(
        probe.provider(),
        description.module().isEmpty() ? "" : probe.module(),
        description.function().isEmpty() ? "" : probe.function(),
        probe.name());
  }

  private List<CompileHost.Part> parts() {
    List<CompileHost.Part> parts = new ArrayList<>();
    Provider provider = null;
    for (Probe probe : probes) {
      boolean another = provider == null || !provider.name().equals(probe.provider());
      if (another) {
        provider = catalog.providerOf(probe);
      }
      List<SplicedSource> sources = provider.signature(probe).sources();
      if (sources.isEmpty()) {
        if (catalog.isOfFamily(provider)) {
          // Its provider's name would mean probes that nobody has asked for.
          parts.add(new CompileHost.Part(probe.description(), ofAll(1, List.of()), null));
        } else if (another) {
          ProbeDescription of =
              new ProbeDescription(
                  provider.name(),
                  description.module(),
                  description.function(),
                  description.name());
          parts.add(new CompileHost.Part(of, ofAll(catalog.match(of).size(), List.of()), null));
        }
      } else {
        ProbeDescription exact = exact(probe);
        for (SplicedSource source : sources) {
          parts.add(new CompileHost.Part(exact, ofAll(1, List.of()), source));
        }
      }
    }
    return List.copyOf(parts);
  }
}
