package jdtrace.lang.sema;

import java.util.List;
import jdtrace.lang.ast.Expr.BinaryOp;
import jdtrace.types.Types;

/** Knows which expressions can never fault while they are evaluated. */
final class Faults {
  private Faults() {}

  static boolean isPossible(Typed t) {
    return switch (t) {
      case Typed.Constant _, Typed.Text _, Typed.Variable _, Typed.BuiltinScalar _ -> false;
      case Typed.Narrow n -> isPossible(n.operand());
      case Typed.Retype r -> isPossible(r.operand());
      case Typed.Negate n -> isPossible(n.operand());
      case Typed.Complement c -> isPossible(c.operand());
      case Typed.Not n -> isPossible(n.operand());
      case Typed.Logical l -> isPossible(l.left()) || isPossible(l.right());
      case Typed.Comparison c -> isPossible(c.left()) || isPossible(c.right());
      case Typed.Conditional c ->
          isPossible(c.condition()) || isPossible(c.whenTrue()) || isPossible(c.whenFalse());
      case Typed.Sequence s -> isPossible(s.first()) || isPossible(s.second());
      case Typed.Arithmetic a -> divides(a) || isPossible(a.left()) || isPossible(a.right());
      case Typed.Element e -> keys(e.keys());
      case Typed.Assign a -> !(a.target() instanceof Typed.Variable) || isPossible(a.value());
      default -> true;
    };
  }

  private static boolean divides(Typed.Arithmetic a) {
    return (a.op() == BinaryOp.DIVIDE || a.op() == BinaryOp.REMAINDER)
        && !(a.right() instanceof Typed.Constant);
  }

  /** Keys by reference are read when they are pushed. */
  private static boolean keys(List<Typed> keys) {
    for (Typed key : keys) {
      if (Types.isByReference(key.type()) || isPossible(key)) {
        return true;
      }
    }
    return false;
  }
}
