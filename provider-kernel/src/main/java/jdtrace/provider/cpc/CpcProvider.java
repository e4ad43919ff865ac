package jdtrace.provider.cpc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jdtrace.base.Attributes;
import jdtrace.base.Glob;
import jdtrace.base.ProbeDescription;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.dif.ProbeSource;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.perf.CpuTimers;
import jdtrace.linux.perf.PerfCounter;
import jdtrace.provider.MissingAbilityException;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderAttributes;
import jdtrace.provider.SourceProvider;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Counters of events. Probes that are asked for by their exact name are made then. */
public final class CpcProvider implements Provider, SourceProvider {
  private static final String NAME = "cpc";
  private static final int FIRST_ID = 29_000;
  private static final int END_ID = 30_000;

  private static final String LISTED = "-all-10000";
  private static final String LISTED_CLOCK = "-all-10000000";

  private static final ProviderAttributes ATTRIBUTES =
      new ProviderAttributes(
          Attributes.EVOLVING_COMMON,
          Attributes.PRIVATE_UNKNOWN,
          Attributes.PRIVATE_UNKNOWN,
          new Attributes(
              Attributes.Stability.EVOLVING,
              Attributes.Stability.EVOLVING,
              Attributes.DependencyClass.CPU),
          Attributes.EVOLVING_COMMON);

  /** The interrupted program counter, in the kernel or in user land. */
  private static final List<Type> ARGUMENTS = List.of(Types.ULONG, Types.ULONG);

  private static final ProbeSignature SIGNATURE = new ProbeSignature(ARGUMENTS);

  private final List<Probe> probes = new ArrayList<>();
  private boolean listed;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void match(ProbeDescription description, Consumer<Probe> sink) {
    if (!Glob.matches(description.module(), "") || !Glob.matches(description.function(), "")) {
      return;
    }
    String wanted = description.name();
    if (Glob.isGlob(wanted) || wanted.isEmpty()) {
      list();
    } else if (named(wanted) == null && isOffered(wanted)) {
      add(wanted);
    }
    for (Probe probe : probes) {
      if (Glob.matches(wanted, probe.name())) {
        sink.accept(probe);
      }
    }
  }

  /** What the machine counts, each with one usual count. */
  private void list() {
    if (listed) {
      return;
    }
    listed = true;
    for (String event : CpcEvent.software()) {
      addListed(event.concat(CpcEvent.named(event).isClock() ? LISTED_CLOCK : LISTED));
    }
    for (String event : CpcEvent.hardware()) {
      addListed(event.concat(LISTED));
    }
  }

  private void addListed(String name) {
    if (named(name) == null && isOffered(name)) {
      add(name);
    }
  }

  private void add(String name) {
    if (FIRST_ID + probes.size() < END_ID) {
      probes.add(new Probe(FIRST_ID + probes.size(), NAME, "", "", name));
    }
  }

  private Probe named(String name) {
    for (Probe probe : probes) {
      if (probe.name().equals(name)) {
        return probe;
      }
    }
    return null;
  }

  private static boolean isOffered(String text) {
    CpcName name = CpcName.parse(text);
    return name != null
        && name.objection() == null
        && (name.event().isSoftware() || name.counter().exists());
  }

  @Override
  public String absence(ProbeDescription description) {
    CpcName name = CpcName.parse(description.name());
    if (name == null) {
      return null;
    }
    return name.objection() != null
        ? name.objection()
        : "this machine has no counter of "
            + name.event().name()
            + " (a virtual one often has none)";
  }

  @Override
  public ProbeSignature signature(Probe probe) {
    return SIGNATURE;
  }

  @Override
  public ProviderAttributes attributes() {
    return ATTRIBUTES;
  }

  @Override
  public Probe probe(int id) {
    int index = id - FIRST_ID;
    if (index >= 0 && id < END_ID) {
      list();
    }
    return index >= 0 && index < probes.size() ? probes.get(index) : null;
  }

  @Override
  public List<Site> sites(List<Match> matches) {
    List<Site> sites = new ArrayList<>();
    for (Probe probe : probes) {
      if (isWanted(probe, matches)) {
        sites.add(site(CpcName.parse(probe.name()), probe));
      }
    }
    return sites;
  }

  private static boolean isWanted(Probe probe, List<Match> matches) {
    for (Match match : matches) {
      if (match.epidOf(probe.id()) != 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Type> arguments(ProbeDescription place) {
    return isOffered(place.name()) ? ARGUMENTS : null;
  }

  @Override
  public Site site(ProbeSource source, Probe as) {
    return site(CpcName.parse(source.place().name()), as).serving(source, null);
  }

  private static BpfSite site(CpcName name, Probe probe) {
    require(Ability.PRIVILEGE);
    require(Ability.BPF);
    PerfCounter counter = name.counter();
    String program = name.event().name();
    return BpfSite.perfEvent(program, probe, loaded -> attach(loaded, counter, probe));
  }

  private static void require(Ability ability) {
    String reason = Capabilities.get().reason(ability);
    if (!reason.isEmpty()) {
      throw new MissingAbilityException("cpc probes need " + ability.title() + ": " + reason);
    }
  }

  private static AutoCloseable attach(BpfProgram program, PerfCounter counter, Probe probe) {
    try {
      CpuTimers counters = CpuTimers.open(program, counter);
      counters.enable();
      return counters;
    } catch (SysException e) {
      throw new MissingAbilityException(
          "failed to enable " + probe.description() + ": " + e.getMessage());
    }
  }
}
