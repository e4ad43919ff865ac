package jdtrace.lang.sema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifVariable;
import jdtrace.lang.ast.Expr;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Expressions: resolves names, types every node, folds constants. The rules of the operators are
 * with {@link CheckOperators}, of stores with {@link CheckAssignment}, of calls with {@link
 * CheckCall}, of members and subscripts with {@link CheckAccess}.
 */
final class CheckExpression {
  private final Context context;
  private final CheckOperators operators;
  private final CheckAssignment assignment;
  private final CheckAccess access;
  private final CheckCall calls;

  CheckExpression(Context context) {
    this.context = context;
    operators = new CheckOperators(context);
    access = new CheckAccess(context);
    assignment = new CheckAssignment(context, operators, access);
    calls = new CheckCall(context);
  }

  Typed check(Expr expr) {
    Typed checked = checked(expr);
    context.noteStability(expr.span());
    return checked;
  }

  private Typed checked(Expr expr) {
    return switch (expr) {
      case Expr.IntegerConstant c -> new Typed.Constant(c.value(), c.type(), c.span());
      case Expr.StringConstant s -> text(s.bytes(), s.span());
      case Expr.Name n -> name(n);
      case Expr.Aggregation a -> aggregationUse(a);
      case Expr.Unary u -> unary(u);
      case Expr.Binary b -> binary(b);
      case Expr.Assign a -> assignment.assign(a);
      case Expr.Conditional c -> conditional(c);
      case Expr.Call c -> calls.check(c);
      case Expr.Index i -> access.index(i);
      case Expr.Member m -> access.member(m);
      case Expr.Cast c -> operators.cast(context.types.of(c.type()), check(c.operand()), c.span());
      case Expr.SizeofExpression s -> sizeof(check(s.operand()), s.span());
      case Expr.SizeofType s -> sizeof(context.types.of(s.type()), s.span());
      case Expr.Stringof s -> stringof(check(s.operand()), s.span());
      case Expr.Offsetof o -> access.offsetof(context.types.of(o.type()), o.member(), o.span());
      case Expr.Xlate x -> context.translators.xlate(x);
    };
  }

  /** An expression that must have a value: not an action's call, not an aggregation, not void. */
  Typed checkValue(Expr expr) {
    return requireValue(check(expr));
  }

  /** As {@link #checkValue}, of which only matters whether it is 0. */
  Typed checkCondition(Expr expr) {
    return requireValue(Translators.tested(check(expr)));
  }

  /** The operators' rules, for those who build trees themselves. */
  CheckOperators operators() {
    return operators;
  }

  CheckAccess access() {
    return access;
  }

  static Typed requireValue(Typed value) {
    if (value instanceof Typed.ActionCall call) {
      throw new DError(
          ErrorTag.D_CG_EXPR, call.span(), call.name() + "( ) may not be used in an expression");
    }
    if (value instanceof Typed.AggregationUse use) {
      throw new DError(
          ErrorTag.D_OP_INCOMPAT,
          use.span(),
          "aggregation @" + use.name() + " may not be used in an expression");
    }
    return Translators.value(value);
  }

  static Typed text(byte[] bytes, SourceSpan span) {
    return new Typed.Text(bytes, new Type.DString(bytes.length + 1), span);
  }

  private Typed aggregationUse(Expr.Aggregation aggregation) {
    if (context.symbols.aggregation(aggregation.name()) == null) {
      throw undefinedAggregation(aggregation);
    }
    return new Typed.AggregationUse(aggregation.name(), Types.DYNAMIC, aggregation.span());
  }

  static DError undefinedAggregation(Expr.Aggregation aggregation) {
    return new DError(
        ErrorTag.D_IDENT_UNDEF,
        aggregation.span(),
        "failed to resolve @" + aggregation.name() + ": Unknown variable name");
  }

  private Typed name(Expr.Name n) {
    return switch (n.scope()) {
      case GLOBAL -> global(n);
      case SELF -> scoped(DifVariable.Scope.THREAD, n);
      case THIS -> scoped(DifVariable.Scope.LOCAL, n);
    };
  }

  private Typed scoped(DifVariable.Scope scope, Expr.Name n) {
    VariableSymbol symbol = context.symbols.variable(scope, n.name());
    if (symbol == null) {
      throw undefined(scope, n, ErrorTag.D_VAR_UNDEF);
    }
    return scalar(symbol, n.span());
  }

  private static Typed scalar(VariableSymbol symbol, SourceSpan span) {
    if (symbol.isAssociative()) {
      throw new DError(
          ErrorTag.D_IDENT_BADREF,
          span,
          "associative array " + symbol.displayName() + " may not be referenced as scalar");
    }
    return new Typed.Variable(symbol, span);
  }

  private Typed global(Expr.Name n) {
    Typed known = knownGlobal(n.name(), n.span());
    if (known != null) {
      return known;
    }
    OptionalLong foreign = enumerator(n.name());
    if (foreign.isPresent()) {
      context.use(Attributes.PRIVATE_UNKNOWN);
      return new Typed.Constant(foreign.getAsLong(), Types.INT, n.span());
    }
    throw undefined(DifVariable.Scope.GLOBAL, n, ErrorTag.D_IDENT_UNDEF);
  }

  private OptionalLong enumerator(String name) {
    return context.host.types().enumerator(name).map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  /** What a global name means in this session, or null. */
  Typed knownGlobal(String name, SourceSpan span) {
    Typed bound = context.bindings.get(name);
    if (bound != null) {
      return bound;
    }
    if (name.indexOf('`') >= 0) {
      return external(name, span);
    }
    VariableSymbol variable = context.symbols.variable(DifVariable.Scope.GLOBAL, name);
    if (variable != null) {
      context.use(context.pragmas.of(name));
      return scalar(variable, span);
    }
    SymbolTable.Inline inline = context.symbols.inline(name);
    if (inline != null) {
      if (inline.parameters() != null) {
        throw badReference("inline array", name, "scalar", span);
      }
      context.use(context.pragmas.of(inline));
      return context.pragmas.isHidden(name) ? null : Conversions.at(value(inline), span);
    }
    Typed.Constant enumerator = context.symbols.enumerator(name);
    if (enumerator != null) {
      return new Typed.Constant(enumerator.value(), enumerator.type(), span);
    }
    if (context.versions.isHidden(name)) {
      return null;
    }
    Builtin builtin = BuiltinVariables.named(name);
    context.builtins.requireSupported(name, span);
    if (builtin != null) {
      if (builtin.isArray()) {
        throw badReference("array", name, "scalar", span);
      }
      return context.builtins.scalar(builtin, span);
    }
    if (name.equals("NULL")) {
      return new Typed.Constant(0, Types.LONG, span);
    }
    if (Functions.isKnown(name)) {
      throw badReference("function", name + "( )", "variable", span);
    }
    context.libraries.require(name);
    return context.symbols.isDefined(name) ? knownGlobal(name, span) : null;
  }

  /** A scalar inline's expression; one of arg0.. is made anew where these are spliced. */
  private Typed value(SymbolTable.Inline inline) {
    if (!context.inlinesOfArguments.contains(inline.name())) {
      return inline.value();
    }
    context.argumentUses++;
    return context.source != null
        ? access.inlineValue(inline.type(), checkBound(inline.expr(), List.of(), List.of()))
        : inline.value();
  }

  static DError badReference(String is, String name, String as, SourceSpan span) {
    return new DError(
        ErrorTag.D_IDENT_BADREF, span, is + " " + name + " may not be referenced as " + as);
  }

  DError undefined(DifVariable.Scope scope, Expr.Name n, ErrorTag tag) {
    String near = context.symbols.nearest(scope, n.name());
    if (near == null && scope == DifVariable.Scope.GLOBAL) {
      near = nearestBuiltin(n.name());
    }
    return new DError(
        tag,
        n.span(),
        "failed to resolve " + display(scope, n.name()) + ": Unknown variable name",
        near == null ? null : "did you mean " + near + "?");
  }

  private static String nearestBuiltin(String name) {
    int best = name.length() <= 3 ? 2 : 3;
    String near = null;
    for (Builtin builtin : Builtin.values()) {
      int distance = Spelling.distance(name, builtin.text(), best);
      if (distance < best) {
        best = distance;
        near = builtin.text();
      }
    }
    return near;
  }

  private static String display(DifVariable.Scope scope, String name) {
    return switch (scope) {
      case GLOBAL -> name;
      case THREAD -> "self->" + name;
      case LOCAL -> "this->" + name;
    };
  }

  private Typed external(String name, SourceSpan span) {
    int quote = name.lastIndexOf('`');
    String module = name.substring(0, quote);
    String symbol = name.substring(quote + 1);
    if (module.endsWith("`")) {
      throw new DError(
          ErrorTag.D_UNKNOWN, span, "user symbol " + name + ": user symbols are not supported yet");
    }
    String from = TypeNames.module(module);
    OptionalLong address = context.host.symbolAddress(from, symbol);
    if (address.isEmpty()) {
      throw new DError(
          ErrorTag.D_IDENT_UNDEF,
          span,
          "failed to resolve " + name + ": Unknown symbol name",
          "the kernel shows its symbols to root only, and without CONFIG_KALLSYMS_ALL only"
              + " functions");
    }
    context.use(Attributes.PRIVATE_UNKNOWN);
    Type variable = context.host.types().variable(from, symbol).orElse(null);
    if (variable != null) {
      Typed at = new Typed.Constant(address.getAsLong(), new Type.Pointer(variable), span);
      return new Typed.Memory(at, variable, null, span);
    }
    Type.Function function = context.host.types().function(from, symbol).orElse(null);
    if (function != null) {
      return new Typed.Constant(address.getAsLong(), new Type.Pointer(function), span);
    }
    throw new DError(ErrorTag.D_SYM_NOTYPES, span, "no type data for symbol " + name);
  }

  private Typed unary(Expr.Unary u) {
    return switch (u.op()) {
      case PRE_INCREMENT, PRE_DECREMENT, POST_INCREMENT, POST_DECREMENT -> assignment.step(u);
      case DEREFERENCE -> access.dereference(check(u.operand()), u.span());
      case ADDRESS -> access.addressOf(check(u.operand()), u.span());
      case NOT -> operators.unary(u.op(), checkTested(u.operand()), u.span());
      default -> operators.unary(u.op(), checkOperand(u.operand()), u.span());
    };
  }

  private Typed binary(Expr.Binary b) {
    if (b.op() == Expr.BinaryOp.COMMA) {
      return operators.comma(check(b.left()), check(b.right()), b.span());
    }
    if (b.op() == Expr.BinaryOp.AND || b.op() == Expr.BinaryOp.OR || b.op() == Expr.BinaryOp.XOR) {
      return operators.binary(b.op(), checkTested(b.left()), checkTested(b.right()), b.span());
    }
    if (b.op() == Expr.BinaryOp.EQUAL || b.op() == Expr.BinaryOp.NOT_EQUAL) {
      Typed left = check(b.left());
      Typed tag = tagOf(left, b.right());
      Typed right = tag != null ? tag : check(b.right());
      return operators.binary(
          b.op(),
          isNull(right) ? Translators.tested(left) : Translators.value(left),
          isNull(left) ? Translators.tested(right) : Translators.value(right),
          b.span());
    }
    Typed left = checkOperand(b.left());
    Typed right = operators.isComparison(b.op()) ? tagOf(left, b.right()) : null;
    return operators.binary(
        b.op(), left, right != null ? right : checkOperand(b.right()), b.span());
  }

  private static boolean isNull(Typed value) {
    return value instanceof Typed.Constant c && c.value() == 0;
  }

  /** A tag of the enumeration on the left, which its own comparisons know without scope. */
  private Typed tagOf(Typed left, Expr right) {
    if (!(Types.resolve(left.type()) instanceof Type.Enum type)
        || !(right instanceof Expr.Name(Expr.Scope scope, String name, SourceSpan span))
        || scope != Expr.Scope.GLOBAL) {
      return null;
    }
    for (Type.Enumerator enumerator : type.enumerators()) {
      if (enumerator.name().equals(name)) {
        if (context.symbols.enumerator(name) == null && context.isGlobal(name)) {
          throw new DError(
              ErrorTag.D_IDENT_AMBIG,
              span,
              "ambiguous use of operator: "
                  + name
                  + " is a variable and a tag of "
                  + type.displayName());
        }
        return new Typed.Constant(enumerator.value(), Types.INT, span);
      }
    }
    return null;
  }

  private Typed conditional(Expr.Conditional c) {
    return operators.conditional(
        checkTested(c.condition()), check(c.whenTrue()), check(c.whenFalse()), c.span());
  }

  /** An operand; actions stay visible to the operators, which refuse them by type. */
  private Typed checkOperand(Expr expr) {
    return Translators.value(check(expr));
  }

  /** An operand of which only matters whether it is 0. */
  private Typed checkTested(Expr expr) {
    return Translators.tested(check(expr));
  }

  private Typed sizeof(Typed operand, SourceSpan span) {
    if (operand instanceof Typed.Memory m && m.bits() != null) {
      throw new DError(
          ErrorTag.D_SIZEOF_BITFIELD, span, "operator sizeof may not be applied to a bit-field");
    }
    return sizeof(operand.type(), span);
  }

  private Typed sizeof(Type type, SourceSpan span) {
    Type whole = Types.resolve(type) instanceof Type.Forward f ? context.types.completed(f) : type;
    if (whole.size() == 0) {
      throw new DError(
          ErrorTag.D_SIZEOF_TYPE,
          span,
          "cannot apply sizeof to an operand of unknown size: " + type.displayName());
    }
    return new Typed.Constant(whole.size(), context.types.builtin("size_t"), span);
  }

  private Typed stringof(Typed operand, SourceSpan span) {
    if (operand instanceof Typed.Translation) {
      throw new DError(ErrorTag.D_STRINGOF_TYPE, span, "cannot apply stringof to translated data");
    }
    requireValue(operand);
    if (!TypeRules.isScalar(operand.type()) && !TypeRules.isStringLike(operand.type())) {
      throw new DError(
          ErrorTag.D_STRINGOF_TYPE,
          span,
          "cannot apply stringof to a value of type " + operand.type().displayName());
    }
    return Conversions.string(operand, context.string);
  }

  /** Checks an inline's or translator's body with some names bound. */
  Typed checkBound(Expr body, List<String> names, List<Typed> values) {
    Typed[] before = new Typed[names.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = context.bindings.put(names.get(i), values.get(i));
    }
    try {
      return check(body);
    } finally {
      for (int i = before.length - 1; i >= 0; i--) {
        if (before[i] == null) {
          context.bindings.remove(names.get(i));
        } else {
          context.bindings.put(names.get(i), before[i]);
        }
      }
    }
  }

  /** The bytes of a literal as text, for messages. */
  static String display(Typed.Text text) {
    return new String(text.bytes(), StandardCharsets.UTF_8);
  }
}
