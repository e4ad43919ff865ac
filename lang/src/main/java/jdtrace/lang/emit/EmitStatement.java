package jdtrace.lang.emit;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.Action;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.DifExpression;
import jdtrace.dif.ProbeSource;
import jdtrace.dif.Statement;
import jdtrace.lang.sema.AggregationSymbol;
import jdtrace.lang.sema.Block;
import jdtrace.lang.sema.Typed;
import jdtrace.lang.sema.TypedAction;

/** A block with its predicate and actions into a {@link Statement}. Used once. */
public final class EmitStatement {
  private int next = 1;

  /** The statement of a block, the {@code ordinal}th of its session. */
  public static Statement emit(
      Block block,
      int ordinal,
      ProbeDescription description,
      Attributes attributes,
      ProbeSource source,
      boolean helper) {
    DifExpression predicate = block.predicate() == null ? null : expression(0, block.predicate());
    EmitStatement emit = new EmitStatement();
    List<Action> actions = new ArrayList<>(block.actions().size());
    for (TypedAction action : block.actions()) {
      actions.add(emit.action(action));
      if (action instanceof TypedAction.Print p && p.followed() != null) {
        actions.add(new Action.Print(emit.numbered(p.followed())));
      }
    }
    return new Statement(
        ordinal,
        description,
        predicate,
        List.copyOf(actions),
        block.emptyBody(),
        block.span(),
        attributes,
        source,
        helper);
  }

  private static DifExpression expression(int index, Typed value) {
    return new DifExpression(index, EmitExpression.returning(value), value.type());
  }

  /** The next action number's expression. */
  private DifExpression numbered(Typed value) {
    return expression(next++, value);
  }

  private List<DifExpression> numbered(List<Typed> values) {
    List<DifExpression> expressions = new ArrayList<>(values.size());
    for (Typed value : values) {
      expressions.add(numbered(value));
    }
    return List.copyOf(expressions);
  }

  private Action action(TypedAction action) {
    return switch (action) {
      case TypedAction.Evaluate e -> {
        int index = e.hidden() ? 0 : next++;
        yield new Action.Evaluate(
            new DifExpression(index, EmitExpression.running(e.value()), e.value().type()));
      }
      case TypedAction.Trace t -> new Action.Trace(numbered(t.value()));
      case TypedAction.Print p -> new Action.Print(numbered(p.value()));
      case TypedAction.TraceMemory t -> {
        DifExpression dynamic = t.dynamicSize() == null ? null : numbered(t.dynamicSize());
        yield new Action.TraceMemory(numbered(t.address()), t.sizeBytes(), dynamic);
      }
      case TypedAction.Printf p -> {
        List<DifExpression> arguments = numbered(p.arguments());
        if (arguments.isEmpty()) {
          next++;
        }
        yield new Action.Printf(p.purpose(), p.format(), arguments);
      }
      case TypedAction.Printa p -> {
        List<AggregationDescription> aggregations = new ArrayList<>();
        for (AggregationSymbol symbol : p.aggregations()) {
          aggregations.add(symbol.description());
          next++;
        }
        yield new Action.Printa(p.format(), List.copyOf(aggregations));
      }
      case TypedAction.Exit e -> new Action.Exit(numbered(e.status()));
      case TypedAction.Stack s -> {
        next++;
        yield new Action.Stack(s.frames());
      }
      case TypedAction.UserStack s -> {
        next++;
        yield new Action.UserStack(s.java(), s.frames(), s.stringBytes());
      }
      case TypedAction.Symbol s -> new Action.Symbol(s.kind(), numbered(s.address()));
      case TypedAction.Aggregate a -> aggregate(a);
      case TypedAction.Library l -> {
        if (l.aggregation() != null || l.arguments().isEmpty()) {
          next++;
        }
        yield new Action.Library(
            l.kind(),
            l.aggregation() == null ? null : l.aggregation().description(),
            numbered(l.arguments()));
      }
      case TypedAction.Speculation s -> new Action.Speculation(s.kind(), numbered(s.id()));
      case TypedAction.Destructive d -> {
        DifExpression argument = d.argument() == null ? null : numbered(d.argument());
        if (argument == null) {
          next++;
        }
        yield new Action.Destructive(d.kind(), argument);
      }
    };
  }

  private Action aggregate(TypedAction.Aggregate a) {
    next++; // the hidden record that holds the aggregation's id
    List<Action.Key> keys = new ArrayList<>(a.keys().size());
    for (TypedAction.Key key : a.keys()) {
      keys.add(
          switch (key) {
            case TypedAction.Key.Value v -> new Action.Key.Value(numbered(v.value()));
            case TypedAction.Key.OfAction of -> key(of.action());
          });
    }
    DifExpression increment = a.increment() == null ? null : numbered(a.increment());
    DifExpression value = a.value() == null ? null : numbered(a.value());
    if (value == null) {
      next++;
    }
    return new Action.Aggregate(a.aggregation().description(), List.copyOf(keys), value, increment);
  }

  private Action.Key key(TypedAction action) {
    return switch (action) {
      case TypedAction.Stack s -> {
        next++;
        yield new Action.Key.StackKey(s.frames());
      }
      case TypedAction.UserStack s -> {
        next++;
        yield new Action.Key.UserStackKey(s.java(), s.frames(), s.stringBytes());
      }
      case TypedAction.Symbol s -> new Action.Key.SymbolKey(s.kind(), numbered(s.address()));
      default -> throw new IllegalArgumentException(action.toString());
    };
  }
}
