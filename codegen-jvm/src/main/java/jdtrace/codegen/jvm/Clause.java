package jdtrace.codegen.jvm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jdtrace.dif.Action;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.Statement;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.record.FieldEncoder;
import jdtrace.runtime.record.FieldEncoding;
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
  private final Map<DifExpression, ObjectSnapshot> snapshots = new IdentityHashMap<>();

  /** {@code all} takes in the aggregating actions. */
  Clause(Statement statement, StackDepths depths, List<KeyedAction> all) {
    this.statement = statement;
    this.layout = withSnapshots(RecordLayouts.of(statement, depths, this::encode));
    boolean speculating = false;
    for (Action action : statement.actions()) {
      speculating |=
          action instanceof Action.Speculation s && s.kind() == Action.SpeculationKind.SPECULATE;
      requireNoObjectKey(action);
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

  private void requireNoObjectKey(Action action) {
    if (action instanceof Action.Aggregate aggregate) {
      for (Action.Key key : aggregate.keys()) {
        if (key instanceof Action.Key.Value v && ObjectSnapshot.isObject(v.expression().type())) {
          throw new EngineException(
              "%s: a Java object itself cannot be a key; its fields can"
                  .formatted(statement.description()));
        }
      }
    }
  }

  /** A Java object is recorded as what it holds; only print() can show that. */
  private FieldEncoding encode(DifExpression expression, FieldEncoder.Place place) {
    if (!ObjectSnapshot.isObject(expression.type())) {
      return FieldEncoder.PLAIN.encode(expression, place);
    }
    ObjectSnapshot snapshot = ObjectSnapshot.of(expression.type());
    snapshots.put(expression, snapshot);
    return new FieldEncoding.Bytes(ObjectSnapshot.BYTES);
  }

  /** The layout whose print() actions have the snapshots' types. */
  private RecordLayout withSnapshots(RecordLayout plain) {
    if (snapshots.isEmpty()) {
      return plain;
    }
    List<RecordLayout.Entry> entries = new ArrayList<>();
    for (RecordLayout.Entry entry : plain.entries()) {
      Action action = entry.action();
      if (action instanceof Action.Print p && snapshots.containsKey(p.value())) {
        DifExpression value = p.value();
        action =
            new Action.Print(
                new DifExpression(value.index(), value.object(), ObjectSnapshot.type()));
      } else if (action instanceof Action.Trace t && snapshots.containsKey(t.value())
          || action instanceof Action.Printf f
              && f.arguments().stream().anyMatch(snapshots::containsKey)) {
        throw new EngineException(
            "%s: a Java object itself can only be shown by print(); others take its fields"
                .formatted(statement.description()));
      }
      entries.add(new RecordLayout.Entry(action, entry.fields()));
    }
    return new RecordLayout(plain.bytes(), List.copyOf(entries), plain.recorded());
  }

  /** What is recorded of a Java object; null if the value is none. */
  ObjectSnapshot snapshot(DifExpression expression) {
    return snapshots.get(expression);
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
