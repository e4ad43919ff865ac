package jdtrace.codegen.interp;

import java.util.IdentityHashMap;
import java.util.Map;
import jdtrace.dif.Action;
import jdtrace.dif.Statement;
import jdtrace.runtime.record.FieldEncoder;
import jdtrace.runtime.record.KeyLayout;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordLayouts;
import jdtrace.runtime.record.StackDepths;

/** A statement with its layouts; the same on all its probes. */
final class Clause {
  private final Statement statement;
  private final RecordLayout layout;
  private final boolean speculates;
  private final Map<Action.Aggregate, KeyLayout> keys = new IdentityHashMap<>();

  Clause(Statement statement, StackDepths depths) {
    this.statement = statement;
    this.layout = RecordLayouts.of(statement, depths, FieldEncoder.PLAIN);
    boolean speculating = false;
    for (Action action : statement.actions()) {
      speculating |=
          action instanceof Action.Speculation s && s.kind() == Action.SpeculationKind.SPECULATE;
      if (action instanceof Action.Aggregate aggregate) {
        keys.put(aggregate, RecordLayouts.ofKey(aggregate, depths, FieldEncoder.PLAIN));
      }
    }
    this.speculates = speculating;
  }

  /** Whether its record goes to a speculation. */
  boolean speculates() {
    return speculates;
  }

  Statement statement() {
    return statement;
  }

  RecordLayout layout() {
    return layout;
  }

  KeyLayout key(Action.Aggregate aggregate) {
    return keys.get(aggregate);
  }
}
