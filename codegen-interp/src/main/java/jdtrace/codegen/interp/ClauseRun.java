package jdtrace.codegen.interp;

import java.util.List;
import jdtrace.base.Fault;
import jdtrace.codegen.interp.machine.Firing;
import jdtrace.codegen.interp.machine.Machine;
import jdtrace.codegen.interp.machine.Result;
import jdtrace.codegen.interp.memory.MachineFault;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifType;
import jdtrace.runtime.record.KeyLayout;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordReader;

/**
 * One clause of one firing: predicate, actions in order, the record at the end. A fault anywhere
 * leaves no record; what was assigned and aggregated before it stays (spec errors.md section 3).
 */
final class ClauseRun {
  private final Clause clause;
  private final Machine machine;
  private final Firing firing;
  private final TracerContext context;
  private final SessionBuffers buffers;
  private final Chill chill;
  private final Runnable exit;

  private final FieldWriter record;
  private final byte[] recordBytes;
  private int nextEntry;

  /** Where the record goes; null when a speculation has no place for it. */
  private RecordBuffer destination;

  /** {@code exit} is run when the clause calls exit(), whatever becomes of the clause then. */
  ClauseRun(
      Clause clause,
      Machine machine,
      Firing firing,
      TracerContext context,
      SessionBuffers buffers,
      Chill chill,
      Runnable exit) {
    this.clause = clause;
    this.machine = machine;
    this.firing = firing;
    this.context = context;
    this.buffers = buffers;
    this.chill = chill;
    this.exit = exit;
    this.recordBytes = new byte[clause.layout().bytes()];
    this.record = new FieldWriter(recordBytes, firing.space());
    this.destination = buffers.principal();
  }

  /**
   * Carries the clause out.
   *
   * @throws ClauseFault when it faulted
   */
  void run() {
    machine.beginClause(buffers.principal().freeBytes());
    DifExpression predicate = clause.statement().predicate();
    if (predicate != null && evaluate(predicate) == 0) {
      return;
    }
    boolean recorded = clause.layout().recorded();
    if (recorded && !clause.speculates() && !buffers.hasRoom(recordBytes.length)) {
      return;
    }
    for (Action action : clause.statement().actions()) {
      carryOut(action);
      if (destination == null) {
        return; // as in DTrace, what follows is not carried out either
      }
    }
    if (recorded) {
      record
          .buffer()
          .putInt(RecordHeader.ORDINAL_OFFSET, clause.statement().ordinal())
          .putInt(RecordHeader.PROBE_OFFSET, context.probe().id())
          .putLong(RecordHeader.TIMESTAMP_OFFSET, firing.timestamp());
      destination.append(recordBytes);
    }
  }

  private void carryOut(Action action) {
    switch (action) {
      case Action.Evaluate a -> evaluate(a.expression());
      case Action.Trace a -> value(a.value(), fields().getFirst());
      case Action.Print a -> value(a.value(), fields().getFirst());
      case Action.TraceMemory a -> memory(a, fields().getFirst());
      case Action.Printf a -> values(a.arguments(), fields());
      case Action.Printa _ -> fields();
      case Action.Library a -> values(a.arguments(), fields());
      case Action.Exit a -> {
        value(a.status(), fields().getFirst());
        exit.run();
      }
      case Action.Stack _, Action.UserStack _ -> record.emptyStack(fields().getFirst(), pid());
      case Action.Symbol a -> record.symbol(fields().getFirst(), pid(), evaluate(a.address()));
      case Action.Aggregate a -> aggregate(a);
      case Action.Speculation a -> speculation(a);
      case Action.Destructive a -> chill(a);
    }
  }

  private List<RecordLayout.Field> fields() {
    return clause.layout().entries().get(nextEntry++).fields();
  }

  private static long pid() {
    return TracerProcess.SELF.pid();
  }

  private long evaluate(DifExpression expression) {
    return switch (machine.run(expression.object(), firing)) {
      case Result.Value v -> v.bits();
      case Result.Faulted f ->
          throw new ClauseFault(f.fault(), expression.index(), Integer.BYTES * f.pc(), f.address());
    };
  }

  private void values(List<DifExpression> expressions, List<RecordLayout.Field> fields) {
    for (int i = 0; i < expressions.size(); i++) {
      value(expressions.get(i), fields.get(i));
    }
  }

  private void value(DifExpression expression, RecordLayout.Field field) {
    value(record, expression, field);
  }

  private void value(FieldWriter writer, DifExpression expression, RecordLayout.Field field) {
    DifType type = expression.object().returnType();
    long bits = evaluate(expression);
    blaming(expression, () -> writer.value(field, type, bits));
  }

  private void memory(Action.TraceMemory action, RecordLayout.Field field) {
    long address = evaluate(action.address());
    long length = action.dynamicSize() == null ? 0 : evaluate(action.dynamicSize());
    blaming(action.address(), () -> record.memory(field, address, length));
  }

  /** A fault that comes after an expression's last instruction is still its fault. */
  private static void blaming(DifExpression expression, Runnable step) {
    try {
      step.run();
    } catch (MachineFault f) {
      throw new ClauseFault(f.fault(), expression.index(), ClauseFault.NO_OFFSET, f.address());
    }
  }

  private void aggregate(Action.Aggregate action) {
    KeyLayout layout = clause.key(action);
    FieldWriter key = new FieldWriter(new byte[layout.bytes()], firing.space());
    for (int i = 0; i < action.keys().size(); i++) {
      RecordLayout.Field field = layout.fields().get(i);
      switch (action.keys().get(i)) {
        case Action.Key.Value v -> value(key, v.expression(), field);
        case Action.Key.SymbolKey s -> key.symbol(field, pid(), evaluate(s.address()));
        case Action.Key.StackKey _, Action.Key.UserStackKey _ -> key.emptyStack(field, pid());
      }
    }
    long value = action.value() == null ? 0 : evaluate(action.value());
    long increment = action.increment() == null ? 1 : evaluate(action.increment());
    buffers
        .aggregations()
        .add(
            action.aggregation(),
            RecordReader.readKey(layout, key.buffer(), 0, _ -> context.probe().description()),
            layout.bytes(),
            value,
            increment);
  }

  private void speculation(Action.Speculation action) {
    long id = evaluate(action.id());
    blaming(
        action.id(),
        () -> {
          switch (action.kind()) {
            case SPECULATE -> destination = buffers.speculations().withRoom(id, recordBytes.length);
            case COMMIT -> buffers.commit(id, firing.timestamp());
            case DISCARD -> buffers.speculations().discard(id);
          }
        });
  }

  private void chill(Action.Destructive action) {
    if (!chill.spin(evaluate(action.argument()))) {
      throw new ClauseFault(Fault.ILLOP, action.argument().index(), ClauseFault.NO_OFFSET, 0);
    }
    firing.forgetClocks();
  }
}
