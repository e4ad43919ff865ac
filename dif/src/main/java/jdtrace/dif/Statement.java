package jdtrace.dif;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;

/**
 * One clause for one probe description, compiled. A clause with several descriptions makes several
 * statements (arguments may be typed differently at each).
 *
 * @param ordinal position in the enabling, from 0: records carry it
 * @param description the description, macros expanded; numeric probe ids become four exact parts
 * @param predicate null when there is none
 * @param actions empty for the default action (an empty record)
 * @param emptyBody the clause was written without any statement: it records its header
 * @param attributes stability of everything the clause uses
 * @param source the probe underneath where it runs; null when the probes run it themselves
 * @param helper a clause of a stable probe's definition, not of the program: never counted or shown
 */
public record Statement(
    int ordinal,
    ProbeDescription description,
    DifExpression predicate,
    List<Action> actions,
    boolean emptyBody,
    SourceSpan span,
    Attributes attributes,
    ProbeSource source,
    boolean helper) {

  /** A program's statement that its probes run themselves. */
  public Statement(
      int ordinal,
      ProbeDescription description,
      DifExpression predicate,
      List<Action> actions,
      boolean emptyBody,
      SourceSpan span,
      Attributes attributes) {
    this(ordinal, description, predicate, actions, emptyBody, span, attributes, null, false);
  }

  /** Everything this statement evaluates: the predicate, then its actions' in program order. */
  public List<DifExpression> expressions() {
    List<DifExpression> all = new ArrayList<>();
    add(all, predicate);
    for (Action action : actions) {
      switch (action) {
        case Action.Evaluate a -> add(all, a.expression());
        case Action.Trace a -> add(all, a.value());
        case Action.Print a -> add(all, a.value());
        case Action.TraceMemory a -> {
          add(all, a.address());
          add(all, a.dynamicSize());
        }
        case Action.Printf a -> all.addAll(a.arguments());
        case Action.Exit a -> add(all, a.status());
        case Action.Symbol a -> add(all, a.address());
        case Action.Aggregate a -> {
          for (Action.Key key : a.keys()) {
            switch (key) {
              case Action.Key.Value v -> add(all, v.expression());
              case Action.Key.SymbolKey k -> add(all, k.address());
              case Action.Key.StackKey _, Action.Key.UserStackKey _ -> {}
            }
          }
          add(all, a.value());
          add(all, a.increment());
        }
        case Action.Library a -> all.addAll(a.arguments());
        case Action.Speculation a -> add(all, a.id());
        case Action.Destructive a -> add(all, a.argument());
        case Action.Printa _, Action.Stack _, Action.UserStack _ -> {}
      }
    }
    return all;
  }

  private static void add(List<DifExpression> all, DifExpression expression) {
    if (expression != null) {
      all.add(expression);
    }
  }
}
