package jdtrace.lang.sema;

import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.ast.Expr.BinaryOp;
import jdtrace.lang.ast.Expr.UnaryOp;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * The operators' rules (spec language.md section 5.2), on operands already checked.
 *
 * <p>Where we leave I/F: comparisons convert both sides to the promoted type, as C does; casts
 * normalise; a folded right shift looks at the sign (spec variants.md section 1).
 */
final class CheckOperators {
  private final Context context;

  CheckOperators(Context context) {
    this.context = context;
  }

  boolean isComparison(BinaryOp op) {
    return switch (op) {
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> true;
      default -> false;
    };
  }

  Typed binary(BinaryOp op, Typed left, Typed right, SourceSpan span) {
    return switch (op) {
      case MULTIPLY, DIVIDE -> {
        requireArithmetic(op.text(), left, span);
        requireArithmetic(op.text(), right, span);
        yield arithmetic(op, left, right, span);
      }
      case REMAINDER, BIT_AND, BIT_XOR, BIT_OR -> {
        requireInteger(op.text(), left, span);
        requireInteger(op.text(), right, span);
        yield arithmetic(op, left, right, span);
      }
      case SHIFT_LEFT, SHIFT_RIGHT -> {
        requireInteger(op.text(), left, span);
        requireInteger(op.text(), right, span);
        yield operation(op, left, right, Types.isSigned(left.type()), left.type(), span);
      }
      case ADD, SUBTRACT -> additive(op, left, right, span);
      case AND, OR, XOR -> logical(op, left, right, span);
      case COMMA -> comma(left, right, span);
      default -> compare(op, left, right, span);
    };
  }

  private Typed arithmetic(BinaryOp op, Typed left, Typed right, SourceSpan span) {
    if ((op == BinaryOp.DIVIDE || op == BinaryOp.REMAINDER)
        && right instanceof Typed.Constant c
        && c.value() == 0) {
      throw new DError(ErrorTag.D_DIV_ZERO, span, "expression contains division by zero");
    }
    Type type = TypeRules.promote(left.type(), right.type());
    return operation(op, left, right, Types.isSigned(type), type, span);
  }

  /** An operation on integers whose types were looked at, folded if both are constants. */
  static Typed operation(
      BinaryOp op, Typed left, Typed right, boolean signed, Type type, SourceSpan span) {
    if (left instanceof Typed.Constant l && right instanceof Typed.Constant r) {
      return new Typed.Constant(Fold.binary(op, l.value(), r.value(), signed), type, span);
    }
    return new Typed.Arithmetic(op, left, right, signed, type, span);
  }

  private Typed additive(BinaryOp op, Typed left, Typed right, SourceSpan span) {
    if (Types.isInteger(left.type()) && Types.isInteger(right.type())) {
      return arithmetic(op, left, right, span);
    }
    Typed l = Conversions.decayed(Conversions.kernelValue(left));
    Typed r = Conversions.decayed(Conversions.kernelValue(right));
    boolean leftPointer = isPointerLike(l.type());
    boolean rightPointer = isPointerLike(r.type());
    if (leftPointer && Types.isInteger(r.type())) {
      return offset(op, l, r, span);
    }
    if (op == BinaryOp.ADD && rightPointer && Types.isInteger(l.type())) {
      return offset(op, r, l, span);
    }
    if (op == BinaryOp.SUBTRACT
        && leftPointer
        && rightPointer
        && TypeRules.arePointerCompatible(l, r)) {
      return difference(l, r, span);
    }
    throw incompatible(op.text(), left, right, span);
  }

  private static boolean isPointerLike(Type type) {
    return Types.isPointer(type) || Types.isString(type);
  }

  /** Pointer plus or minus so many elements. */
  Typed offset(BinaryOp op, Typed pointer, Typed count, SourceSpan span) {
    long size = elementSize(op.text(), pointer.type(), span);
    Typed bytes;
    if (size == 1) {
      bytes = count;
    } else if (count instanceof Typed.Constant || Long.bitCount(size) != 1) {
      Typed scale = new Typed.Constant(size, Types.LONG, span);
      bytes = operation(BinaryOp.MULTIPLY, count, scale, true, Types.LONG, span);
    } else {
      Typed shift = new Typed.Constant(Long.numberOfTrailingZeros(size), Types.INT, span);
      bytes = operation(BinaryOp.SHIFT_LEFT, count, shift, true, Types.LONG, span);
    }
    return displaced(op, pointer, bytes, pointer.type(), span);
  }

  /** An address moved by bytes; constant displacements add up. */
  static Typed displaced(BinaryOp op, Typed address, Typed bytes, Type type, SourceSpan span) {
    if (bytes instanceof Typed.Constant c) {
      long by = op == BinaryOp.ADD ? c.value() : -c.value();
      if (by == 0) {
        return Conversions.retyped(address, type);
      }
      Typed bare = address instanceof Typed.Retype retype ? retype.operand() : address;
      if (bare instanceof Typed.Arithmetic a
          && a.op() == BinaryOp.ADD
          && a.right() instanceof Typed.Constant first
          && Types.isPointer(a.type())) {
        Typed sum = new Typed.Constant(first.value() + by, Types.LONG, span);
        return displaced(BinaryOp.ADD, a.left(), sum, type, span);
      }
      if (address instanceof Typed.Constant base) {
        return new Typed.Constant(base.value() + by, type, span);
      }
      if (by > 0) {
        Typed constant = new Typed.Constant(by, Types.LONG, span);
        return new Typed.Arithmetic(BinaryOp.ADD, address, constant, false, type, span);
      }
    }
    return new Typed.Arithmetic(op, address, bytes, false, type, span);
  }

  private Typed difference(Typed left, Typed right, SourceSpan span) {
    long size = elementSize("-", left.type(), span);
    elementSize("-", right.type(), span);
    Type type = context.types.builtin("ptrdiff_t");
    Typed bytes = operation(BinaryOp.SUBTRACT, left, right, true, type, span);
    return size == 1
        ? bytes
        : operation(
            BinaryOp.DIVIDE, bytes, new Typed.Constant(size, Types.LONG, span), true, type, span);
  }

  long elementSize(String operator, Type pointer, SourceSpan span) {
    Type to = TypeRules.pointee(pointer);
    Type whole = Types.resolve(to) instanceof Type.Forward f ? context.types.completed(f) : to;
    if (whole.size() == 0) {
      throw new DError(
          ErrorTag.D_OP_VFPTR,
          span,
          "operator "
              + operator
              + " requires a pointer to an object of known size, not "
              + pointer.displayName());
    }
    return whole.size();
  }

  private Typed logical(BinaryOp op, Typed left, Typed right, SourceSpan span) {
    requireScalar(op.text(), left, span);
    requireScalar(op.text(), right, span);
    if (left instanceof Typed.Constant l && right instanceof Typed.Constant r) {
      boolean a = l.value() != 0;
      boolean b = r.value() != 0;
      boolean value =
          switch (op) {
            case AND -> a && b;
            case OR -> a || b;
            default -> a != b;
          };
      return truth(value, span);
    }
    return new Typed.Logical(op, left, right, Types.INT, span);
  }

  private static Typed truth(boolean value, SourceSpan span) {
    return new Typed.Constant(value ? 1 : 0, Types.INT, span);
  }

  private Typed compare(BinaryOp op, Typed left, Typed right, SourceSpan span) {
    if (Types.isInteger(left.type()) && Types.isInteger(right.type())) {
      Type promoted = TypeRules.promote(left.type(), right.type());
      boolean signed = Types.isSigned(promoted);
      Typed l = signed ? left : unsignedOperand(left, promoted);
      Typed r = signed ? right : unsignedOperand(right, promoted);
      if (l instanceof Typed.Constant a && r instanceof Typed.Constant b) {
        return truth(Fold.compare(op, a.value(), b.value(), signed), span);
      }
      Typed.Order order = signed ? Typed.Order.SIGNED : Typed.Order.UNSIGNED;
      return new Typed.Comparison(op, l, r, order, Types.INT, span);
    }
    boolean anyString = Types.isString(left.type()) || Types.isString(right.type());
    if (anyString
        && context.options.oracle()
        && (TypeRules.isZero(left) || TypeRules.isZero(right))) {
      return new Typed.Comparison(op, left, right, Typed.Order.UNSIGNED, Types.INT, span);
    }
    if (anyString && isStringOperand(left) && isStringOperand(right)) {
      return new Typed.Comparison(
          op, stringOperand(left), stringOperand(right), Typed.Order.STRING, Types.INT, span);
    }
    Typed l = Conversions.decayed(left);
    Typed r = Conversions.decayed(right);
    if (!TypeRules.arePointerCompatible(l, r)) {
      throw incompatible(op.text(), left, right, span);
    }
    if (l instanceof Typed.Constant a && r instanceof Typed.Constant b) {
      return truth(Fold.compare(op, a.value(), b.value(), false), span);
    }
    return new Typed.Comparison(op, l, r, Typed.Order.UNSIGNED, Types.INT, span);
  }

  /**
   * An operand of an unsigned comparison as the promoted type has it. Variables made by assignment
   * are meant to hold 64 bits, so one of unsigned type is left alone. What is shorter than an int
   * stays as it is: in C, too, no char equals the unsigned char 255.
   */
  private static Typed unsignedOperand(Typed value, Type promoted) {
    if (promoted.size() != Types.UINT.size()
        || !Types.isSigned(value.type())
            && (value instanceof Typed.Variable || value instanceof Typed.Element)) {
      return value;
    }
    return Conversions.narrowed(value, promoted);
  }

  private static boolean isStringOperand(Typed value) {
    return TypeRules.isStringLike(value.type()) || TypeRules.isZero(value);
  }

  private Typed stringOperand(Typed value) {
    return TypeRules.isZero(value) ? value : Conversions.string(value, context.string);
  }

  Typed comma(Typed left, Typed right, SourceSpan span) {
    refuseAction(",", left, span);
    refuseAction(",", right, span);
    return new Typed.Sequence(left, right, span);
  }

  private static void refuseAction(String operator, Typed value, SourceSpan span) {
    if (value instanceof Typed.ActionCall call) {
      throw new DError(
          ErrorTag.D_OP_ACT,
          span,
          "action " + call.name() + "( ) cannot be an operand of operator " + operator);
    }
    if (value instanceof Typed.Translation || TypeRules.isDynamic(value.type())) {
      throw new DError(
          ErrorTag.D_OP_DYN, span, "operator " + operator + " cannot take a dynamic type");
    }
  }

  Typed conditional(Typed condition, Typed whenTrue, Typed whenFalse, SourceSpan span) {
    requireScalar("?:", condition, span);
    refuseAction("?:", whenTrue, span);
    refuseAction("?:", whenFalse, span);
    Type type = branchType(whenTrue, whenFalse, span);
    Typed t = branch(whenTrue, type);
    Typed f = branch(whenFalse, type);
    if (condition instanceof Typed.Constant c) {
      return Conversions.retyped(c.value() != 0 ? t : f, type);
    }
    return new Typed.Conditional(condition, t, f, type, span);
  }

  private Type branchType(Typed t, Typed f, SourceSpan span) {
    if (Types.isInteger(t.type()) && Types.isInteger(f.type())) {
      return TypeRules.promote(t.type(), f.type());
    }
    boolean anyString = Types.isString(t.type()) || Types.isString(f.type());
    if (anyString && isStringOperand(t) && isStringOperand(f)) {
      return context.string;
    }
    if (TypeRules.arePointerCompatible(t, f)) {
      Typed pointer = TypeRules.isZero(t) ? f : t;
      return TypeRules.decay(pointer.type(), pointer instanceof Typed.Memory m && m.user());
    }
    if (TypeRules.isCompatible(t.type(), f.type())) {
      return t.type();
    }
    throw incompatible("?:", t, f, span);
  }

  private Typed branch(Typed value, Type type) {
    if (Types.isString(type)) {
      return stringOperand(value);
    }
    return Types.isPointer(type) ? Conversions.decayed(value) : Conversions.kernelValue(value);
  }

  Typed unary(UnaryOp op, Typed operand, SourceSpan span) {
    switch (op) {
      case PLUS, MINUS -> requireArithmetic("unary " + op.text(), operand, span);
      case COMPLEMENT -> requireInteger(op.text(), operand, span);
      default -> requireScalar(op.text(), operand, span);
    }
    if (operand instanceof Typed.Constant c) {
      return switch (op) {
        case PLUS -> c;
        case MINUS -> {
          long negated = -c.value();
          yield new Typed.Constant(
              Types.isSigned(c.type()) ? negated : Fold.narrow(negated, c.type()), c.type(), span);
        }
        case COMPLEMENT -> new Typed.Constant(~c.value(), c.type(), span);
        default -> truth(c.value() == 0, span);
      };
    }
    return switch (op) {
      case PLUS -> Conversions.retyped(operand, operand.type());
      case MINUS -> new Typed.Negate(operand, operand.type(), span);
      case COMPLEMENT -> new Typed.Complement(operand, operand.type(), span);
      default -> new Typed.Not(operand, Types.INT, span);
    };
  }

  Typed cast(Type type, Typed operand, SourceSpan span) {
    Typed translated = context.translators.cast(type, operand, span);
    if (translated != null) {
      return translated;
    }
    CheckExpression.requireValue(operand);
    Type from = operand.type();
    if (TypeRules.isVoid(type)) {
      return new Typed.Retype(operand, type, span);
    }
    if (TypeRules.isScalar(type) && TypeRules.isScalar(from)
        || Types.isPointer(type) && TypeRules.isAddress(from)) {
      return castScalar(type, Conversions.decayed(operand), span);
    }
    if (Types.isString(type) && (TypeRules.isScalar(from) || TypeRules.isStringLike(from))) {
      return Conversions.string(operand, context.string);
    }
    if (TypeRules.isCompatible(type, from)) {
      return Conversions.retyped(operand, type);
    }
    throw new DError(
        ErrorTag.D_CAST_INVAL,
        span,
        "invalid cast of a value of type " + from.displayName() + " to " + type.displayName());
  }

  private static Typed castScalar(Type type, Typed operand, SourceSpan span) {
    if (Types.resolve(type) instanceof Type.Pointer p) {
      // An address of the traced process stays one.
      Type to =
          TypeRules.isUserPointer(operand.type()) && !p.user()
              ? new Type.Pointer(p.target(), true)
              : type;
      return operand instanceof Typed.Constant c
          ? new Typed.Constant(c.value(), to, span)
          : new Typed.Retype(operand, to, span);
    }
    Typed cut = Conversions.narrowed(operand, type);
    return cut == operand || cut instanceof Typed.Memory || cut instanceof Typed.Variable
        ? new Typed.Retype(cut, type, span)
        : cut;
  }

  private static void requireArithmetic(String operator, Typed operand, SourceSpan span) {
    if (!Types.isInteger(operand.type())) {
      throw operandKind(ErrorTag.D_OP_ARITH, operator, "arithmetic", operand, span);
    }
  }

  static void requireInteger(String operator, Typed operand, SourceSpan span) {
    if (!Types.isInteger(operand.type())) {
      throw operandKind(ErrorTag.D_OP_INT, operator, "integral", operand, span);
    }
  }

  static void requireScalar(String operator, Typed operand, SourceSpan span) {
    if (!TypeRules.isScalar(operand.type())) {
      throw operandKind(ErrorTag.D_OP_SCALAR, operator, "scalar", operand, span);
    }
  }

  static DError operandKind(
      ErrorTag tag, String operator, String kind, Typed operand, SourceSpan span) {
    String hint =
        Types.isString(operand.type()) && tag == ErrorTag.D_OP_SCALAR
            ? "compare the string with \"\" or NULL"
            : null;
    return new DError(
        tag,
        span,
        "operator "
            + operator
            + " requires operands of "
            + kind
            + " type, not "
            + operand.type().displayName(),
        hint);
  }

  static DError incompatible(String operator, Typed left, Typed right, SourceSpan span) {
    return new DError(
        ErrorTag.D_OP_INCOMPAT,
        span,
        "operands have incompatible types: \""
            + left.type().displayName()
            + "\" "
            + operator
            + " \""
            + right.type().displayName()
            + "\"",
        remedy(operator, left, right));
  }

  /** What the user of incompatible operands may have meant, or null. */
  private static String remedy(String operator, Typed left, Typed right) {
    Type l = left.type();
    Type r = right.type();
    if (left instanceof Typed.AggregationUse || right instanceof Typed.AggregationUse) {
      return "an aggregation has no value while tracing: print it with printa( )";
    }
    if (TypeRules.isAddress(l) && TypeRules.isAddress(r)) {
      return TypeRules.isUserPointer(l) == TypeRules.isUserPointer(r)
          ? null
          : "one is an address of the traced process: copy its data in first";
    }
    return switch (operator) {
      case "=" -> {
        if (Types.isInteger(r)) {
          yield Types.isString(l)
              ? "lltostr( ) makes a string of an integer"
              : Types.isPointer(l) ? "cast the integer: (" + l.displayName() + ")" : null;
        }
        yield !Types.isInteger(l)
            ? null
            : TypeRules.isStringLike(r)
                ? "strtoll( ) reads the integer in a string"
                : Types.isPointer(r) ? "cast the pointer: (" + l.displayName() + ")" : null;
      }
      case "+", "+=" ->
          TypeRules.isStringLike(l) && TypeRules.isStringLike(r)
              ? "strjoin( ) joins strings"
              : null;
      default -> null;
    };
  }
}
