package jdtrace.lang.sema;

import jdtrace.lang.ast.Expr.BinaryOp;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Arithmetic on constants, exactly as the DIF instructions would do it: 64 bits wide, shift counts
 * mod 64, right shift by the sign of the left type. Division by zero is for the caller to refuse.
 */
final class Fold {
  private Fold() {}

  static long binary(BinaryOp op, long left, long right, boolean signed) {
    return switch (op) {
      case MULTIPLY -> left * right;
      case DIVIDE -> signed ? left / right : Long.divideUnsigned(left, right);
      case REMAINDER -> signed ? left % right : Long.remainderUnsigned(left, right);
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case SHIFT_LEFT -> left << right;
      case SHIFT_RIGHT -> signed ? left >> right : left >>> right;
      case BIT_AND -> left & right;
      case BIT_XOR -> left ^ right;
      case BIT_OR -> left | right;
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  static boolean compare(BinaryOp op, long left, long right, boolean signed) {
    int order = signed ? Long.compare(left, right) : Long.compareUnsigned(left, right);
    return switch (op) {
      case LESS -> order < 0;
      case LESS_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_EQUAL -> order >= 0;
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  /** Cuts to the type's size and extends by its sign; values of 8 bytes stay. */
  static long narrow(long value, Type type) {
    int bits = 8 * type.size();
    if (bits == 0 || bits >= 64) {
      return value;
    }
    return Types.isSigned(type)
        ? value << (64 - bits) >> (64 - bits)
        : value << (64 - bits) >>> (64 - bits);
  }
}
