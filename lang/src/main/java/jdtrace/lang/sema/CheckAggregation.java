package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.PrintfFormat;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.parse.PrintfFormatParser;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Aggregations: their assignments, printa, and the actions on them (spec aggregations.md sections
 * 1, 5, 6). The first use fixes the key's types, the first assignment function and parameters.
 */
final class CheckAggregation {
  private final Context context;
  private final CheckStatement statements;

  CheckAggregation(Context context, CheckStatement statements) {
    this.context = context;
    this.statements = statements;
  }

  /** The error of an aggregation that stands alone. */
  DError alone(Expr.Aggregation a, SourceSpan span) {
    if (context.symbols.aggregation(a.name()) == null) {
      return CheckExpression.undefinedAggregation(a);
    }
    return nothingDone(a.name(), span);
  }

  DError alone(Expr.Index i) {
    return i.base() instanceof Expr.Aggregation a ? nothingDone(a.name(), i.span()) : multi(i);
  }

  private static DError nothingDone(String name, SourceSpan span) {
    return new DError(
        ErrorTag.D_AGG_NULL, span, "expression has null effect: @" + name + " is not assigned");
  }

  private static DError multi(Expr.Index i) {
    return new DError(
        ErrorTag.D_AGG_MDIM,
        i.span(),
        "an aggregation takes one list of keys",
        "write @name[a, b]");
  }

  TypedAction assign(Expr.Assign a) {
    if (a.op() != null) {
      throw new DError(
          ErrorTag.D_OP_LVAL,
          a.span(),
          "operator " + a.op().text() + "= may not be applied to an aggregation");
    }
    Expr.Aggregation target;
    List<Expr> indices;
    switch (a.target()) {
      case Expr.Aggregation bare -> {
        target = bare;
        indices = List.of();
      }
      case Expr.Index(Expr.Aggregation keyed, List<Expr> list, SourceSpan _) -> {
        target = keyed;
        indices = list;
      }
      case Expr.Index i -> throw multi(i);
      default -> throw new IllegalStateException();
    }
    AggregatingFunction function = function(a);
    AggregationSymbol symbol = context.symbols.aggregation(target.name());
    if (symbol != null && symbol.function() != null && symbol.function() != function) {
      throw new DError(
          ErrorTag.D_AGG_REDEF,
          a.span(),
          "aggregation redefined: @"
              + target.name()
              + "\n\t current: @"
              + target.name()
              + " = "
              + function.text()
              + "( )\n\tprevious: @"
              + target.name()
              + " = "
              + symbol.function().text()
              + "( ) : line "
              + symbol.assigned().line());
    }
    if (symbol == null) {
      symbol = context.symbols.defineAggregation(target.name());
    }
    List<TypedAction.Key> keys = keys(symbol, indices, a.target().span());
    Expr.Call call = (Expr.Call) a.value();
    List<Typed> arguments = arguments(function, call);
    long parameter =
        switch (function) {
          case LQUANTIZE -> QuantizeParameters.linear(arguments, symbol, call.span());
          case LLQUANTIZE ->
              QuantizeParameters.logLinear(
                  arguments, symbol, context.options.oracle(), call.span());
          default -> 0;
        };
    if (symbol.function() == null) {
      symbol.assign(function, parameter, a.span());
    }
    Typed value = arguments.isEmpty() ? null : arguments.get(0);
    return new TypedAction.Aggregate(symbol, keys, value, increment(function, arguments));
  }

  private AggregatingFunction function(Expr.Assign a) {
    if (a.value() instanceof Expr.Assign) {
      throw new DError(
          ErrorTag.D_OP_LVAL, a.span(), "assignments to an aggregation cannot be chained");
    }
    AggregatingFunction function = null;
    if (a.value() instanceof Expr.Call call && call.callee() instanceof Expr.Name n) {
      context.versions.requireFunction(n.name(), call.span());
      function = n.scope() == Expr.Scope.GLOBAL ? Functions.aggregating(n.name()) : null;
      if (function == null && !Functions.isKnown(n.name())) {
        throw CheckCall.undefined(n.name(), call.span());
      }
    }
    if (function == null) {
      throw new DError(
          ErrorTag.D_AGG_FUNC,
          a.span(),
          "an aggregation must be assigned an aggregating function",
          "count sum min max avg stddev quantize lquantize llquantize");
    }
    return function;
  }

  private List<TypedAction.Key> keys(
      AggregationSymbol symbol, List<Expr> indices, SourceSpan span) {
    List<Type> known = symbol.keys();
    if (known != null && known.size() != indices.size()) {
      throw CheckCall.length("@" + symbol.name() + "[ ]", known.size(), indices.size(), null, span);
    }
    List<TypedAction.Key> keys = new ArrayList<>(indices.size());
    List<Type> types = new ArrayList<>(indices.size());
    for (int i = 0; i < indices.size(); i++) {
      Typed value = context.expressions.check(indices.get(i));
      if (value instanceof Typed.ActionCall action
          && Types.resolve(action.type()) instanceof Type.Opaque) {
        if (known != null && !TypeRules.isCompatible(known.get(i), action.type())) {
          throw keyMismatch(symbol, i, known.get(i), action);
        }
        keys.add(new TypedAction.Key.OfAction(keyAction(action.name(), indices.get(i))));
        types.add(action.type());
        continue;
      }
      CheckAccess.requireKey(value);
      Type type = known != null ? known.get(i) : context.expressions.access().keyType(value);
      if (Types.resolve(type) instanceof Type.Opaque) {
        throw keyMismatch(symbol, i, type, value);
      }
      keys.add(
          new TypedAction.Key.Value(
              context.expressions.access().convertKey("@" + symbol.name(), i, type, value)));
      types.add(type);
    }
    if (known == null) {
      symbol.fixKeys(types);
    }
    return List.copyOf(keys);
  }

  private static DError keyMismatch(AggregationSymbol symbol, int at, Type type, Typed value) {
    return new DError(
        ErrorTag.D_PROTO_ARG,
        value.span(),
        "@"
            + symbol.name()
            + "[ ] key #"
            + (at + 1)
            + " is incompatible with prototype:\n\tprototype: "
            + type.displayName()
            + "\n\t argument: "
            + value.type().displayName());
  }

  private TypedAction keyAction(String name, Expr expr) {
    Expr.Call call = (Expr.Call) expr;
    return switch (name) {
      case "stack", "ustack", "jstack" -> statements.stack(name, call);
      default -> statements.symbol(name, call);
    };
  }

  private List<Typed> arguments(AggregatingFunction function, Expr.Call call) {
    int least =
        switch (function) {
          case COUNT -> 0;
          case LQUANTIZE -> 3;
          case LLQUANTIZE -> 5;
          default -> 1;
        };
    int most =
        switch (function) {
          case QUANTIZE -> 2;
          case LQUANTIZE -> 5;
          case LLQUANTIZE -> 6;
          default -> least;
        };
    int given = call.arguments().size();
    if (given < least || given > most) {
      throw CheckCall.length(
          function.text() + "( )",
          given < least ? least : most,
          given,
          prototype(function),
          call.span());
    }
    List<Typed> values = new ArrayList<>(given);
    for (int i = 0; i < given; i++) {
      Typed value =
          CheckExpression.requireValue(context.expressions.check(call.arguments().get(i)));
      if (i == 0 && !TypeRules.isScalar(value.type())) {
        throw new DError(
            ErrorTag.D_AGG_SCALAR,
            value.span(),
            function.text()
                + "( ) argument #1 must be of scalar type, not "
                + value.type().displayName());
      }
      values.add(value);
    }
    return values;
  }

  private static String prototype(AggregatingFunction function) {
    return switch (function) {
      case COUNT -> "void count(void)";
      case QUANTIZE -> "void quantize(@, [@])";
      case LQUANTIZE -> "void lquantize(@, int32_t, int32_t, [int, [@]])";
      case LLQUANTIZE -> "void llquantize(@, int, int, int, int, [@])";
      default -> "void " + function.text() + "(@)";
    };
  }

  private static Typed increment(AggregatingFunction function, List<Typed> arguments) {
    int at =
        switch (function) {
          case QUANTIZE -> 1;
          case LQUANTIZE -> 4;
          case LLQUANTIZE -> 5;
          default -> Integer.MAX_VALUE;
        };
    if (arguments.size() <= at) {
      return null;
    }
    Typed increment = arguments.get(at);
    if (!TypeRules.isScalar(increment.type())) {
      throw CheckStatement.mismatch(function.text(), at + 1, "int64_t", increment);
    }
    return increment;
  }

  TypedAction printa(Expr.Call call) {
    List<Expr> arguments = call.arguments();
    PrintfFormat format = null;
    int first = 0;
    if (!arguments.isEmpty() && arguments.get(0) instanceof Expr.StringConstant literal) {
      if (literal.bytes().length == 0) {
        throw new DError(
            ErrorTag.D_PRINTF_FMT_EMPTY, literal.span(), "printa( ) format string is empty");
      }
      format = PrintfFormatParser.parse(CheckStatement.text(literal), literal.span());
      first = 1;
    } else if (!arguments.isEmpty() && !CheckAssignment.isAggregation(arguments.get(0))) {
      throw printaPrototype(call.span());
    }
    if (arguments.size() == first) {
      throw printaPrototype(call.span());
    }
    List<AggregationSymbol> symbols = new ArrayList<>();
    for (int i = first; i < arguments.size(); i++) {
      symbols.add(
          known("printa", i, arguments.get(i), ErrorTag.D_PRINTA_AGGARG, ErrorTag.D_PRINTA_AGGBAD));
      if (i > first) {
        requireSameKeys(symbols.get(0), symbols.get(i - first), arguments.get(i).span());
      }
    }
    if (format != null) {
      CheckFormat.aggregation(format, symbols.get(0), call.span());
    }
    return new TypedAction.Printa(format, List.copyOf(symbols));
  }

  private static DError printaPrototype(SourceSpan span) {
    return new DError(
        ErrorTag.D_PRINTA_PROTO,
        span,
        "printa( ) prototype mismatch: a format string constant and aggregations are expected"
            + "\n\tprototype: void printa([string constant,] @aggregation, ...)");
  }

  private static void requireSameKeys(
      AggregationSymbol first, AggregationSymbol other, SourceSpan span) {
    if (first.keys().size() != other.keys().size()) {
      throw new DError(
          ErrorTag.D_PRINTA_AGGKEY,
          span,
          "printa( ) @"
              + other.name()
              + " has "
              + other.keys().size()
              + " keys, @"
              + first.name()
              + " has "
              + first.keys().size());
    }
    for (int i = 0; i < first.keys().size(); i++) {
      if (!TypeRules.isCompatible(first.keys().get(i), other.keys().get(i))) {
        throw new DError(
            ErrorTag.D_PRINTA_AGGPROTO,
            span,
            "printa( ) key #"
                + (i + 1)
                + " of @"
                + other.name()
                + " is incompatible with that of @"
                + first.name()
                + ":\n\t current: "
                + other.keys().get(i).displayName()
                + "\n\tprevious: "
                + first.keys().get(i).displayName());
      }
    }
  }

  /** An argument that must be an aggregation some statement has assigned. */
  private AggregationSymbol known(
      String action, int at, Expr argument, ErrorTag notAggregation, ErrorTag notAssigned) {
    if (!CheckAssignment.isAggregation(argument)) {
      throw new DError(
          notAggregation,
          argument.span(),
          action + "( ) argument #" + (at + 1) + " must be an aggregation");
    }
    Expr.Aggregation aggregation = aggregation(argument);
    AggregationSymbol symbol = context.symbols.aggregation(aggregation.name());
    if (symbol == null && argument instanceof Expr.Aggregation) {
      throw CheckExpression.undefinedAggregation(aggregation);
    }
    if (symbol == null || !symbol.isAssigned()) {
      throw new DError(
          notAssigned,
          argument.span(),
          "undefined aggregation: @" + aggregation.name() + " is never assigned");
    }
    return symbol;
  }

  private static Expr.Aggregation aggregation(Expr argument) {
    Expr base = argument;
    while (base instanceof Expr.Index i) {
      base = i.base();
    }
    return (Expr.Aggregation) base;
  }

  /** {@code clear trunc normalize denormalize}. */
  TypedAction library(String name, Expr.Call call) {
    Action.LibraryKind kind = Action.LibraryKind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    int given = call.arguments().size();
    int least = kind == Action.LibraryKind.NORMALIZE ? 2 : 1;
    int most = kind == Action.LibraryKind.TRUNC ? 2 : least;
    if (given < least || given > most) {
      throw new DError(
          tag(kind, "PROTO"),
          call.span(),
          name + "( ) prototype mismatch: " + given + " arg" + (given == 1 ? "" : "s") + " passed");
    }
    AggregationSymbol symbol =
        known(name, 0, call.arguments().get(0), tag(kind, "AGGARG"), tag(kind, "AGGBAD"));
    if (given == 1) {
      return new TypedAction.Library(kind, symbol, List.of());
    }
    Typed value = CheckExpression.requireValue(context.expressions.check(call.arguments().get(1)));
    if (!TypeRules.isScalar(value.type())) {
      throw new DError(
          tag(kind, "SCALAR"),
          value.span(),
          name + "( ) argument #2 must be of scalar type, not " + value.type().displayName());
    }
    return new TypedAction.Library(kind, symbol, List.of(CheckStatement.recorded(value)));
  }

  private static ErrorTag tag(Action.LibraryKind kind, String what) {
    String action = kind == Action.LibraryKind.DENORMALIZE ? "NORMALIZE" : kind.name();
    return ErrorTag.valueOf("D_" + action + "_" + what);
  }
}
