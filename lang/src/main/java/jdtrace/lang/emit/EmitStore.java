package jdtrace.lang.emit;

import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifBuilder.Label;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifVariable;
import jdtrace.lang.sema.SymbolTable;
import jdtrace.lang.sema.Typed;
import jdtrace.lang.sema.VariableSymbol;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Stores into variables, array elements and memory. */
final class EmitStore {
  private final EmitExpression expressions;
  private final DifBuilder builder;
  private final Registers registers;

  EmitStore(EmitExpression expressions, DifBuilder builder, Registers registers) {
    this.expressions = expressions;
    this.builder = builder;
    this.registers = registers;
  }

  /** Stores, and if {@code wanted} returns the register of the stored value, else 0. */
  int assign(Typed.Assign a, boolean wanted) {
    int r = wanted ? expressions.value(a.value()) : expressions.operand(a.value());
    switch (a.target()) {
      case Typed.Variable v -> {
        expressions.at(a);
        store(v.symbol(), r);
      }
      case Typed.Element e -> {
        expressions.push(e.keys(), true, e.span());
        expressions.at(a);
        store(e.symbol(), r);
        builder.op(DifOp.FLUSHTS);
      }
      case Typed.Memory m -> {
        int address = address(m.address());
        expressions.at(a);
        if (Types.isByReference(m.type())) {
          copy(a, m, r, address);
        } else {
          store(m, r, address);
        }
        registers.release(address);
      }
      default -> throw new IllegalArgumentException(a.toString());
    }
    if (!wanted) {
      expressions.release(r);
      return 0;
    }
    return r;
  }

  private void store(VariableSymbol symbol, int register) {
    DifOp op =
        switch (symbol.scope()) {
          case GLOBAL -> symbol.isAssociative() ? DifOp.STGAA : DifOp.STGS;
          case THREAD -> symbol.isAssociative() ? DifOp.STTAA : DifOp.STTS;
          case LOCAL -> DifOp.STLS;
        };
    builder.variable(op, SymbolTable.row(symbol), register);
  }

  /** Copies a by-reference value, never more than its own size. */
  private void copy(Typed.Assign a, Typed.Memory m, int from, int address) {
    int size = registers.allocate(a.span());
    builder.setx(Math.min(m.type().size(), a.value().type().size()), size);
    builder.op(DifOp.COPYS, from, size, address);
    registers.release(size);
  }

  /** Stores the value of one register to the address in another. */
  private void store(Typed.Memory m, int value, int address) {
    if (m.bits() == null) {
      builder.op(storeOp(m.type().size()), value, 0, address);
      return;
    }
    Typed.BitField bits = m.bits();
    long mask = -1L >>> (64 - bits.width());
    int rest = registers.allocate(m.span());
    int field = registers.allocate(m.span());
    builder.op(unitLoad(bits.unitBytes()), address, rest);
    expressions.mask(rest, ~(mask << bits.shift()), m);
    builder.mov(value, field);
    expressions.mask(field, mask, m);
    expressions.shift(DifOp.SLL, field, bits.shift(), m);
    builder.op(DifOp.OR, rest, field, rest);
    builder.op(storeOp(bits.unitBytes()), rest, 0, address);
    registers.release(field);
    registers.release(rest);
  }

  private static DifOp unitLoad(int bytes) {
    return switch (bytes) {
      case 1 -> DifOp.LDUB;
      case 2 -> DifOp.LDUH;
      case 4 -> DifOp.LDUW;
      default -> DifOp.LDX;
    };
  }

  private static DifOp storeOp(int bytes) {
    return switch (bytes) {
      case 1 -> DifOp.STB;
      case 2 -> DifOp.STH;
      case 4 -> DifOp.STW;
      default -> DifOp.STX;
    };
  }

  /**
   * The address to store to. The structure it lies in may be a thread's or array's that does not
   * exist yet: it is made, filled with zeros.
   */
  private int address(Typed t) {
    return switch (t) {
      case Typed.Retype r -> address(r.operand());
      case Typed.Arithmetic a when isDynamicStructure(base(a)) -> {
        int left = address(a.left());
        int right = expressions.operand(a.right());
        expressions.at(a);
        builder.op(EmitExpression.opcode(a.op(), a.signed()), left, right, left);
        expressions.release(right);
        yield left;
      }
      case Typed.Variable v when isDynamicStructure(v) -> {
        int r = expressions.value(v);
        make(v.symbol(), v.type(), r);
        yield r;
      }
      case Typed.Element e when isDynamicStructure(e) -> {
        expressions.push(e.keys(), true, e.span());
        int r = expressions.allocate(e);
        expressions.at(e);
        builder.variable(EmitExpression.load(e.symbol()), SymbolTable.row(e.symbol()), r);
        make(e.symbol(), e.type(), r);
        builder.op(DifOp.FLUSHTS);
        yield r;
      }
      default -> expressions.value(t);
    };
  }

  private static Typed base(Typed t) {
    Typed base = t;
    while (true) {
      switch (base) {
        case Typed.Retype r -> base = r.operand();
        case Typed.Arithmetic a -> base = a.left();
        default -> {
          return base;
        }
      }
    }
  }

  private static boolean isDynamicStructure(Typed t) {
    return switch (t) {
      case Typed.Variable v ->
          v.symbol().scope() == DifVariable.Scope.THREAD && Types.isByReference(v.type());
      case Typed.Element e -> Types.isByReference(e.type());
      default -> false;
    };
  }

  /** If the register is 0: a zeroed structure is stored into the variable and its address loaded. */
  private void make(VariableSymbol symbol, Type type, int r) {
    Label exists = builder.label();
    builder.tst(r).branch(DifOp.BNE, exists);
    builder.setx(type.size(), r).op(DifOp.ALLOCS, r, r);
    store(symbol, r);
    builder.variable(EmitExpression.load(symbol), SymbolTable.row(symbol), r);
    builder.place(exists);
  }

  /** {@code target op= operand}; returns the old or new value's register if it is wanted. */
  int modify(Typed.Modify m, boolean wanted) {
    boolean early = !Demand.isPure(m.operand()) || Demand.usesTuples(m.operand());
    int operand = early ? expressions.operand(m.operand()) : -1;
    int address = 0;
    int r;
    switch (m.target()) {
      case Typed.Variable v -> r = expressions.value(v);
      case Typed.Element e -> {
        expressions.push(e.keys(), true, e.span());
        r = expressions.allocate(e);
        expressions.at(m);
        builder.variable(EmitExpression.load(e.symbol()), SymbolTable.row(e.symbol()), r);
      }
      case Typed.Memory memory -> {
        address = address(memory.address());
        r = expressions.allocate(m);
        expressions.at(m);
        expressions.load(memory, address, r);
      }
      default -> throw new IllegalArgumentException(m.toString());
    }
    int old = 0;
    if (wanted && m.old()) {
      old = expressions.allocate(m);
      builder.mov(r, old);
    }
    if (!early) {
      operand = expressions.operand(m.operand());
    }
    expressions.at(m);
    builder.op(EmitExpression.opcode(m.op(), m.signed()), r, operand, r);
    expressions.release(operand);
    if (m.narrow() != null) {
      expressions.narrow(r, m.narrow(), m);
    }
    switch (m.target()) {
      case Typed.Variable v -> store(v.symbol(), r);
      case Typed.Element e -> {
        store(e.symbol(), r);
        builder.op(DifOp.FLUSHTS);
      }
      case Typed.Memory memory -> {
        store(memory, r, address);
        registers.release(address);
      }
      default -> throw new IllegalArgumentException(m.toString());
    }
    if (old != 0) {
      registers.release(r);
      return old;
    }
    if (!wanted) {
      registers.release(r);
      return 0;
    }
    return r;
  }
}
