package jdtrace.codegen.jvm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdtrace.codegen.jvm.UnitCompiler.CompiledProbe;
import jdtrace.codegen.jvm.UnitCompiler.EnabledClause;
import jdtrace.runtime.EngineException;

/**
 * Makes as many classes of a guest's probes as it takes: a class has at most 65535 methods and as many
 * constants. Each has the clauses of its own probes; those of ERROR are in the first.
 */
final class UnitSplitter {
  /** Probes that one class is given without a try: defining it is a stop of one thread. */
  private static final int PROBES = 8000;

  /**
   * A class.
   *
   * @param first number of its first probe
   * @param entries what the sites of its probes call, in order
   */
  record Unit(
      Guest.ClassFile file,
      int first,
      List<CompiledProbe> probes,
      List<UnitCompiler.Entry> entries) {}

  private final SessionLayout layout;
  private final AggregationPlaces aggregations;
  private final BuiltinCompiler builtins;
  private final List<EnabledClause> error;
  private final List<Unit> units = new ArrayList<>();

  /**
   * @param error clauses of ERROR
   */
  UnitSplitter(
      SessionLayout layout,
      AggregationPlaces aggregations,
      BuiltinCompiler builtins,
      List<EnabledClause> error) {
    this.error = error;
    this.layout = layout;
    this.aggregations = aggregations;
    this.builtins = builtins;
  }

  /**
   * The classes of some probes, which are numbered as they come.
   *
   * @param first number of the first of them
   * @throws EngineException when the clauses of one probe alone are too large
   */
  List<Unit> compile(int first, List<CompiledProbe> probes) {
    int before = units.size();
    split(first, probes);
    return List.copyOf(units.subList(before, units.size()));
  }

  private void split(int first, List<CompiledProbe> probes) {
    IllegalArgumentException reason = null;
    if (probes.size() <= PROBES) {
      try {
        units.add(unit(first, probes));
        return;
      } catch (IllegalArgumentException e) {
        reason = e;
      }
    }
    if (probes.size() <= 1) {
      throw new EngineException(
          "the clauses of one probe are too large for a class: " + reason.getMessage());
    }
    int half = probes.size() / 2;
    split(first, probes.subList(0, half));
    split(first + half, probes.subList(half, probes.size()));
  }

  private Unit unit(int first, List<CompiledProbe> probes) {
    List<EnabledClause> faults = units.isEmpty() ? error : List.of();
    Set<Clause> used = new LinkedHashSet<>();
    for (CompiledProbe probe : probes) {
      probe.clauses().forEach(enabled -> used.add(enabled.clause()));
    }
    faults.forEach(enabled -> used.add(enabled.clause()));
    UnitCompiler compiler =
        new UnitCompiler(
            units.size(), layout, aggregations, builtins, List.copyOf(used), !error.isEmpty());
    return new Unit(compiler.compile(first, probes, faults), first, probes, compiler.entries());
  }
}
