package jdtrace.lang.emit;

import java.util.List;
import jdtrace.dif.Subroutine;
import jdtrace.lang.sema.Typed;

/** What evaluating a tree takes: registers, the tuple stack, effects. */
final class Demand {
  private Demand() {}

  /** How many registers are in use at most while the tree is evaluated. */
  static int registers(Typed t) {
    return switch (t) {
      case Typed.Memory m -> registers(m.address());
      case Typed.Negate n -> registers(n.operand());
      case Typed.Complement c -> registers(c.operand());
      case Typed.Arithmetic a -> pair(a.left(), a.right());
      case Typed.Comparison c -> pair(c.left(), c.right());
      case Typed.Logical l -> pair(l.left(), l.right());
      case Typed.Not n -> registers(n.operand());
      case Typed.Conditional c ->
          Math.max(
              registers(c.condition()),
              Math.max(registers(c.whenTrue()), registers(c.whenFalse())));
      case Typed.Narrow n -> Math.max(2, registers(n.operand()));
      case Typed.Retype r -> registers(r.operand());
      case Typed.Assign a -> pair(a.value(), a.target());
      case Typed.Modify m -> 1 + pair(m.target(), m.operand());
      case Typed.Call c -> list(c.arguments());
      case Typed.Element e -> list(e.keys());
      case Typed.Sequence s -> Math.max(registers(s.first()), registers(s.second()));
      default -> 1;
    };
  }

  private static int pair(Typed left, Typed right) {
    int l = registers(left);
    int r = registers(right);
    return l == r ? l + 1 : Math.max(l, r);
  }

  private static int list(List<Typed> values) {
    int most = 2;
    for (int i = 0; i < values.size(); i++) {
      most = Math.max(most, i + registers(values.get(i)));
    }
    return most;
  }

  /** Whether the tuple stack is used. */
  static boolean usesTuples(Typed t) {
    return switch (t) {
      case Typed.Call c -> !c.arguments().isEmpty();
      case Typed.Element _ -> true;
      case Typed.Memory m -> usesTuples(m.address());
      case Typed.Negate n -> usesTuples(n.operand());
      case Typed.Complement c -> usesTuples(c.operand());
      case Typed.Arithmetic a -> usesTuples(a.left()) || usesTuples(a.right());
      case Typed.Comparison c -> usesTuples(c.left()) || usesTuples(c.right());
      case Typed.Logical l -> usesTuples(l.left()) || usesTuples(l.right());
      case Typed.Not n -> usesTuples(n.operand());
      case Typed.Conditional c ->
          usesTuples(c.condition()) || usesTuples(c.whenTrue()) || usesTuples(c.whenFalse());
      case Typed.Narrow n -> usesTuples(n.operand());
      case Typed.Retype r -> usesTuples(r.operand());
      case Typed.Assign a -> usesTuples(a.target()) || usesTuples(a.value());
      case Typed.Modify m -> usesTuples(m.target()) || usesTuples(m.operand());
      case Typed.Sequence s -> usesTuples(s.first()) || usesTuples(s.second());
      default -> false;
    };
  }

  /** Whether evaluation changes nothing and may change places with another such. */
  static boolean isPure(Typed t) {
    return switch (t) {
      case Typed.Assign _, Typed.Modify _ -> false;
      case Typed.Call c -> isPure(c.subroutine()) && arePure(c.arguments());
      case Typed.Element e -> arePure(e.keys());
      case Typed.Memory m -> isPure(m.address());
      case Typed.Negate n -> isPure(n.operand());
      case Typed.Complement c -> isPure(c.operand());
      case Typed.Arithmetic a -> isPure(a.left()) && isPure(a.right());
      case Typed.Comparison c -> isPure(c.left()) && isPure(c.right());
      case Typed.Logical l -> isPure(l.left()) && isPure(l.right());
      case Typed.Not n -> isPure(n.operand());
      case Typed.Conditional c ->
          isPure(c.condition()) && isPure(c.whenTrue()) && isPure(c.whenFalse());
      case Typed.Narrow n -> isPure(n.operand());
      case Typed.Retype r -> isPure(r.operand());
      case Typed.Sequence s -> isPure(s.first()) && isPure(s.second());
      default -> true;
    };
  }

  static boolean arePure(List<Typed> values) {
    for (Typed value : values) {
      if (!isPure(value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPure(Subroutine subroutine) {
    return switch (subroutine) {
      case RAND, SPECULATION, STRTOK, COPYOUT, COPYOUTSTR, BCOPY, COPYINTO -> false;
      default -> true;
    };
  }
}
