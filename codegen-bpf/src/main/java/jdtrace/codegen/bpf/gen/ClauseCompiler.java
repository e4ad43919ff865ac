package jdtrace.codegen.bpf.gen;

import java.util.List;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.Activity;
import jdtrace.codegen.bpf.layout.ControlLayout;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.runtime.record.FieldEncoding;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.shared.RegionLayout;

/**
 * Compiles one clause: predicate, room for its record, actions in order, commit.
 *
 * <pre>
 *   predicate ──false──────────────────────────────► next clause
 *      │ reserve ──full──► count a drop ───────────► next clause
 *      │ actions ──fault──► discard, report, ERROR ► next clause
 *      ▼ commit ───────────────────────────────────► next clause (end, after exit())
 * </pre>
 */
final class ClauseCompiler {
  /** What is done about a fault: where it goes on is the compiler's business. */
  interface FaultReport {
    void report(Clause clause);
  }

  private final Firing firing;
  private final Graph graph;
  private final DifTranslator translator;
  private final RecordWriter records;
  private final AggregationWriter aggregations;
  private final DestructiveActions destructive;
  private final SpeculationWriter speculations;
  private final FaultReport faultReport;

  ClauseCompiler(Firing firing, FaultReport faultReport) {
    this.firing = firing;
    this.graph = firing.graph();
    this.translator = new DifTranslator(firing);
    this.records = new RecordWriter(firing, translator);
    this.aggregations = new AggregationWriter(firing, translator, records);
    this.destructive = new DestructiveActions(firing, translator);
    this.speculations = new SpeculationWriter(firing, translator);
    this.faultReport = faultReport;
  }

  RecordWriter records() {
    return records;
  }

  DifTranslator translator() {
    return translator;
  }

  /**
   * Appends a clause; goes on in {@code next}.
   *
   * @param afterExit where to go after a clause that called exit()
   */
  void compile(Clause clause, Block next, Block afterExit) {
    firing.space().reset();
    graph.forgetNumbers();
    translator.memory().clause();
    FaultExits faults = clause.faults();
    DifExpression predicate = clause.match().statement().predicate();
    if (predicate != null) {
      Block faulted = graph.newColdBlock();
      faults.handler(faulted);
      Block body = graph.newBlock();
      translator.test(predicate, clause, body, next);
      if (graph.begin(body)) {
        body(clause, next, afterExit);
      }
      if (graph.begin(faulted)) {
        faultReport.report(clause);
        graph.jump(next);
      }
    } else {
      body(clause, next, afterExit);
    }
  }

  private void body(Clause clause, Block next, Block afterExit) {
    RecordLayout layout = firing.compilation().records().get(clause.ordinal());
    List<Action> actions = clause.match().statement().actions();
    int speculate = speculate(actions);
    if (speculate >= 0) {
      speculate(clause, layout, speculate, next);
      return;
    }
    Block faulted = graph.newColdBlock();
    clause.faults().handler(faulted);
    Value record = null;
    Value time = null;
    if (layout.recorded()) {
      time = firing.timestamp();
      Block full = graph.newColdBlock();
      Block reserved = graph.newBlock();
      record = records.reserve(layout.bytes(), full);
      graph.jump(reserved);
      if (graph.begin(full)) {
        firing.countPrincipalDrop();
        graph.jump(next);
      }
      graph.begin(reserved);
    }
    actions(actions, clause, record, layout);
    Block after = exits(actions) ? afterExit : next;
    if (graph.isReachable()) {
      if (record != null) {
        graph.store(8, record, RecordHeader.TIMESTAMP_OFFSET, time);
        records.commit(record, clause.ordinal(), firing.probe().id(firing));
      }
      graph.jump(after);
    }
    if (graph.begin(faulted)) {
      if (record != null) {
        records.discard(record, layout.bytes());
      }
      faultReport.report(clause);
      if (after == next) {
        graph.jump(next);
      } else {
        // It may have faulted before or behind exit().
        Value activity = graph.load(4, firing.control(ControlLayout.ACTIVITY), 0);
        graph.branch(Condition.EQ, activity, graph.constant(Activity.DRAINING), afterExit, next);
      }
    }
  }

  /** The index of the action speculate(), or -1. */
  private static int speculate(List<Action> actions) {
    for (int i = 0; i < actions.size(); i++) {
      if (actions.get(i) instanceof Action.Speculation s
          && s.kind() == Action.SpeculationKind.SPECULATE) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A clause that speculates: what precedes speculate() records nothing, and what follows it is
   * recorded in the speculation. Nothing is reserved in the ring.
   */
  private void speculate(Clause clause, RecordLayout layout, int at, Block next) {
    List<Action> actions = clause.match().statement().actions();
    Block early = graph.newColdBlock();
    clause.faults().handler(early);
    actions(actions.subList(0, at), clause, null, layout);
    SpeculationWriter.Room room = null;
    if (graph.isReachable()) {
      room = speculations.begin((Action.Speculation) actions.get(at), layout.bytes(), clause, next);
    }
    Block late = graph.newColdBlock();
    if (room != null) {
      clause.faults().handler(late);
      actions(actions.subList(at + 1, actions.size()), clause, room.record(), layout);
      if (graph.isReachable()) {
        graph.store(8, room.record(), RecordHeader.TIMESTAMP_OFFSET, firing.timestamp());
        records.commit(room.record(), clause.ordinal(), firing.probe().id(firing));
        speculations.close(room);
        graph.jump(next);
      }
    }
    if (graph.begin(early)) {
      faultReport.report(clause);
      graph.jump(next);
    }
    if (graph.begin(late)) {
      speculations.giveUp(room, layout.bytes(), records);
      faultReport.report(clause);
      graph.jump(next);
    }
  }

  private static boolean exits(List<Action> actions) {
    for (Action action : actions) {
      if (action instanceof Action.Exit) {
        return true;
      }
    }
    return false;
  }

  private void actions(List<Action> actions, Clause clause, Value record, RecordLayout layout) {
    int entry = 0;
    List<RecordLayout.Entry> entries = layout.entries();
    for (Action action : actions) {
      if (!graph.isReachable()) {
        return;
      }
      List<RecordLayout.Field> fields = List.of();
      if (entry < entries.size() && entries.get(entry).action() == action) {
        fields = entries.get(entry).fields();
        entry++;
      }
      action(action, clause, record, fields);
    }
  }

  private void action(Action action, Clause clause, Value record, List<RecordLayout.Field> fields) {
    switch (action) {
      case Action.Evaluate e -> translator.evaluate(e.expression(), clause);
      case Action.Trace t -> records.write(record, fields.get(0), t.value(), clause);
      case Action.Print p -> records.write(record, fields.get(0), p.value(), clause);
      case Action.TraceMemory t -> records.writeMemory(record, fields.get(0), t, clause);
      case Action.Printf p -> records.writeAll(record, fields, p.arguments(), clause);
      case Action.Library l -> records.writeAll(record, fields, l.arguments(), clause);
      case Action.Printa _ -> {}
      case Action.Exit e -> exit(e, clause, record, fields.get(0));
      case Action.Stack _, Action.UserStack _ -> {
        RecordLayout.Field field = fields.get(0);
        records.writeStack(
            graph.add(record, field.offset()), (FieldEncoding.Stack) field.encoding());
      }
      case Action.Symbol s -> {
        RecordLayout.Field field = fields.get(0);
        records.writeSymbol(
            graph.add(record, field.offset()),
            (FieldEncoding.Symbol) field.encoding(),
            s.address(),
            clause);
      }
      case Action.Aggregate a -> aggregations.write(a, clause);
      case Action.Speculation s -> speculations.end(s, clause);
      case Action.Destructive d -> destructive.act(d, clause);
    }
  }

  /** exit(): from here on nothing fires any more but END. */
  private void exit(Action.Exit action, Clause clause, Value record, RecordLayout.Field field) {
    records.write(record, field, action.status(), clause);
    if (graph.isReachable() && !firing.isEnd()) {
      graph.store(4, firing.control(ControlLayout.ACTIVITY), 0, graph.constant(Activity.DRAINING));
      if (firing.compilation().region() != null) {
        Value flag = graph.mapValue(firing.compilation().maps().region, RegionLayout.EXITING);
        graph.store(8, flag, 0, graph.constant(1));
      }
    }
  }
}
