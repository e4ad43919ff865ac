package jdtrace.lang.emit;

import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifBuilder.Label;
import jdtrace.dif.DifOp;
import jdtrace.lang.ast.Expr.BinaryOp;
import jdtrace.lang.sema.Typed;

/** Conditions as branches, and the 0 or 1 or other value made of them. */
final class EmitCondition {
  private final EmitExpression expressions;
  private final DifBuilder builder;
  private final Registers registers;
  private final SharedTrees shared;

  EmitCondition(
      EmitExpression expressions, DifBuilder builder, Registers registers, SharedTrees shared) {
    this.expressions = expressions;
    this.builder = builder;
    this.registers = registers;
    this.shared = shared;
  }

  /** Goes to the label when the condition's truth is {@code when}, else falls through. */
  void jump(Typed t, boolean when, Label target) {
    switch (t) {
      case Typed.Constant c -> {
        if (c.value() != 0 == when) {
          expressions.at(t);
          builder.branch(DifOp.BA, target);
        }
      }
      case Typed.Comparison c -> compare(c, when, target);
      case Typed.Not n -> jump(n.operand(), !when, target);
      case Typed.Retype r -> jump(r.operand(), when, target);
      case Typed.Sequence s -> {
        expressions.discard(s.first());
        jump(s.second(), when, target);
      }
      case Typed.Logical l when l.op() == BinaryOp.XOR -> {
        int left = truth(l.left());
        int right = truth(l.right());
        expressions.at(t);
        builder.cmp(left, right).branch(when ? DifOp.BNE : DifOp.BE, target);
        registers.release(left);
        registers.release(right);
      }
      case Typed.Logical l -> {
        // a && b goes when false as soon as one is; a || b when true as soon as one is.
        boolean either = l.op() == BinaryOp.OR;
        if (either == when) {
          jump(l.left(), when, target);
          jump(l.right(), when, target);
        } else {
          Label past = builder.label();
          jump(l.left(), !when, past);
          jump(l.right(), when, target);
          builder.place(past);
        }
      }
      default -> {
        int r = expressions.value(t);
        expressions.at(t);
        builder.tst(r).branch(when ? DifOp.BNE : DifOp.BE, target);
        registers.release(r);
      }
    }
  }

  private void compare(Typed.Comparison c, boolean when, Label target) {
    EmitExpression.Pair pair = expressions.pair(c.left(), c.right());
    expressions.at(c);
    if (c.order() == Typed.Order.STRING) {
      builder.scmp(pair.left(), pair.right());
    } else {
      builder.cmp(pair.left(), pair.right());
    }
    expressions.release(pair.left());
    expressions.release(pair.right());
    BinaryOp op = when ? c.op() : negated(c.op());
    builder.branch(branch(op, c.order() == Typed.Order.UNSIGNED), target);
  }

  private static BinaryOp negated(BinaryOp op) {
    return switch (op) {
      case EQUAL -> BinaryOp.NOT_EQUAL;
      case NOT_EQUAL -> BinaryOp.EQUAL;
      case LESS -> BinaryOp.GREATER_EQUAL;
      case LESS_EQUAL -> BinaryOp.GREATER;
      case GREATER -> BinaryOp.LESS_EQUAL;
      case GREATER_EQUAL -> BinaryOp.LESS;
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  private static DifOp branch(BinaryOp op, boolean unsigned) {
    return switch (op) {
      case EQUAL -> DifOp.BE;
      case NOT_EQUAL -> DifOp.BNE;
      case LESS -> unsigned ? DifOp.BLU : DifOp.BL;
      case LESS_EQUAL -> unsigned ? DifOp.BLEU : DifOp.BLE;
      case GREATER -> unsigned ? DifOp.BGU : DifOp.BG;
      case GREATER_EQUAL -> unsigned ? DifOp.BGEU : DifOp.BGE;
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  /** 1 if the condition holds, else 0. */
  int truth(Typed t) {
    Label no = builder.label();
    Label end = builder.label();
    jump(t, false, no);
    int r = expressions.allocate(t);
    expressions.at(t);
    builder.setx(1, r).branch(DifOp.BA, end);
    builder.place(no).mov(0, r);
    builder.place(end);
    return r;
  }

  int select(Typed.Conditional c) {
    Typed tree = SharedTrees.of(c);
    if (tree == null || shared.register(tree) != 0 || registers.free() <= Demand.registers(c)) {
      return choose(c);
    }
    int kept = expressions.value(tree);
    shared.keep(tree, kept);
    int r = choose(c);
    shared.forget(tree);
    registers.release(kept);
    return r;
  }

  private int choose(Typed.Conditional c) {
    Label no = builder.label();
    Label end = builder.label();
    jump(c.condition(), false, no);
    int r = expressions.value(c.whenTrue());
    expressions.at(c);
    builder.branch(DifOp.BA, end);
    registers.release(r);
    builder.place(no);
    int other = expressions.value(c.whenFalse());
    if (other != r) {
      expressions.at(c);
      builder.mov(other, r);
      registers.release(other);
      registers.reserve(r);
    }
    builder.place(end);
    return r;
  }
}
