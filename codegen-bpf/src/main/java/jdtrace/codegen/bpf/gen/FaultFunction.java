package jdtrace.codegen.bpf.gen;

import java.util.List;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.GraphFunction;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.Activity;
import jdtrace.codegen.bpf.layout.ControlLayout;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.Action;
import jdtrace.runtime.Match;
import jdtrace.runtime.record.RecordHeader;

/**
 * The function of a program that is called when a clause faults: writes the fault record for the
 * consumer's message, then runs the clauses of dtrace:::ERROR, as a firing of its own. A fault in
 * one of those is only counted.
 *
 * <pre>
 *   fault(context, probe id, action &lt;&lt; 32 | ordinal, fault code &lt;&lt; 32 | DIF offset, address)
 *   the EPID, which only clauses of ERROR want, is left in the caller's scratch
 * </pre>
 */
final class FaultFunction {

  private final Compilation compilation;
  private final ProgramLayout layout;
  private final LocalLives lives;
  private final StringFunctions strings;
  private final SpeculationFunctions speculations;
  private final ValueSource.ContextWord task;
  private GraphFunction function;
  private Firing firing;

  /**
   * @param lives of the clause-locals of ERROR's clauses
   * @param strings the string functions of the program
   * @param speculations the functions of the program that deal with speculations
   * @param task where the thread to present as the current one is, null for the one that runs
   */
  FaultFunction(
      Compilation compilation,
      ProgramLayout layout,
      LocalLives lives,
      StringFunctions strings,
      SpeculationFunctions speculations,
      ValueSource.ContextWord task) {
    this.speculations = speculations;
    this.task = task;
    this.compilation = compilation;
    this.layout = layout;
    this.lives = lives;
    this.strings = strings;
  }

  /**
   * Appends the call to a clause's fault handler.
   *
   * @param end where the firing ends if ERROR calls exit()
   */
  void call(Firing caller, Clause clause, Block end) {
    if (function == null) {
      make(caller.isEnd());
    }
    Graph graph = caller.graph();
    FaultExits faults = clause.faults();
    if (compilation.errorProbe() != null) {
      caller.needScratch(Firing.FAULT_EPID + 8);
      graph.store(8, caller.scratchAt(Firing.FAULT_EPID), 0, clause.epid());
    }
    Value where =
        graph.alu(
            Alu.OR,
            graph.alu(Alu.SHL, faults.faultedAction(), 32),
            graph.constant(clause.ordinal() & 0xffffffffL));
    graph.call(
        function,
        caller.context(),
        caller.probe().id(caller),
        where,
        faults.faultedWhat(),
        faults.faultedAddress());
    if (errorMayExit() && !caller.isEnd()) {
      Block on = graph.newBlock();
      Value activity = graph.load(4, caller.control(ControlLayout.ACTIVITY), 0);
      graph.branch(Condition.EQ, activity, graph.constant(Activity.DRAINING), end, on);
      graph.begin(on);
    }
  }

  /** Whether a clause of ERROR calls exit(): then no further clause of the firing runs. */
  private boolean errorMayExit() {
    for (Match match : compilation.errorMatches()) {
      for (Action action : match.statement().actions()) {
        if (action instanceof Action.Exit) {
          return true;
        }
      }
    }
    return false;
  }

  private void make(boolean end) {
    firing =
        new Firing(
            compilation,
            layout,
            true,
            List.of(),
            BuiltinVariables.Sources.ofThread(task),
            lives,
            strings,
            speculations);
    firing.end(end);
    Graph graph = firing.graph();
    Value probe = graph.parameter(2);
    Value where = graph.parameter(3);
    Value what = graph.parameter(4);
    Value address = graph.parameter(5);
    Block over = graph.newBlock();
    firing.locate(over);
    record(probe, where, what, address);
    if (compilation.errorProbe() != null) {
      Value epid = graph.load(8, firing.callerScratchAt(Firing.FAULT_EPID), 0);
      Value offset = graph.signExtend(what, 32);
      firing.presetArguments(
          graph.constant(0),
          epid,
          graph.alu(Alu.SHR, where, 32),
          offset,
          graph.alu(Alu.SHR, what, 32),
          address);
      clauses(over);
    } else {
      graph.jump(over);
    }
    graph.begin(over);
    graph.exit(graph.constant(0));
    function = new GraphFunction("fault", graph);
  }

  private void record(Value probe, Value where, Value what, Value address) {
    Graph graph = firing.graph();
    RecordWriter records = new RecordWriter(firing, null);
    Block full = graph.newColdBlock();
    Block done = graph.newBlock();
    Value time = firing.timestamp();
    Value record = records.reserve(RecordHeader.FAULT_BYTES, full);
    graph.store(8, record, RecordHeader.TIMESTAMP_OFFSET, time);
    // Ordinal and action are one word here and in the record, DIF offset and code another.
    graph.store(8, record, RecordHeader.FAULT_ORDINAL_OFFSET, where);
    graph.store(8, record, RecordHeader.FAULT_DIF_OFFSET, what);
    graph.store(8, record, RecordHeader.FAULT_ADDRESS_OFFSET, address);
    records.commit(record, RecordHeader.FAULT, probe);
    graph.jump(done);
    graph.begin(full);
    firing.countPrincipalDrop();
    graph.jump(done);
    graph.begin(done);
  }

  private void clauses(Block end) {
    Graph graph = firing.graph();
    firing.probe(new ProbeIdentity.Known(compilation.errorProbe()));
    ClauseCompiler clauses = new ClauseCompiler(firing, this::countDoubleError);
    clauses.translator().variables().clearLocals();
    firing.clearTokens();
    FaultExits faults = new FaultExits(graph);
    List<Match> matches = compilation.errorMatches();
    for (int i = 0; i < matches.size(); i++) {
      firing.locals().begin(i);
      Block next = graph.newBlock();
      Clause clause = new Clause(firing, matches.get(i), i, faults);
      clauses.compile(clause, next, end);
      if (!graph.begin(next)) {
        return;
      }
      firing.locals().end(i);
    }
    graph.jump(end);
  }

  private void countDoubleError(Clause clause) {
    Graph graph = firing.graph();
    graph.atomicAdd(firing.control(ControlLayout.DOUBLE_ERRORS), 0, graph.constant(1));
  }

  /** Adds the function if it is called. */
  void finish(List<Function> functions) {
    if (function != null) {
      functions.add(function);
    }
  }

  /** The function's firing, or null when nothing can fault. */
  Firing firing() {
    return firing;
  }
}
