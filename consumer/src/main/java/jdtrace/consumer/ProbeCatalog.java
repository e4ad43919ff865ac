package jdtrace.consumer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jdtrace.base.Glob;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.SplicedSource;
import jdtrace.dif.Statement;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderFamily;
import jdtrace.runtime.Probe;

/**
 * All providers of a session as one name space. A provider is asked only when its own name can
 * match; what a description matched is remembered, because the compiler, the notices and the plan
 * ask the same question.
 */
public final class ProbeCatalog {
  private final List<Provider> providers;
  private final List<ProviderFamily> families;
  private final Map<ProbeDescription, List<Probe>> matches = new HashMap<>();

  public ProbeCatalog(List<Provider> providers) {
    this(providers, List.of());
  }

  /**
   * @param families providers that come into being when they are named
   */
  public ProbeCatalog(List<Provider> providers, List<ProviderFamily> families) {
    this.providers = List.copyOf(providers);
    this.families = List.copyOf(families);
  }

  /** Those there are now, by the order of their probes' ids. */
  public List<Provider> providers() {
    List<Provider> result = providers;
    for (ProviderFamily family : families) {
      List<Provider> members = family.all();
      if (!members.isEmpty()) {
        result = result == providers ? new ArrayList<>(providers) : result;
        result.addAll(members);
      }
    }
    return result;
  }

  /**
   * These are going to be matched. Where some leave open the provider, those that name processes are
   * matched first: their probes are meant by the others too, also by such that stand before them.
   *
   * @throws jdtrace.provider.MissingAbilityException when one names a process that cannot be traced
   */
  void announce(List<ProbeDescription> descriptions) {
    for (ProbeDescription open : descriptions) {
      if (open.provider().isEmpty() || Glob.isGlob(open.provider()) && !isOfFamily(open)) {
        for (ProbeDescription description : descriptions) {
          if (isOfFamily(description)) {
            match(description);
          }
        }
        return;
      }
    }
  }

  private boolean isOfFamily(ProbeDescription description) {
    for (ProviderFamily family : families) {
      if (family.isFamilyOf(description.provider())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The probes a description matches, by ascending id.
   *
   * @throws jdtrace.provider.MissingAbilityException when it names a process that cannot be traced
   */
  public List<Probe> match(ProbeDescription description) {
    List<Probe> known = matches.get(description);
    if (known == null) {
      known = look(description, false);
      matches.put(description, known);
    }
    return known;
  }

  /**
   * Asks the providers.
   *
   * @param hint whether it is for {@link #nearest}
   */
  private List<Probe> look(ProbeDescription description, boolean hint) {
    for (ProviderFamily family : families) {
      if (family.isFamilyOf(description.provider())) {
        family.named(description.provider());
      }
    }
    List<Probe> found = new ArrayList<>();
    Consumer<Probe> sink = found::add;
    for (Provider provider : providers()) {
      if (Glob.matches(description.provider(), provider.name())) {
        if (hint) {
          provider.suggest(description, sink);
        } else {
          provider.match(description, sink);
        }
      }
    }
    found.sort((a, b) -> Integer.compare(a.id(), b.id()));
    return List.copyOf(found);
  }

  /** Why a probe that some provider knows does not exist here; null when there is none of that name. */
  public String absence(ProbeDescription description) {
    for (Provider provider : providers()) {
      if (Glob.matches(description.provider(), provider.name())) {
        String reason = provider.absence(description);
        if (reason != null) {
          return reason;
        }
      }
    }
    for (ProviderFamily family : families) {
      if (family.isFamilyOf(description.provider())) {
        return family.absence(description.provider());
      }
    }
    return null;
  }

  /** How many probes a statement counts for: those of a helper clause or of another source do not. */
  public int count(Statement statement) {
    List<Probe> probes = match(statement.description());
    if (statement.helper()) {
      return 0;
    }
    if (statement.source() == null) {
      return probes.size();
    }
    int count = 0;
    for (Probe probe : probes) {
      List<SplicedSource> sources = providerOf(probe).signature(probe).sources();
      if (!sources.isEmpty() && sources.get(0).source().equals(statement.source())) {
        count++;
      }
    }
    return count;
  }

  /** The probe of an id, or null. */
  public Probe probe(long id) {
    if (id <= 0 || id > Integer.MAX_VALUE) {
      return null;
    }
    for (Provider provider : providers()) {
      Probe probe = provider.probe((int) id);
      if (probe != null) {
        return probe;
      }
    }
    return null;
  }

  /** The provider that a probe belongs to. */
  public Provider providerOf(Probe probe) {
    for (Provider provider : providers()) {
      if (provider.name().equals(probe.provider())) {
        return provider;
      }
    }
    throw new IllegalStateException("no provider for " + probe);
  }

  /** Whether a provider came into being when it was named, and with it probes that were. */
  boolean isOfFamily(Provider provider) {
    return !providers.contains(provider);
  }

  /**
   * The name of an existing probe that differs least from a description that matched nothing, for a
   * hint; null when none is near. Looks at one part at a time: the first that, left open, would
   * have matched.
   */
  public String nearest(ProbeDescription d) {
    List<Candidate> candidates =
        List.of(
            new Candidate(new ProbeDescription(d.provider(), d.module(), d.function(), ""), 3),
            new Candidate(new ProbeDescription(d.provider(), d.module(), "", d.name()), 2),
            new Candidate(new ProbeDescription(d.provider(), "", d.function(), d.name()), 1),
            new Candidate(new ProbeDescription("", d.module(), d.function(), d.name()), 0));
    String best = null;
    int bestDistance = 4;
    for (Candidate candidate : candidates) {
      String wanted = part(d, candidate.part);
      if (wanted.isEmpty()) {
        continue;
      }
      for (Probe probe : look(candidate.description, true)) {
        String text = part(probe.description(), candidate.part);
        int distance = EditDistance.of(wanted, text, bestDistance);
        if (distance < bestDistance && 2 * distance <= wanted.length()) {
          bestDistance = distance;
          best = probe.description().toString();
        }
      }
    }
    return best;
  }

  private record Candidate(ProbeDescription description, int part) {}

  private static String part(ProbeDescription d, int part) {
    return switch (part) {
      case 0 -> d.provider();
      case 1 -> d.module();
      case 2 -> d.function();
      default -> d.name();
    };
  }
}
