package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.GraphFunction;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.Activity;
import jdtrace.codegen.bpf.layout.ControlLayout;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.codegen.bpf.site.ProbeSelector;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.Statement;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;

/** Compiles all clauses of one site to one program. */
public final class ProgramCompiler {
  private static final int TRACER_ARGUMENTS = 10;

  private final Compilation compilation;
  private final int locals;
  private final List<Match> matches;
  private final ProgramLayout layout;

  private ProgramCompiler(
      Compilation compilation, int locals, String name, List<Match> matches, boolean many) {
    this.compilation = compilation;
    this.locals = locals;
    this.matches = matches;
    AggregationKeys keys = new AggregationKeys(compilation.options());
    boolean wantsTask = false;
    for (Match match : matches) {
      keys.add(match, many);
      wantsTask |= CurrentTask.isWantedBy(match.statement());
    }
    for (Match match : compilation.errorMatches()) {
      wantsTask |= CurrentTask.isWantedBy(match.statement());
      keys.add(match, true); // its fault function runs them
    }
    this.layout =
        new ProgramLayout(
            name,
            keys.layout(compilation.cpus().count()),
            keys.ofAction(),
            compilation.stringCapacity(),
            wantsTask);
  }

  /** The program of a kernel site. */
  public static CompiledProgram compile(
      Compilation compilation, int locals, BpfSite site, List<Match> matches) {
    boolean many = site.selector() instanceof ProbeSelector.Table;
    ProgramCompiler compiler = new ProgramCompiler(compilation, locals, site.name(), matches, many);
    return compiler.site(site);
  }

  /**
   * The program of a probe that the tracer fires itself.
   *
   * @param activity in which it may run, or -1 for any
   * @param isEnd whether exit() changes nothing here
   */
  public static CompiledProgram compile(
      Compilation compilation,
      int locals,
      Probe probe,
      List<Match> matches,
      int activity,
      boolean isEnd) {
    ProgramCompiler compiler =
        new ProgramCompiler(compilation, locals, probe.name(), matches, false);
    return compiler.tracer(probe, activity, isEnd);
  }

  private CompiledProgram tracer(Probe probe, int activity, boolean isEnd) {
    ArrayList<ValueSource> arguments = new ArrayList<>();
    for (int i = 0; i < TRACER_ARGUMENTS; i++) {
      arguments.add(new ValueSource.ContextWord(8 * i));
    }
    Firing firing =
        new Firing(compilation, layout, false, arguments, BuiltinVariables.Sources.NONE, locals);
    firing.end(isEnd);
    return finish(firing, null, probe, null, activity, isEnd);
  }

  private CompiledProgram site(BpfSite site) {
    Firing firing =
        new Firing(
            compilation,
            layout,
            false,
            site.arguments(),
            BuiltinVariables.Sources.of(site),
            locals);
    ProbeTable table =
        site.selector() instanceof ProbeSelector.Table t ? new ProbeTable(t, matches) : null;
    Probe probe = site.selector() instanceof ProbeSelector.One one ? one.probe() : null;
    return finish(firing, site, probe, table, Activity.ACTIVE, false);
  }

  private CompiledProgram finish(
      Firing firing, BpfSite site, Probe probe, ProbeTable table, int activity, boolean isEnd) {
    Graph graph = firing.graph();
    Block end = graph.newBlock();
    if (activity >= 0) {
      Value now = graph.load(4, firing.control(ControlLayout.ACTIVITY), 0);
      Block active = graph.newBlock();
      graph.branch(Condition.EQ, now, graph.constant(activity), active, end);
      graph.begin(active);
    }
    firing.probe(table != null ? table.select(firing, end) : new ProbeIdentity.Known(probe));
    firing.locate(end);
    FaultFunction faults = new FaultFunction(compilation, layout, locals);
    ClauseCompiler clauses = new ClauseCompiler(firing, clause -> faults.call(firing, clause, end));
    clauses(firing, table, clauses, end, isEnd);
    graph.begin(end);
    graph.exit(graph.constant(0));

    ArrayList<Function> functions = new ArrayList<>();
    functions.add(new GraphFunction(layout.name(), graph));
    faults.finish(functions);
    functions.addAll(layout.stringFunctions().made());
    boolean parts = table != null && loadsParts();
    return new CompiledProgram(
        site,
        site == null ? probe : null,
        layout,
        table,
        parts,
        functions,
        firing,
        faults.firing());
  }

  private void clauses(
      Firing firing, ProbeTable table, ClauseCompiler clauses, Block end, boolean isEnd) {
    Graph graph = firing.graph();
    clauses.translator().variables().clearLocals();
    FaultExits faults = new FaultExits(graph);
    for (int i = 0; i < matches.size(); i++) {
      Block next = graph.newBlock();
      if (table != null && table.isMasked()) {
        table.checkWanted(graph, (ProbeIdentity.Entry) firing.probe(), i, next);
      }
      Clause clause = new Clause(firing, matches.get(i), i, faults);
      clauses.compile(clause, next, isEnd ? next : end);
      if (!graph.begin(next)) {
        return; // every way through this clause calls exit()
      }
    }
    graph.jump(end);
  }

  private boolean loadsParts() {
    for (Match match : matches) {
      if (loadsParts(match.statement())) {
        return true;
      }
    }
    return false;
  }

  private static boolean loadsParts(Statement statement) {
    for (DifExpression expression : statement.expressions()) {
      for (int id = Builtin.PROBEPROV.id(); id <= Builtin.PROBENAME.id(); id++) {
        if (expression.object().loadsGlobal(id)) {
          return true;
        }
      }
    }
    return false;
  }
}
