package jdtrace.codegen.jvm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.agent.rt.Session;
import jdtrace.codegen.jvm.UnitCompiler.CompiledProbe;
import jdtrace.runtime.Probe;

/** The probes of one guest, and the classes that their clauses were compiled to; both grow. */
final class GuestProbes {
  private final SessionLayout layout;
  private final boolean named;
  private final UnitSplitter splitter;
  private final List<Integer> ids = new ArrayList<>();
  private final List<Integer> tracers = new ArrayList<>();
  private final List<Long> parts = new ArrayList<>();

  /** Of the tracer's probes, by the ids of those. */
  private final Map<Integer, Integer> fireNumbers = new HashMap<>();

  private int compiled;

  /**
   * @param named whether some expression asks for parts of names
   */
  GuestProbes(SessionLayout layout, boolean named, UnitSplitter splitter) {
    this.layout = layout;
    this.named = named;
    this.splitter = splitter;
  }

  /**
   * Adds a probe.
   *
   * @param tracer whether the tracer fires it
   * @return its index
   */
  int add(Probe probe, boolean tracer) {
    for (long part : named ? layout.parts(probe) : new long[4]) {
      parts.add(part);
    }
    tracers.add(tracer ? 1 : 0);
    ids.add(probe.id());
    return ids.size() - 1;
  }

  /** Compiles probes, whose numbers follow those that were compiled before. */
  List<UnitSplitter.Unit> compile(List<CompiledProbe> probes) {
    int first = compiled;
    compiled += probes.size();
    for (int i = 0; i < probes.size(); i++) {
      if (probes.get(i).site() == null) {
        fireNumbers.put(ids.get(probes.get(i).index()), first + i);
      }
    }
    return splitter.compile(first, probes);
  }

  /** What fires a probe of the tracer, which has clauses. */
  int fireNumber(Probe probe) {
    return fireNumbers.get(probe.id());
  }

  /** What sites are to call that were compiled to some units. */
  static List<Guest.Link> links(List<UnitSplitter.Unit> units) {
    List<Guest.Link> links = new ArrayList<>();
    for (UnitSplitter.Unit unit : units) {
      for (int i = 0; i < unit.probes().size(); i++) {
        JvmSite site = unit.probes().get(i).site();
        if (site != null) {
          UnitCompiler.Entry entry = unit.entries().get(i);
          links.add(
              new Guest.Link(
                  site.site(),
                  unit.file().name(),
                  entry.method(),
                  entry.descriptor(),
                  entry.index()));
        }
      }
    }
    return links;
  }

  /** Ids of the probes by index. */
  List<Integer> ids() {
    return ids;
  }

  List<Integer> tracers() {
    return tracers;
  }

  long[] parts() {
    return parts.stream().mapToLong(Long::longValue).toArray();
  }

  /** Tells a guest that has a session what probes there are now. */
  byte[] request() {
    return new SpecificationWriter()
        .integer(Session.PROBES)
        .bytes(layout.literals().bytes())
        .integers(layout.literals().starts())
        .integers(layout.literals().lengths())
        .numbers(parts())
        .integers(ids)
        .integers(tracers)
        .finish();
  }
}
