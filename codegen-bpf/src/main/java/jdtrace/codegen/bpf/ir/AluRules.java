package jdtrace.codegen.bpf.ir;

import jdtrace.codegen.bpf.asm.Alu;

/** Identities of arithmetic with a constant right operand. */
final class AluRules {
  private AluRules() {}

  /** A simpler value for {@code left op c}, or null. */
  static Value simplify(Graph graph, Alu op, Value left, long c) {
    switch (op) {
      case ADD, SUB, OR, XOR -> {
        if (c == 0) {
          return left;
        }
      }
      case SHL, SHR, SAR -> {
        if ((c & 63) == 0) {
          return left;
        }
        if (c != (c & 63)) {
          return graph.alu(op, left, c & 63);
        }
      }
      case MUL -> {
        if (c == 0 || c == 1) {
          return c == 0 ? graph.constant(0) : left;
        }
        if (Long.bitCount(c) == 1) {
          return graph.alu(Alu.SHL, left, Long.numberOfTrailingZeros(c));
        }
      }
      case AND -> {
        if (c == 0 || c == -1) {
          return c == 0 ? graph.constant(0) : left;
        }
        if (c == 0xffffffffL) {
          return graph.low32(left);
        }
      }
      case DIV -> {
        if (c == 0 || c == 1) {
          return c == 0 ? graph.constant(0) : left;
        }
        if (Long.bitCount(c) == 1) {
          return graph.alu(Alu.SHR, left, Long.numberOfTrailingZeros(c));
        }
      }
      case MOD -> {
        if (c == 0) {
          return left;
        }
        if (Long.bitCount(c) == 1) {
          return graph.alu(Alu.AND, left, c - 1);
        }
      }
    }
    if (left.op == Op.ALU && left.inputs[1].isConstant()) {
      long inner = left.inputs[1].constant();
      Alu innerOp = (Alu) left.detail;
      if (innerOp == op && (op == Alu.ADD || op == Alu.AND || op == Alu.OR || op == Alu.XOR)) {
        return graph.alu(op, left.inputs[0], op.apply(inner, c));
      }
    }
    if (op == Alu.ADD && left.op == Op.FRAME) {
      return graph.frame((FrameSlot) left.detail, (int) (left.immediate + c));
    }
    if (op == Alu.ADD && left.op == Op.MAP_VALUE) {
      return graph.mapValue((MapSlot) left.detail, left.immediate + c);
    }
    return null;
  }
}
