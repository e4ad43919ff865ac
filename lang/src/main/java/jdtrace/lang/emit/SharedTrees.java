package jdtrace.lang.emit;

import java.util.IdentityHashMap;
import java.util.List;
import jdtrace.lang.sema.Typed;

/**
 * Trees that the condition of {@code c ? a : b} begins with and that its branches contain again: their
 * value is kept in a register meanwhile. A translator's {@code D == NULL ? 0 : D->member} asks twice
 * for what {@code D} stands for, which may be a long way through the kernel's memory.
 *
 * <p>Only what would have been evaluated first anyway is kept, so faults come as they did.
 */
final class SharedTrees {
  private final IdentityHashMap<Typed, Integer> registers = new IdentityHashMap<>();

  /** The register that holds a tree's value; 0 if none does. */
  int register(Typed tree) {
    Integer register = registers.isEmpty() ? null : registers.get(tree);
    return register == null ? 0 : register;
  }

  void keep(Typed tree, int register) {
    registers.put(tree, register);
  }

  void forget(Typed tree) {
    registers.remove(tree);
  }

  /** What is worth keeping while a conditional is evaluated, or null. */
  static Typed of(Typed.Conditional c) {
    Typed first = c.condition();
    if (first instanceof Typed.Comparison comparison) {
      if (comparison.right() instanceof Typed.Constant) {
        first = comparison.left();
      } else if (comparison.left() instanceof Typed.Constant) {
        first = comparison.right();
      } else {
        return null;
      }
    }
    for (Typed tree = first; tree != null; tree = inner(tree)) {
      boolean again = contains(c.whenTrue(), tree) || contains(c.whenFalse(), tree);
      if (again && takesLong(tree)) {
        boolean stays =
            Demand.isPure(tree) && Demand.isPure(c.whenTrue()) && Demand.isPure(c.whenFalse());
        return stays ? tree : null;
      }
    }
    return null;
  }

  /** What has to be evaluated before this and nothing else. */
  private static Typed inner(Typed t) {
    return switch (t) {
      case Typed.Retype r -> r.operand();
      case Typed.Narrow n -> n.operand();
      case Typed.Memory m -> m.address();
      default -> null;
    };
  }

  private static boolean takesLong(Typed t) {
    return switch (t) {
      case Typed.Memory _, Typed.Conditional _, Typed.Call _, Typed.Element _ -> true;
      case Typed.Retype r -> takesLong(r.operand());
      case Typed.Narrow n -> takesLong(n.operand());
      case Typed.Arithmetic a -> takesLong(a.left()) || takesLong(a.right());
      default -> false;
    };
  }

  /** Whether a tree is a part of another: this very one, as that of a parameter used twice is. */
  private static boolean contains(Typed in, Typed tree) {
    return in == tree
        || switch (in) {
          case Typed.Memory m -> contains(m.address(), tree);
          case Typed.Negate n -> contains(n.operand(), tree);
          case Typed.Complement c -> contains(c.operand(), tree);
          case Typed.Arithmetic a -> contains(a.left(), tree) || contains(a.right(), tree);
          case Typed.Comparison c -> contains(c.left(), tree) || contains(c.right(), tree);
          case Typed.Logical l -> contains(l.left(), tree) || contains(l.right(), tree);
          case Typed.Not n -> contains(n.operand(), tree);
          case Typed.Conditional c ->
              contains(c.condition(), tree)
                  || contains(c.whenTrue(), tree)
                  || contains(c.whenFalse(), tree);
          case Typed.Narrow n -> contains(n.operand(), tree);
          case Typed.Retype r -> contains(r.operand(), tree);
          case Typed.Call c -> containsAny(c.arguments(), tree);
          case Typed.Element e -> containsAny(e.keys(), tree);
          default -> false;
        };
  }

  private static boolean containsAny(List<Typed> in, Typed tree) {
    for (Typed t : in) {
      if (contains(t, tree)) {
        return true;
      }
    }
    return false;
  }
}
