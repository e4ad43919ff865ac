package jdtrace.provider.fbt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.codegen.bpf.site.ProbeSelector;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.ProbeSource;
import jdtrace.linux.bpf.AttachType;
import jdtrace.linux.kernel.Kallsyms;
import jdtrace.linux.kernel.KernelFile;
import jdtrace.provider.MissingAbilityException;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;

/**
 * Gathers functions into sites: those whose arguments lie in the same places share a program, or with
 * fentry the text of one.
 */
final class FunctionSites {
  private static final String EVENT_TYPE = "/sys/bus/event_source/devices/kprobe/type";

  /**
   * Up to so many probes have programs of their own, which cost memory but may interrupt each other
   * without loss.
   */
  private static final int OWN_PROGRAMS_MAX = 4;

  private final Mechanism mechanism;
  private final List<FunctionProbe> probes;
  private final Refusals refusals;

  FunctionSites(Mechanism mechanism, List<FunctionProbe> probes, EnablingReport report) {
    this.mechanism = mechanism;
    this.probes = probes;
    this.refusals = new Refusals(report, probes.size());
  }

  private record Shape(boolean atReturn, List<ValueSource> arguments) {}

  List<Site> sites(UsedArguments used) {
    Map<Shape, List<FunctionProbe>> shapes = new LinkedHashMap<>();
    for (FunctionProbe probe : probes) {
      List<ValueSource> places =
          mechanism == Mechanism.FENTRY ? probe.tracedArguments() : probe.registerArguments();
      Shape shape = new Shape(probe.atReturn(), used.of(places));
      shapes.computeIfAbsent(shape, _ -> new ArrayList<>()).add(probe);
    }
    if (mechanism != Mechanism.FENTRY) {
      return probed(shapes);
    }
    List<Site> sites = new ArrayList<>();
    shapes.forEach((shape, some) -> {
      if (probes.size() <= OWN_PROGRAMS_MAX) {
        for (FunctionProbe one : some) {
          sites.add(traced(shape, List.of(one), new ProbeSelector.One(one.probe())));
        }
      } else {
        sites.add(
            traced(
                shape, some, new ProbeSelector.Table(new ValueSource.TargetNumber(), fired(some))));
      }
    });
    return sites;
  }

  /** The site of another provider's probe at one function. */
  static BpfSite serving(ProbeSource source, FunctionProbe probe, EnablingReport report) {
    Mechanism mechanism = Mechanism.of(1);
    FunctionSites sites = new FunctionSites(mechanism, List.of(probe), report);
    boolean presents = source.thread() != ProbeSource.RUNNING;
    if (presents && (mechanism != Mechanism.FENTRY || probe.atReturn())) {
      throw new MissingAbilityException(
          probe.probe().description() + " presents another thread, which needs fentry");
    }
    BpfSite site = (BpfSite) sites.sites(UsedArguments.ALL).getFirst();
    return site.serving(
        source,
        presents
            ? new ValueSource.ContextWord(ArgumentPlaces.offset(probe.type(), source.thread()))
            : null);
  }

  /** A place that the kernel does not know answers cookie 0: nobody's. */
  private static List<Probe> byCookie(List<FunctionProbe> probes) {
    List<Probe> rows = new ArrayList<>();
    rows.add(null);
    rows.addAll(fired(probes));
    return Collections.unmodifiableList(rows);
  }

  private static List<Probe> fired(List<FunctionProbe> probes) {
    List<Probe> fired = new ArrayList<>();
    for (FunctionProbe probe : probes) {
      fired.add(probe.probe());
    }
    return List.copyOf(fired);
  }

  private BpfSite traced(Shape shape, List<FunctionProbe> some, ProbeSelector selector) {
    return BpfSite.functions(
        some.size() == 1 ? some.getFirst().function().name() : "fbt",
        shape.atReturn() ? AttachType.TRACE_FEXIT : AttachType.TRACE_FENTRY,
        selector,
        shape.arguments(),
        new TracedFunctions(some, shape.atReturn(), refusals));
  }

  private List<Site> probed(Map<Shape, List<FunctionProbe>> shapes) {
    Map<KernelFunction, Long> addresses = addresses();
    List<Site> sites = new ArrayList<>();
    shapes.forEach((shape, some) -> {
      long[] where = new long[some.size()];
      for (int i = 0; i < where.length; i++) {
        where[i] = addresses.getOrDefault(some.get(i).function(), 0L);
      }
      boolean multi = mechanism == Mechanism.KPROBE_MULTI;
      sites.add(
          BpfSite.kprobes(
              some.size() == 1 ? some.getFirst().function().name() : "fbt",
              multi ? AttachType.TRACE_KPROBE_MULTI : AttachType.NONE,
              !shape.atReturn(),
              some.size() == 1
                  ? new ProbeSelector.One(some.getFirst().probe())
                  : new ProbeSelector.Table(new ValueSource.AttachCookie(), byCookie(some)),
              shape.arguments(),
              multi
                  ? new ProbedFunctions(some, where, shape.atReturn(), refusals)
                  : new PerfProbedFunctions(some, where, shape.atReturn(), eventType(), refusals)));
    });
    return sites;
  }

  private static int eventType() {
    String type = KernelFile.textOrNull(EVENT_TYPE);
    if (type == null) {
      throw new MissingAbilityException("fbt probes need kprobes: there is no " + EVENT_TYPE);
    }
    return Integer.parseInt(type);
  }

  /**
   * Where each function begins. The tracer tells where it instruments it, which may be behind an endbr64;
   * to a program the kernel says the beginning, so that is what its link must name. Of several functions
   * of a name it is the one that the tracer tells.
   */
  private Map<KernelFunction, Long> addresses() {
    Kallsyms symbols = symbols();
    Map<KernelFunction, Long> addresses = new HashMap<>();
    Map<String, KernelFunction> unknown = new HashMap<>();
    for (FunctionProbe probe : probes) {
      KernelFunction function = probe.function();
      int symbol = function.address() == 0 ? -1 : symbols.find(function.address());
      if (symbol >= 0) {
        addresses.put(function, symbols.address(symbol));
      } else {
        unknown.put(function.module().concat("`").concat(function.name()), function);
      }
    }
    for (int i = 0; !unknown.isEmpty() && i < symbols.size(); i++) {
      KernelFunction function =
          "tTW".indexOf(symbols.kind(i)) >= 0
              ? unknown.get(symbols.module(i).concat("`").concat(symbols.name(i)))
              : null;
      if (function != null && addresses.put(function, symbols.address(i)) != null) {
        addresses.put(function, 0L); // which of them is not known: the kernel will refuse it
      }
    }
    return addresses;
  }

  private static Kallsyms symbols() {
    try {
      return Kallsyms.read();
    } catch (IOException e) {
      throw new MissingAbilityException("fbt probes need /proc/kallsyms: " + e.getMessage());
    }
  }
}
