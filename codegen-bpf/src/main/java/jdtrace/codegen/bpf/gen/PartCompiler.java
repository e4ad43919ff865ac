package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.GraphFunction;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.ControlLayout;
import jdtrace.runtime.Match;
import jdtrace.runtime.shared.RegionLayout;

/** Compiles one program of a site: from some clause on, as many as fit. */
final class PartCompiler {
  /** So many clauses the verifier may as well follow on every way. */
  private static final int FEW = 8;

  private final Compilation compilation;
  private final ProgramLayout layout;
  private final List<Match> matches;
  private final Firing firing;
  private final Graph graph;
  private final ProbeTable table;
  private final FaultFunction faults;
  private final boolean exclusive;

  /** Where a firing ends, and where it ends before it has the CPU for itself. */
  private final Block end;

  private final Block out;
  private int clause;
  private Firing.Carried carried;

  /**
   * @param table null when the site is of one probe
   * @param firstClause index among {@code matches}
   * @param exclusive whether the firing must have the CPU for itself
   */
  PartCompiler(
      Compilation compilation,
      ProgramLayout layout,
      List<Match> matches,
      Firing firing,
      ProbeTable table,
      FaultFunction faults,
      int firstClause,
      boolean exclusive) {
    this.exclusive = exclusive;
    this.compilation = compilation;
    this.layout = layout;
    this.matches = matches;
    this.firing = firing;
    this.graph = firing.graph();
    this.table = table;
    this.faults = faults;
    this.out = graph.newBlock();
    this.end = exclusive ? graph.newBlock() : out;
    this.clause = firstClause;
  }

  /** Ends the firing unless the session is in this activity, and no other engine has ended it. */
  void onlyWhile(int activity) {
    Value now = graph.load(4, firing.control(ControlLayout.ACTIVITY), 0);
    Block active = graph.newBlock();
    graph.branch(Condition.EQ, now, graph.constant(activity), active, out);
    graph.begin(active);
    if (compilation.region() != null) {
      Block goesOn = graph.newBlock();
      Value exiting =
          graph.load(8, graph.mapValue(compilation.maps().region, RegionLayout.EXITING), 0);
      graph.branch(Condition.EQ, exiting, graph.constant(0), goesOn, out);
      graph.begin(goesOn);
    }
  }

  /**
   * Compiles.
   *
   * @param known the probe when there is no table
   * @param from what the program before has left, null in the first one
   * @param number of this program in the chain, from 0
   * @param valuesMax values of the graph after which the next clause goes to another program
   * @param cuts clauses that go to another program in any case
   */
  ProgramPart compile(
      ProbeIdentity known, Firing.Carried from, int number, int valuesMax, BitSet cuts) {
    int first = clause;
    Block nothing = from == null ? out : end;
    firing.probe(table != null ? table.select(firing, nothing) : known);
    firing.locate(nothing);
    if (from != null) {
      firing.resume(from, first);
    } else if (exclusive) {
      firing.enter(out);
    }
    clauses(from == null, number, valuesMax, cuts);
    if (exclusive && graph.begin(end)) {
      firing.leaveCpu();
      graph.jump(out);
    }
    graph.begin(out);
    graph.exit(graph.constant(0));

    String name = number == 0 ? layout.name() : number + "." + layout.name();
    ArrayList<Function> functions = new ArrayList<>();
    functions.add(new GraphFunction(name, graph));
    faults.finish(functions);
    functions.addAll(firing.stringFunctions().made());
    functions.addAll(firing.speculations().made());
    return new ProgramPart(
        name,
        first,
        clause - first,
        graph.size(),
        functions,
        firing.stringFunctions().areTyped() || firing.speculations().hasCallbacks(),
        firing,
        faults.firing());
  }

  private void clauses(boolean first, int number, int valuesMax, BitSet cuts) {
    ClauseCompiler clauses = new ClauseCompiler(firing, c -> faults.call(firing, c, end));
    if (first) {
      clauses.translator().variables().clearLocals();
      firing.clearTokens();
    }
    FaultExits exits = new FaultExits(graph);
    ClauseLocals locals = firing.locals();
    while (clause < matches.size()) {
      locals.begin(clause);
      if (matches.size() > FEW) {
        locals.blur(firing.scratchAt(Firing.LAUNDER_CELL));
      }
      Block next = graph.newBlock();
      if (table != null && table.isMasked()) {
        table.checkWanted(graph, (ProbeIdentity.Entry) firing.probe(), clause, next);
      }
      Clause now = new Clause(firing, matches.get(clause), clause, exits);
      clauses.compile(now, next, firing.isEnd() ? next : end);
      if (!graph.begin(next)) {
        clause = matches.size(); // every way through this clause calls exit()
        return;
      }
      locals.end(clause);
      clause++;
      if ((graph.size() > valuesMax || cuts.get(clause)) && clause < matches.size()) {
        goOn(number + 1);
        return;
      }
    }
    graph.jump(end);
  }

  /** The firing goes on in another program. */
  private void goOn(int number) {
    carried = firing.leave(clause);
    Value next = graph.constant(number);
    graph.call(BpfHelper.TAIL_CALL, firing.context(), graph.map(layout.parts()), next);
    firing.countPrincipalDrop(); // it came back: the kernel did not take the call
    graph.jump(end);
  }

  /** The clause with which the next program starts; the number of clauses when there is none. */
  int nextClause() {
    return clause;
  }

  /** What compiling this program again may read at once. */
  Map<Integer, NearReads.Stretch> plan() {
    return firing.reads().plan();
  }

  /** What this program leaves to the next, null when it is the last. */
  Firing.Carried carried() {
    return carried;
  }
}
