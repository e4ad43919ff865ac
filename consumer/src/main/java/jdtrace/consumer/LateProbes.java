package jdtrace.consumer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.Statement;
import jdtrace.lang.CompileHost;
import jdtrace.provider.GrowingProvider;
import jdtrace.provider.MissingAbilityException;
import jdtrace.provider.Provider;
import jdtrace.runtime.Arrivals;
import jdtrace.runtime.Engine;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.types.Type;

/**
 * Enables what comes while the session runs. Clauses are compiled already: one that asks for
 * arguments, or for the object, is enabled at probes that have them of the same types.
 */
final class LateProbes {
  private final ProbeCatalog catalog;
  private final CompileHost host;
  private final Plan plan;
  private final Map<ProbeDescription, CompileHost.ProbeMatch> compiledFor = new LinkedHashMap<>();
  private int nextEpid = 1;

  LateProbes(ProbeCatalog catalog, CompileHost host, Plan plan) {
    this.catalog = catalog;
    this.host = host;
    this.plan = plan;
    for (Match match : plan.matches()) {
      nextEpid = Math.max(nextEpid, match.firstEpid() + match.probes().size());
    }
  }

  /** Asks the providers and enables what they have. */
  void enable(Engine engine) {
    for (Provider one : catalog.providers()) {
      if (!(one instanceof GrowingProvider provider)) {
        continue;
      }
      provider.refresh();
      List<Arrivals.Enabled> enabled = new ArrayList<>();
      Map<String, List<Match>> byProvider = new LinkedHashMap<>();
      for (int i = 0; i < plan.matches().size(); i++) {
        Match match = plan.matches().get(i);
        ProbeDescription description = match.statement().description();
        if (!match.grows() || !provider.grows(description)) {
          continue;
        }
        for (Probe probe : provider.arrivals(description)) {
          String reason = mismatch(match.statement(), probe);
          if (reason != null) {
            provider.refuse(probe, reason);
          } else if (match.epidOf(probe.id()) == 0) {
            match.add(probe, nextEpid);
            enabled.add(new Arrivals.Enabled(i, probe, nextEpid));
            byProvider
                .computeIfAbsent(probe.provider(), _ -> new ArrayList<>())
                .add(new Match(match.statement(), List.of(probe), nextEpid));
            nextEpid++;
          }
        }
      }
      if (!enabled.isEmpty()) {
        link(engine, provider, enabled, byProvider);
      }
    }
  }

  private void link(
      Engine engine,
      GrowingProvider provider,
      List<Arrivals.Enabled> enabled,
      Map<String, List<Match>> byProvider) {
    try {
      List<Site> sites = new ArrayList<>();
      for (List<Match> matches : byProvider.values()) {
        sites.addAll(catalog.providerOf(matches.getFirst().probes().getFirst()).sites(matches));
      }
      engine.grow(new Arrivals(enabled, sites));
      provider.enabled(enabled.stream().map(Arrivals.Enabled::probe).toList());
    } catch (MissingAbilityException | EngineException e) {
      // The session goes on with what it has.
      enabled.forEach(one -> provider.refuse(one.probe(), e.getMessage()));
    }
  }

  /** Why a statement as it is compiled cannot run at a probe; null when it can. */
  private String mismatch(Statement statement, Probe probe) {
    boolean arguments = false;
    boolean receiver = false;
    for (DifExpression expression : statement.expressions()) {
      arguments |= usesArguments(expression.object());
      receiver |= expression.object().loadsGlobal(Builtin.JTHIS.id());
    }
    if (!arguments && !receiver) {
      return null;
    }
    ProbeDescription description = statement.description();
    Provider provider = catalog.providerOf(probe);
    if (arguments) {
      List<Type> own = provider.signature(probe).arguments();
      List<Type> known = compiledFor.computeIfAbsent(description, host::match).arguments();
      if (!Objects.equals(own, known)) {
        return "loaded later with other arguments than its clause was compiled for";
      }
    }
    if (receiver) {
      Type known = host.receiver(description);
      Type own = provider.receiver(probe);
      if (own == null || !own.equals(known) && !known.equals(jdtrace.types.Types.VOID_POINTER)) {
        return "loaded later with another jthis than its clause was compiled for";
      }
    }
    return null;
  }

  private static boolean usesArguments(DifObject object) {
    for (int word : object.text()) {
      if (DifOp.of(word) == DifOp.LDGA && DifOp.r1(word) == Builtin.ARGS.id()) {
        return true;
      }
    }
    return false;
  }
}
