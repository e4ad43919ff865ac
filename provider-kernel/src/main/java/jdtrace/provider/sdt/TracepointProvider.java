package jdtrace.provider.sdt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jdtrace.base.Attributes;
import jdtrace.base.Glob;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.ProbeSource;
import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;
import jdtrace.provider.MissingAbilityException;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderAttributes;
import jdtrace.provider.SourceProvider;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.types.Type;
import jdtrace.types.btf.BtfFunction;

/** Tracepoints as probes, under one of the two names that DTraces have for them. */
public final class TracepointProvider implements Provider, SourceProvider {
  private static final int SDT_FIRST_ID = 30_000;
  private static final int RAWTP_FIRST_ID = 50_000;

  private static final ProviderAttributes ATTRIBUTES =
      new ProviderAttributes(
          Attributes.PRIVATE_UNKNOWN,
          Attributes.PRIVATE_UNKNOWN,
          Attributes.PRIVATE_UNKNOWN,
          Attributes.PRIVATE_ISA,
          Attributes.PRIVATE_ISA);

  private final String name;
  private final int firstId;
  private final Tracepoints tracepoints;

  private TracepointProvider(String name, int firstId, Tracepoints tracepoints) {
    this.name = name;
    this.firstId = firstId;
    this.tracepoints = tracepoints;
  }

  /** DTrace's name. */
  public static TracepointProvider sdt(Tracepoints tracepoints) {
    return new TracepointProvider("sdt", SDT_FIRST_ID, tracepoints);
  }

  /** Oracle's name. */
  public static TracepointProvider rawtp(Tracepoints tracepoints) {
    return new TracepointProvider("rawtp", RAWTP_FIRST_ID, tracepoints);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void match(ProbeDescription description, Consumer<Probe> sink) {
    if (!Glob.matches(description.function(), "") || !canBeName(description.name())) {
      return;
    }
    List<Tracepoint> all = tracepoints.all();
    for (int i = 0; i < all.size(); i++) {
      Tracepoint tracepoint = all.get(i);
      if (Glob.matches(description.name(), tracepoint.name())
          && Glob.matches(description.module(), tracepoint.group())) {
        sink.accept(probe(i, tracepoint));
      }
    }
  }

  /** Whether a tracepoint could have the name; keeps BEGIN and tick-1s from opening BTF. */
  private static boolean canBeName(String name) {
    if (Glob.isGlob(name)) {
      return true;
    }
    if (name.equals("BEGIN") || name.equals("END") || name.equals("ERROR")) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private Probe probe(int index, Tracepoint tracepoint) {
    return new Probe(firstId + index, name, tracepoint.group(), "", tracepoint.name());
  }

  @Override
  public ProbeSignature signature(Probe probe) {
    BtfFunction function = tracepoints.signature(tracepoint(probe));
    return function == null
        ? ProbeSignature.NONE
        : new ProbeSignature(function.type().parameters());
  }

  private Tracepoint tracepoint(Probe probe) {
    return tracepoints.all().get(probe.id() - firstId);
  }

  @Override
  public ProviderAttributes attributes() {
    return ATTRIBUTES;
  }

  @Override
  public Probe probe(int id) {
    if (id < firstId || id >= firstId + (RAWTP_FIRST_ID - SDT_FIRST_ID)) {
      return null;
    }
    List<Tracepoint> all = tracepoints.all();
    int index = id - firstId;
    return index < all.size() ? probe(index, all.get(index)) : null;
  }

  @Override
  public List<Site> sites(List<Match> matches) {
    require(Ability.PRIVILEGE);
    require(Ability.BPF);
    TracepointSites sites = new TracepointSites(name);
    for (Probe probe : enabled(matches)) {
      Tracepoint tracepoint = tracepoint(probe);
      BtfFunction function = tracepoints.signature(tracepoint);
      if (function == null) {
        throw new MissingAbilityException(
            "tracepoint " + tracepoint.name() + " is gone: its module was unloaded");
      }
      sites.add(probe, tracepoint.name(), function.type());
    }
    return sites.sites();
  }

  @Override
  public List<Type> arguments(ProbeDescription place) {
    BtfFunction function = tracepoints.named(place.name());
    return function == null ? null : function.type().parameters();
  }

  @Override
  public Site site(ProbeSource source, Probe as) {
    require(Ability.PRIVILEGE);
    require(Ability.BPF);
    return TracepointSites.serving(source, as, tracepoints.named(source.place().name()));
  }

  /** Each probe of ours that some statement matched, once. */
  private List<Probe> enabled(List<Match> matches) {
    boolean[] wanted = new boolean[tracepoints.all().size()];
    for (Match match : matches) {
      for (Probe probe : match.probes()) {
        if (probe.provider().equals(name)) {
          wanted[probe.id() - firstId] = true;
        }
      }
    }
    List<Probe> enabled = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i]) {
        enabled.add(probe(i, tracepoints.all().get(i)));
      }
    }
    return enabled;
  }

  private void require(Ability ability) {
    String reason = Capabilities.get().reason(ability);
    if (!reason.isEmpty()) {
      throw new MissingAbilityException(name + " probes need " + ability.title() + ": " + reason);
    }
  }
}
