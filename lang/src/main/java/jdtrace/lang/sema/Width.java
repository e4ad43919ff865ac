package jdtrace.lang.sema;

import jdtrace.types.Type;
import jdtrace.types.Types;

/** Knows whether the 64-bit value of an expression can lie outside an integer type. */
final class Width {
  private Width() {}

  /** Whether cutting the value to the type changes nothing, whatever the value. */
  static boolean fits(Typed value, Type target) {
    int bits = 8 * target.size();
    if (bits >= 64) {
      return true;
    }
    boolean signed = Types.isSigned(target);
    return switch (value) {
      case Typed.Constant c -> Fold.narrow(c.value(), target) == c.value();
      case Typed.Comparison _, Typed.Logical _, Typed.Not _ -> true;
      case Typed.Narrow n -> within(n.type(), bits, signed);
      case Typed.Memory m when m.bits() != null ->
          within(m.bits().width(), Types.isSigned(m.type()), bits, signed);
      case Typed.Memory m -> within(m.type(), bits, signed);
      case Typed.BuiltinScalar b -> within(b.type(), bits, signed);
      case Typed.BuiltinElement b -> within(b.type(), bits, signed);
      case Typed.Variable v -> v.symbol().declared() && within(v.type(), bits, signed);
      case Typed.Element e -> e.symbol().declared() && within(e.type(), bits, signed);
      case Typed.Call c -> within(c.type(), bits, signed);
      case Typed.Retype r -> fits(r.operand(), target);
      case Typed.Conditional c -> fits(c.whenTrue(), target) && fits(c.whenFalse(), target);
      case Typed.Sequence s -> fits(s.second(), target);
      case Typed.Assign a -> fits(a.value(), target);
      case Typed.Arithmetic a when a.op() == jdtrace.lang.ast.Expr.BinaryOp.BIT_AND ->
          !signed && (fits(a.left(), target) || fits(a.right(), target));
      default -> false;
    };
  }

  /** Whether the value needs no cut to be what its own type says. */
  static boolean isNormal(Typed value) {
    return fits(value, value.type());
  }

  private static boolean within(Type type, int bits, boolean signed) {
    return Types.isInteger(type) && within(8 * type.size(), Types.isSigned(type), bits, signed);
  }

  private static boolean within(int fromBits, boolean fromSigned, int bits, boolean signed) {
    if (fromSigned) {
      return signed && fromBits <= bits;
    }
    return signed ? fromBits < bits : fromBits <= bits;
  }
}
