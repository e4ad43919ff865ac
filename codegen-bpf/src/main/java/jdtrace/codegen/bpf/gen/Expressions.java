package jdtrace.codegen.bpf.gen;

import java.util.List;
import java.util.function.Consumer;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.dif.Statement;

/** Walks the expressions of a statement. */
public final class Expressions {
  private Expressions() {}

  /** Hands over the predicate's and all actions' expressions. */
  public static void forEach(Statement statement, Consumer<DifExpression> sink) {
    accept(statement.predicate(), sink);
    for (Action action : statement.actions()) {
      forEach(action, sink);
    }
  }

  private static void accept(DifExpression expression, Consumer<DifExpression> sink) {
    if (expression != null) {
      sink.accept(expression);
    }
  }

  private static void forEach(Action action, Consumer<DifExpression> sink) {
    switch (action) {
      case Action.Evaluate e -> accept(e.expression(), sink);
      case Action.Trace t -> accept(t.value(), sink);
      case Action.Print p -> accept(p.value(), sink);
      case Action.TraceMemory t -> {
        accept(t.address(), sink);
        accept(t.dynamicSize(), sink);
      }
      case Action.Printf p -> all(p.arguments(), sink);
      case Action.Library l -> all(l.arguments(), sink);
      case Action.Exit e -> accept(e.status(), sink);
      case Action.Symbol s -> accept(s.address(), sink);
      case Action.Aggregate a -> {
        for (Action.Key key : a.keys()) {
          switch (key) {
            case Action.Key.Value v -> accept(v.expression(), sink);
            case Action.Key.SymbolKey s -> accept(s.address(), sink);
            case Action.Key.StackKey _, Action.Key.UserStackKey _ -> {}
          }
        }
        accept(a.value(), sink);
        accept(a.increment(), sink);
      }
      case Action.Speculation s -> accept(s.id(), sink);
      case Action.Destructive d -> accept(d.argument(), sink);
      case Action.Printa _, Action.Stack _, Action.UserStack _ -> {}
    }
  }

  private static void all(List<DifExpression> expressions, Consumer<DifExpression> sink) {
    for (DifExpression expression : expressions) {
      accept(expression, sink);
    }
  }
}
