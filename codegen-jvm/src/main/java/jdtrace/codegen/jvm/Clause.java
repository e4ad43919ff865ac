package jdtrace.codegen.jvm;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jdtrace.dif.Action;
import jdtrace.dif.Builtin;
import jdtrace.dif.Statement;
import jdtrace.runtime.record.FieldEncoder;
import jdtrace.runtime.record.KeyLayout;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordLayouts;
import jdtrace.runtime.record.StackDepths;

/** A statement with its layouts; the same on all its probes. */
final class Clause {
  /**
   * An aggregating action with its key.
   *
   * @param number of all such actions of the session: entries carry it
   * @param chargedBytes what a key takes of aggsize, as in the other engines: all strings in full
   */
  record KeyedAction(int number, Action.Aggregate action, KeyLayout layout, int chargedBytes) {}

  private final Statement statement;
  private final RecordLayout layout;
  private final boolean speculates;
  private final Map<Action.Aggregate, KeyedAction> keyed = new IdentityHashMap<>();

  /** {@code all} takes in the aggregating actions. */
  Clause(Statement statement, StackDepths depths, List<KeyedAction> all) {
    this.statement = statement;
    this.layout = RecordLayouts.of(statement, depths, FieldEncoder.PLAIN);
    boolean speculating = false;
    for (Action action : statement.actions()) {
      speculating |=
          action instanceof Action.Speculation s && s.kind() == Action.SpeculationKind.SPECULATE;
      if (action instanceof Action.Aggregate aggregate && !aggregate.keys().isEmpty()) {
        KeyedAction one =
            new KeyedAction(
                all.size(),
                aggregate,
                RecordLayouts.ofKey(aggregate, depths, ProbeParts.IN_KEYS),
                RecordLayouts.ofKey(aggregate, depths, FieldEncoder.PLAIN).bytes());
        keyed.put(aggregate, one);
        all.add(one);
      }
    }
    this.speculates = speculating;
  }

  Statement statement() {
    return statement;
  }

  RecordLayout layout() {
    return layout;
  }

  boolean speculates() {
    return speculates;
  }

  KeyedAction keyed(Action.Aggregate aggregate) {
    return keyed.get(aggregate);
  }

  /** Whether some expression asks which clause it is. */
  boolean usesEpid() {
    return statement.expressions().stream()
        .anyMatch(expression -> expression.object().loadsGlobal(Builtin.EPID.id()));
  }
}
