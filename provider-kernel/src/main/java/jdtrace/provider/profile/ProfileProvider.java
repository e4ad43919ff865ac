package jdtrace.provider.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jdtrace.base.Attributes;
import jdtrace.base.Glob;
import jdtrace.base.ProbeDescription;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;
import jdtrace.linux.perf.CpuTimers;
import jdtrace.provider.MissingAbilityException;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderAttributes;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.runtime.TracerSite;
import jdtrace.types.Types;

/** profile-N and tick-N. Probes that are asked for by their exact name are made then. */
public final class ProfileProvider implements Provider {
  private static final int FIRST_ID = 4;
  private static final int FIRST_MADE_ID = 20_000;

  private static final String[] PUBLISHED = {
    "profile-97",
    "profile-199",
    "profile-499",
    "profile-997",
    "profile-1999",
    "profile-4001",
    "profile-4999",
    "tick-1",
    "tick-10",
    "tick-100",
    "tick-500",
    "tick-1000",
    "tick-5000",
  };

  private static final ProviderAttributes ATTRIBUTES =
      new ProviderAttributes(
          Attributes.EVOLVING_COMMON,
          Attributes.PRIVATE_UNKNOWN,
          Attributes.PRIVATE_UNKNOWN,
          Attributes.EVOLVING_COMMON,
          Attributes.EVOLVING_COMMON);

  private static final ProbeSignature PROFILE =
      new ProbeSignature(List.of(Types.ULONG, Types.ULONG));

  private final List<Probe> probes = new ArrayList<>();

  public ProfileProvider() {
    for (int i = 0; i < PUBLISHED.length; i++) {
      probes.add(probe(FIRST_ID + i, PUBLISHED[i]));
    }
  }

  private static Probe probe(int id, String name) {
    return new Probe(id, "profile", "", "", name);
  }

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public void match(ProbeDescription description, Consumer<Probe> sink) {
    boolean found = false;
    for (Probe probe : probes) {
      if (description.matches("profile", "", "", probe.name())) {
        sink.accept(probe);
        found = true;
      }
    }
    String wanted = description.name();
    boolean makeable =
        !found
            && !Glob.isGlob(wanted)
            && ProfileName.parse(wanted) != null
            && description.matches("profile", "", "", wanted);
    if (makeable) {
      Probe made = probe(FIRST_MADE_ID + probes.size() - PUBLISHED.length, wanted);
      probes.add(made);
      sink.accept(made);
    }
  }

  @Override
  public ProbeSignature signature(Probe probe) {
    return ProfileName.parse(probe.name()).tick() ? ProbeSignature.NONE : PROFILE;
  }

  @Override
  public ProviderAttributes attributes() {
    return ATTRIBUTES;
  }

  @Override
  public Probe probe(int id) {
    int index = id >= FIRST_MADE_ID ? id - FIRST_MADE_ID + PUBLISHED.length : id - FIRST_ID;
    boolean published = id >= FIRST_ID && id < FIRST_ID + PUBLISHED.length;
    boolean made = id >= FIRST_MADE_ID && index < probes.size();
    return published || made ? probes.get(index) : null;
  }

  @Override
  public List<Site> sites(List<Match> matches) {
    List<Site> sites = new ArrayList<>();
    for (Probe probe : probes) {
      if (isWanted(probe, matches)) {
        ProfileName name = ProfileName.parse(probe.name());
        if (!name.tick()) {
          require(Ability.PRIVILEGE);
          require(Ability.BPF);
          require(Ability.PERF_CPU_CLOCK);
        }
        sites.add(
            name.tick()
                ? new TracerSite(probe, name.intervalNanos())
                : BpfSite.perfEvent(
                    "profile", probe, program -> attach(program, name.intervalNanos())));
      }
    }
    return sites;
  }

  private static void require(Ability ability) {
    String reason = Capabilities.get().reason(ability);
    if (!reason.isEmpty()) {
      throw new MissingAbilityException(
          "profile-N needs " + ability.title() + ": " + reason + " (tick-N does not)");
    }
  }

  private static boolean isWanted(Probe probe, List<Match> matches) {
    for (Match match : matches) {
      if (match.epidOf(probe.id()) != 0) {
        return true;
      }
    }
    return false;
  }

  private static AutoCloseable attach(BpfProgram program, long intervalNanos) {
    CpuTimers timers = CpuTimers.open(program, intervalNanos);
    timers.enable();
    return timers;
  }
}
