package jdtrace.provider.sdt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.codegen.bpf.site.ProbeSelector;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.ProbeSource;
import jdtrace.linux.bpf.AttachType;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.bpf.BpfLinks;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.types.Type;
import jdtrace.types.Types;
import jdtrace.types.btf.BtfFunction;

/**
 * Gathers enabled tracepoints into sites. The kernel passes each argument as 64 bits, a narrower
 * integer without its sign ({@code CAST_TO_U64} of include/trace/bpf_probe.h); tracepoints whose
 * arguments need the same signs put back can share a program.
 */
final class TracepointSites {
  /** The kernel passes no more arguments to a tracepoint's program. */
  private static final int ARGUMENTS_MAX = 12;

  private final String provider;
  private final Map<List<ValueSource>, Group> groups = new LinkedHashMap<>();

  TracepointSites(String provider) {
    this.provider = provider;
  }

  private static final class Group {
    final List<Probe> probes = new ArrayList<>();
    final List<String> tracepoints = new ArrayList<>();
  }

  void add(Probe probe, String tracepoint, Type.Function type) {
    Group group = groups.computeIfAbsent(arguments(type), _ -> new Group());
    group.probes.add(probe);
    group.tracepoints.add(tracepoint);
  }

  private static List<ValueSource> arguments(Type.Function type) {
    List<ValueSource> arguments = new ArrayList<>();
    int count = Math.min(type.parameters().size(), ARGUMENTS_MAX);
    for (int i = 0; i < count; i++) {
      ValueSource word = new ValueSource.ContextWord(Long.BYTES * i);
      arguments.add(
          Types.resolve(type.parameters().get(i)) instanceof Type.Int integer
                  && integer.signed()
                  && integer.size() < Long.BYTES
              ? new ValueSource.SignExtended(word, Byte.SIZE * integer.size())
              : word);
    }
    return List.copyOf(arguments);
  }

  List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    boolean cookies = isShared() && Capabilities.get().has(Ability.RAW_TRACEPOINT_COOKIE);
    groups.forEach((arguments, group) -> {
      if (cookies && group.probes.size() > 1) {
        sites.add(shared(group, arguments));
      } else {
        for (int i = 0; i < group.probes.size(); i++) {
          sites.add(single(group.probes.get(i), group.tracepoints.get(i), arguments));
        }
      }
    });
    return sites;
  }

  private boolean isShared() {
    for (Group group : groups.values()) {
      if (group.probes.size() > 1) {
        return true;
      }
    }
    return false;
  }

  private static BpfSite single(Probe probe, String tracepoint, List<ValueSource> arguments) {
    return BpfSite.rawTracepoint(
        tracepoint,
        new ProbeSelector.One(probe),
        arguments,
        program -> BpfLink.rawTracepoint(program, tracepoint));
  }

  /**
   * The site of another provider's probe. A thread that is to be presented must have a type that the
   * kernel knows, so the program is of the typed kind; with its arguments D calculates as ever.
   */
  static BpfSite serving(ProbeSource source, Probe probe, BtfFunction function) {
    if (source.thread() == ProbeSource.RUNNING) {
      return single(probe, function.name(), arguments(function.type())).serving(source, null);
    }
    BpfSite typed =
        BpfSite.typedTracepoint(
            function.name(),
            function.id(),
            new ProbeSelector.One(probe),
            plain(arguments(function.type())),
            program -> BpfLink.tracing(program, AttachType.TRACE_RAW_TP, 0));
    return typed.serving(source, new ValueSource.ContextWord(Long.BYTES * source.thread()));
  }

  /** Words of the context as numbers. */
  private static List<ValueSource> plain(List<ValueSource> arguments) {
    List<ValueSource> plain = new ArrayList<>();
    for (ValueSource argument : arguments) {
      plain.add(
          switch (argument) {
            case ValueSource.ContextWord w -> new ValueSource.PlainContextWord(w.offset());
            case ValueSource.SignExtended(ValueSource.ContextWord w, int bits) ->
                new ValueSource.SignExtended(new ValueSource.PlainContextWord(w.offset()), bits);
            default -> argument;
          });
    }
    return plain;
  }

  private BpfSite shared(Group group, List<ValueSource> arguments) {
    return BpfSite.rawTracepoint(
        provider,
        new ProbeSelector.Table(new ValueSource.AttachCookie(), group.probes),
        arguments,
        program -> attach(program, group.tracepoints));
  }

  /** Attaches everywhere; the cookie is the row in the table. */
  private static BpfLinks attach(BpfProgram program, List<String> tracepoints) {
    BpfLinks links = new BpfLinks();
    try {
      for (int i = 0; i < tracepoints.size(); i++) {
        links.add(BpfLink.rawTracepoint(program, tracepoints.get(i), i));
      }
      return links;
    } catch (RuntimeException e) {
      links.close();
      throw e;
    }
  }
}
