package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Subroutine;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.Expr.BinaryOp;
import jdtrace.lang.ast.Expr.UnaryOp;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Stores: {@code =}, {@code op=}, {@code ++}, {@code --}, and with them the variables that exist
 * because something is assigned to them (spec language.md section 4).
 */
final class CheckAssignment {
  /** The largest by-reference variable (spec dif.md section 1). */
  private static final int MAX_VARIABLE_BYTES = 16 << 10;

  private final Context context;
  private final CheckOperators operators;
  private final CheckAccess access;

  CheckAssignment(Context context, CheckOperators operators, CheckAccess access) {
    this.context = context;
    this.operators = operators;
    this.access = access;
  }

  Typed assign(Expr.Assign a) {
    if (isAggregation(a.target())) {
      throw new DError(
          ErrorTag.D_OP_LVAL,
          a.span(),
          "an aggregation may be assigned only by a statement of its own");
    }
    return a.op() == null ? plain(a) : compound(a);
  }

  static boolean isAggregation(Expr target) {
    return target instanceof Expr.Aggregation
        || target instanceof Expr.Index i && isAggregation(i.base());
  }

  private Typed plain(Expr.Assign a) {
    Expr.Name fresh = freshName(a.target());
    if (fresh != null) {
      return create(fresh, a);
    }
    Typed target = target(a.target(), "=", a.span());
    Typed value = Translators.value(context.expressions.check(a.value()));
    return store(target, value, a.span());
  }

  /** The name that an assignment to this target would create, or null. */
  private Expr.Name freshName(Expr target) {
    Expr.Name name =
        switch (target) {
          case Expr.Name n -> n;
          case Expr.Index(Expr.Name n, List<Expr> _, SourceSpan _) -> n;
          default -> null;
        };
    if (name == null || name.name().indexOf('`') >= 0) {
      return null;
    }
    DifVariable.Scope scope = CheckAccess.scope(name.scope());
    if (scope == DifVariable.Scope.GLOBAL && isScopeWord(name.name())) {
      throw notWritable("=", name.span());
    }
    if (context.symbols.variable(scope, name.name()) != null) {
      return null;
    }
    if (scope == DifVariable.Scope.GLOBAL
        && (context.isGlobal(name.name()) || context.bindings.get(name.name()) != null)) {
      return null;
    }
    return name;
  }

  /** A scope alone names no variable, and makes none. */
  private static boolean isScopeWord(String name) {
    return name.equals("self") || name.equals("this");
  }

  private Typed create(Expr.Name name, Expr.Assign a) {
    DifVariable.Scope scope = CheckAccess.scope(name.scope());
    context.use(Attributes.STABLE_COMMON);
    if (!(a.target() instanceof Expr.Index index)) {
      Typed value = Translators.value(context.expressions.check(a.value()));
      VariableSymbol symbol =
          context.symbols.define(
              scope, name.name(), false, variableType(name.name(), value), null, name.span());
      return store(new Typed.Variable(symbol, name.span()), value, a.span());
    }
    if (scope == DifVariable.Scope.LOCAL) {
      throw CheckAccess.localArray(name, a.span());
    }
    List<Typed> keys = keys(index.indices());
    Typed value = Translators.value(context.expressions.check(a.value()));
    Type type = variableType(name.name(), value);
    VariableSymbol symbol = defineArray(name, scope, type, keys);
    return store(element(symbol, keys, index.span()), value, a.span());
  }

  private List<Typed> keys(List<Expr> indices) {
    List<Typed> keys = new ArrayList<>(indices.size());
    for (Expr index : indices) {
      keys.add(CheckAccess.requireKey(context.expressions.check(index)));
    }
    return keys;
  }

  private VariableSymbol defineArray(
      Expr.Name name, DifVariable.Scope scope, Type type, List<Typed> keys) {
    List<Type> types = new ArrayList<>(keys.size());
    for (Typed key : keys) {
      types.add(access.keyType(key));
    }
    return context.symbols.define(scope, name.name(), false, type, List.copyOf(types), name.span());
  }

  private Typed element(VariableSymbol symbol, List<Typed> keys, SourceSpan span) {
    List<Typed> converted = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      converted.add(access.convertKey(symbol.displayName(), i, symbol.keys().get(i), keys.get(i)));
    }
    return new Typed.Element(symbol, List.copyOf(converted), span);
  }

  /** The type of a variable that is made by assigning this value. */
  private Type variableType(String name, Typed value) {
    if (value instanceof Typed.AggregationUse || TypeRules.isDynamic(value.type())) {
      throw new DError(
          ErrorTag.D_OP_INCOMPAT,
          value.span(),
          "operator = cannot store an aggregation in a variable: " + name);
    }
    if (TypeRules.isVoid(value.type())) {
      throw new DError(
          ErrorTag.D_OP_INCOMPAT, value.span(), "operator = needs a value to store in " + name);
    }
    CheckExpression.requireValue(value);
    if (value instanceof Typed.Memory m && m.bits() != null) {
      return m.type();
    }
    if (TypeRules.isJavaString(value.type())) {
      return context.string;
    }
    return switch (Types.resolve(value.type())) {
      case Type.DString _ -> context.string;
      case Type.Array a -> throw arrayTarget(a, value.span());
      case Type.Function f -> throw arrayTarget(f, value.span());
      case Type.Struct s when s.size() > MAX_VARIABLE_BYTES ->
          throw new DError(
              ErrorTag.D_OP_INCOMPAT,
              value.span(),
              s.displayName() + " is too large for a variable: " + s.size() + " bytes");
      default -> value.type();
    };
  }

  private static DError arrayTarget(Type type, SourceSpan span) {
    return new DError(
        ErrorTag.D_OP_ARRFUN,
        span,
        "operator = may not be applied to operand of type " + type.displayName(),
        type instanceof Type.Array a && TypeRules.isCharacter(a.element())
            ? "use stringof to store the text"
            : null);
  }

  /** {@code target = value} with the value converted to the target's type. */
  private Typed store(Typed target, Typed value, SourceSpan span) {
    Type type = target.type();
    switch (Types.resolve(type)) {
      case Type.Array a -> throw arrayTarget(a, span);
      case Type.Function f -> throw arrayTarget(f, span);
      default -> {}
    }
    if (value instanceof Typed.ActionCall call && !TypeRules.isDynamic(call.type())) {
      throw TypeRules.isVoid(call.type())
          ? CheckOperators.incompatible("=", target, value, span)
          : new DError(
              ErrorTag.D_CG_EXPR,
              call.span(),
              call.name() + "( ) may not be used in an expression");
    }
    Typed stored = converted(target, value, span);
    if (!Types.isByReference(type) && pointsIntoElement(stored)) {
      throw new DError(
          ErrorTag.D_ADDROF_VAR,
          span,
          "the address of an element of an associative array cannot be kept: the element may be"
              + " freed",
          "copy the element (this->copy = array[key]), or use its address where it is needed");
    }
    return new Typed.Assign(target, stored, type, span);
  }

  /** Whether a value is an address inside of a string or structure that is an array's element. */
  private static boolean pointsIntoElement(Typed value) {
    return switch (value) {
      case Typed.Element e -> Types.isByReference(e.type());
      case Typed.Memory m -> Types.isByReference(m.type()) && pointsIntoElement(m.address());
      case Typed.Retype r -> pointsIntoElement(r.operand());
      case Typed.Arithmetic a ->
          Types.isPointer(a.type())
              && (pointsIntoElement(a.left()) || pointsIntoElement(a.right()));
      case Typed.Conditional c ->
          pointsIntoElement(c.whenTrue()) || pointsIntoElement(c.whenFalse());
      case Typed.Sequence s -> pointsIntoElement(s.second());
      default -> false;
    };
  }

  private Typed converted(Typed target, Typed value, SourceSpan span) {
    Type type = target.type();
    if (TypeRules.isDynamic(value.type())) {
      throw CheckOperators.incompatible("=", target, value, span);
    }
    CheckExpression.requireValue(value);
    if (Types.isInteger(type) && Types.isInteger(value.type())) {
      return cuts(target) ? Conversions.narrowed(value, type) : value;
    }
    if (Types.isString(type) && (TypeRules.isStringLike(value.type()) || TypeRules.isZero(value))) {
      if (TypeRules.isZero(value)) {
        return value;
      }
      Typed text = Conversions.string(value, context.string);
      return target instanceof Typed.Memory && !isWhole(text) ? whole(text, span) : text;
    }
    if (Types.isPointer(type) && TypeRules.arePointerCompatible(target, value)) {
      return Conversions.decayed(value);
    }
    if (TypeRules.isCompatible(type, value.type())) {
      return Conversions.kernelValue(value);
    }
    throw CheckOperators.incompatible("=", target, value, span);
  }

  /** Whether there are strsize bytes behind the address of a string. */
  private static boolean isWhole(Typed text) {
    return text instanceof Typed.Variable
        || text instanceof Typed.Element
        || text instanceof Typed.Memory m && Types.isString(m.type());
  }

  /** A member is written by copying strsize bytes: the text is first brought to that size. */
  private Typed whole(Typed text, SourceSpan span) {
    Typed start = new Typed.Constant(0, Types.INT, span);
    return new Typed.Call(Subroutine.SUBSTR, List.of(text, start), context.string, span);
  }

  /** Whether a store must cut integers first: only declared variables do; memory cuts itself. */
  private static boolean cuts(Typed target) {
    return switch (target) {
      case Typed.Variable v -> v.symbol().declared();
      case Typed.Element e -> e.symbol().declared();
      default -> false;
    };
  }

  /** A target that exists already; refuses what cannot be written. */
  private Typed target(Expr expr, String operator, SourceSpan span) {
    return requireWritable(expr, context.expressions.check(expr), operator, span);
  }

  private Typed requireWritable(Expr expr, Typed target, String operator, SourceSpan span) {
    if (!isPlace(expr)) {
      throw notLvalue(operator, span);
    }
    switch (target) {
      case Typed.Variable _, Typed.Element _ -> {
        return target;
      }
      case Typed.Retype r when r.operand() instanceof Typed.Variable variable -> {
        return variable; // an inline of the variable's type
      }
      case Typed.Memory _ -> {
        if (!isWritable(expr) || isStringByte(expr)) {
          throw notWritable(operator, span);
        }
        return target;
      }
      case Typed.BuiltinScalar _, Typed.BuiltinElement _ -> throw notWritable(operator, span);
      default -> {
        if (expr instanceof Expr.Index i
            && i.base() instanceof Expr.Name n
            && BuiltinVariables.named(n.name()) != null) {
          throw notWritable(operator, span);
        }
        throw notLvalue(operator, span);
      }
    }
  }

  /** Whether an expression has the form of a place; what casts, {@code ?:} and sums give is none. */
  private static boolean isPlace(Expr expr) {
    return switch (expr) {
      case Expr.Name _, Expr.Index _, Expr.Member _ -> true;
      case Expr.Unary u -> u.op() == UnaryOp.DEREFERENCE;
      default -> false;
    };
  }

  /** The characters of a string are read only (spec language.md section 5.3). */
  private boolean isStringByte(Expr expr) {
    return expr instanceof Expr.Index i
        && Types.isString(context.expressions.check(i.base()).type());
  }

  private static DError notLvalue(String operator, SourceSpan span) {
    return new DError(
        ErrorTag.D_OP_LVAL,
        span,
        "operator " + operator + " requires a modifiable lvalue as an operand");
  }

  private static DError notWritable(String operator, SourceSpan span) {
    return new DError(
        ErrorTag.D_OP_WRITE,
        span,
        "operator " + operator + " can only be applied to a writable variable");
  }

  /**
   * Whether D may store through what an expression denotes: its own variables, results of calls
   * (scratch), and whatever a cast to a pointer vouches for.
   */
  private boolean isWritable(Expr expr) {
    return switch (expr) {
      case Expr.Name n when n.scope() == Expr.Scope.GLOBAL -> {
        if (context.bindings.containsKey(n.name())) {
          yield false;
        }
        SymbolTable.Inline inline = context.symbols.inline(n.name());
        yield inline != null
            ? inline.expr() != null && isWritable(inline.expr())
            : context.symbols.variable(DifVariable.Scope.GLOBAL, n.name()) != null;
      }
      case Expr.Name n -> context.symbols.variable(CheckAccess.scope(n.scope()), n.name()) != null;
      case Expr.Call _, Expr.Cast _ -> true;
      case Expr.Index i -> isWritable(i.base());
      case Expr.Member m -> isWritable(m.base());
      case Expr.Unary u -> isWritable(u.operand());
      case Expr.Binary b -> isWritable(b.left()) || isWritable(b.right());
      case Expr.Assign a -> isWritable(a.target());
      case Expr.Conditional c -> isWritable(c.whenTrue()) && isWritable(c.whenFalse());
      default -> false;
    };
  }

  private Typed compound(Expr.Assign a) {
    String operator = a.op().text() + "=";
    Expr.Name fresh = freshName(a.target());
    if (fresh != null) {
      throw context.expressions.undefined(
          CheckAccess.scope(fresh.scope()), fresh, ErrorTag.D_VAR_UNDEF);
    }
    Typed target = context.expressions.check(a.target());
    Typed value = context.expressions.check(a.value());
    requireOperands(a.op(), operator, target, value, a.span());
    Typed place = requireWritable(a.target(), target, operator, a.span());
    return modify(a.op(), place, value, false, a.span());
  }

  private void requireOperands(
      BinaryOp op, String operator, Typed target, Typed value, SourceSpan span) {
    switch (op) {
      case ADD, SUBTRACT -> {
        boolean pointer = Types.isPointer(target.type());
        if (!pointer && !Types.isInteger(target.type()) || !Types.isInteger(value.type())) {
          throw CheckOperators.incompatible(operator, target, value, span);
        }
      }
      case MULTIPLY, DIVIDE -> {
        if (!Types.isInteger(target.type()) || !Types.isInteger(value.type())) {
          Typed wrong = Types.isInteger(target.type()) ? value : target;
          throw CheckOperators.operandKind(
              ErrorTag.D_OP_ARITH, operator, "arithmetic", wrong, span);
        }
      }
      default -> {
        CheckOperators.requireInteger(operator, target, span);
        CheckOperators.requireInteger(operator, value, span);
      }
    }
    if ((op == BinaryOp.DIVIDE || op == BinaryOp.REMAINDER)
        && value instanceof Typed.Constant c
        && c.value() == 0) {
      throw new DError(ErrorTag.D_DIV_ZERO, span, "expression contains division by zero");
    }
  }

  private Typed modify(BinaryOp op, Typed target, Typed value, boolean old, SourceSpan span) {
    Type type = target.type();
    Typed operand = value;
    boolean signed = Types.isSigned(type);
    if (Types.isPointer(type)) {
      long size = operators.elementSize(op.text() + "=", type, span);
      operand =
          CheckOperators.operation(
              BinaryOp.MULTIPLY,
              value,
              new Typed.Constant(size, Types.LONG, span),
              true,
              Types.LONG,
              span);
    } else if (op == BinaryOp.DIVIDE || op == BinaryOp.REMAINDER) {
      signed = Types.isSigned(TypeRules.promote(type, value.type()));
    }
    Type narrow = cuts(target) && type.size() < 8 && Types.isInteger(type) ? type : null;
    return new Typed.Modify(op, target, operand, signed, narrow, old, type, span);
  }

  Typed step(Expr.Unary u) {
    String operator = u.op().text();
    boolean old = u.op() == UnaryOp.POST_INCREMENT || u.op() == UnaryOp.POST_DECREMENT;
    boolean up = u.op() == UnaryOp.PRE_INCREMENT || u.op() == UnaryOp.POST_INCREMENT;
    if (isAggregation(u.operand())) {
      throw new DError(
          ErrorTag.D_OP_SCALAR,
          u.span(),
          "operator " + operator + " cannot be applied to an aggregation",
          "use @name = count()");
    }
    Typed target = stepTarget(u, operator);
    CheckOperators.requireScalar(operator, target, u.span());
    Typed place = requireWritable(u.operand(), target, operator, u.span());
    Typed one = new Typed.Constant(1, Types.INT, u.span());
    return modify(up ? BinaryOp.ADD : BinaryOp.SUBTRACT, place, one, old, u.span());
  }

  private Typed stepTarget(Expr.Unary u, String operator) {
    Expr.Name fresh = freshName(u.operand());
    if (fresh == null) {
      return context.expressions.checkValue(u.operand());
    }
    Type counter = context.types.builtin("int64_t");
    DifVariable.Scope scope = CheckAccess.scope(fresh.scope());
    context.use(Attributes.STABLE_COMMON);
    if (u.operand() instanceof Expr.Index index) {
      if (scope == DifVariable.Scope.LOCAL) {
        throw CheckAccess.localArray(fresh, u.span());
      }
      List<Typed> keys = keys(index.indices());
      return element(defineArray(fresh, scope, counter, keys), keys, index.span());
    }
    VariableSymbol symbol =
        context.symbols.define(scope, fresh.name(), false, counter, null, fresh.span());
    return new Typed.Variable(symbol, fresh.span());
  }
}
