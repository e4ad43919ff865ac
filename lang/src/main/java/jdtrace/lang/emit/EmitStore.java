package jdtrace.lang.emit;

import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifBuilder.Label;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifVariable;
import jdtrace.lang.ast.Expr.BinaryOp;
import jdtrace.lang.sema.SymbolTable;
import jdtrace.lang.sema.Typed;
import jdtrace.lang.sema.VariableSymbol;
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
        Place place = place(m.address());
        expressions.at(a);
        if (Types.isByReference(m.type())) {
          copy(a, m, r, place.address);
        } else {
          store(m, r, place.address);
        }
        finish(place);
      }
      default -> throw new IllegalArgumentException(a.toString());
    }
    if (!wanted) {
      expressions.release(r);
      return 0;
    }
    if (a.target() instanceof Typed.Memory m) {
      kept(m, r);
    }
    return r;
  }

  /** Makes of a value what memory keeps of it: that is the value of the assignment, as in C. */
  private void kept(Typed.Memory m, int register) {
    if (m.bits() != null) {
      int lost = 64 - m.bits().width();
      if (Types.isSigned(m.type())) {
        expressions.shift(DifOp.SLL, register, lost, m);
        expressions.shift(DifOp.SRA, register, lost, m);
      } else {
        expressions.mask(register, -1L >>> lost, m);
      }
    } else if (Types.isInteger(m.type())) {
      expressions.narrow(register, m.type(), m);
    }
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
   * Where to store.
   *
   * @param address the register of the address
   * @param array the associative array whose element it lies in, null elsewhere
   * @param element the register of that element's address; 0 when there is none
   */
  private record Place(int address, VariableSymbol array, int element) {}

  /**
   * The address to store to. The structure it lies in may be a thread's or array's that does not
   * exist yet: it is made, filled with zeros. For an element the key stays on the tuple stack until
   * {@link #finish}.
   */
  private Place place(Typed t) {
    Typed base = base(t);
    switch (base) {
      case Typed.Variable v
          when v.symbol().scope() == DifVariable.Scope.THREAD && Types.isByReference(v.type()) -> {
        int moved = displacement(t, base);
        int r = expressions.allocate(v);
        make(v, v.symbol(), r);
        return new Place(moved(t, base, moved, r, r), null, 0);
      }
      case Typed.Element e when Types.isByReference(e.type()) -> {
        int moved = displacement(t, base);
        expressions.push(e.keys(), true, e.span());
        int r = expressions.allocate(e);
        make(e, e.symbol(), r);
        int address = expressions.allocate(e);
        return new Place(moved(t, base, moved, r, address), e.symbol(), r);
      }
      default -> {
        return new Place(expressions.value(t), null, 0);
      }
    }
  }

  /** What an address is computed from. */
  private static Typed base(Typed t) {
    Typed base = t;
    while (true) {
      switch (base) {
        case Typed.Retype r -> base = r.operand();
        case Typed.Arithmetic a when isDisplacement(a) -> base = a.left();
        default -> {
          return base;
        }
      }
    }
  }

  private static boolean isDisplacement(Typed.Arithmetic a) {
    return a.op() == BinaryOp.ADD || a.op() == BinaryOp.SUBTRACT;
  }

  /**
   * The sum of all that is not constant between base and address, in a register; 0 if there is
   * nothing. It is computed before the key is pushed, because it may need the tuple stack itself.
   */
  private int displacement(Typed t, Typed base) {
    int sum = 0;
    for (Typed at = t; at != base; ) {
      if (at instanceof Typed.Retype r) {
        at = r.operand();
        continue;
      }
      Typed.Arithmetic a = (Typed.Arithmetic) at;
      if (!(a.right() instanceof Typed.Constant)) {
        int r = expressions.value(a.right());
        if (sum == 0) {
          sum = r;
          if (a.op() == BinaryOp.SUBTRACT) {
            builder.op(DifOp.SUB, 0, sum, sum);
          }
        } else {
          builder.op(a.op() == BinaryOp.ADD ? DifOp.ADD : DifOp.SUB, sum, r, sum);
          registers.release(r);
        }
      }
      at = a.left();
    }
    return sum;
  }

  /** Adds displacement and constants to the base's address, into another register or the same. */
  private int moved(Typed t, Typed base, int displacement, int from, int to) {
    long constant = 0;
    for (Typed at = t; at != base; ) {
      if (at instanceof Typed.Retype r) {
        at = r.operand();
        continue;
      }
      Typed.Arithmetic a = (Typed.Arithmetic) at;
      if (a.right() instanceof Typed.Constant c) {
        constant += a.op() == BinaryOp.ADD ? c.value() : -c.value();
      }
      at = a.left();
    }
    int source = from;
    if (displacement != 0) {
      builder.op(DifOp.ADD, source, displacement, to);
      registers.release(displacement);
      source = to;
    }
    if (constant != 0) {
      int by = expressions.allocate(t);
      builder.setx(constant, by).op(DifOp.ADD, source, by, to);
      registers.release(by);
    } else if (source != to) {
      builder.mov(source, to);
    }
    return to;
  }

  /**
   * The address of a dynamic structure; if there is none yet, a zeroed one is stored first. It is
   * loaded again behind the branch, so that engines know on every path that it is the variable's.
   */
  private void make(Typed t, VariableSymbol symbol, int r) {
    Label exists = builder.label();
    expressions.at(t);
    builder.variable(EmitExpression.load(symbol), SymbolTable.row(symbol), r);
    builder.tst(r).branch(DifOp.BNE, exists);
    builder.setx(t.type().size(), r).op(DifOp.ALLOCS, r, r);
    store(symbol, r);
    builder.place(exists);
    builder.variable(EmitExpression.load(symbol), SymbolTable.row(symbol), r);
  }

  /**
   * After the store: an element is stored back whole, because what an engine gave us of it may be a
   * copy.
   */
  private void finish(Place place) {
    registers.release(place.address);
    if (place.array != null) {
      store(place.array, place.element);
      builder.op(DifOp.FLUSHTS);
      registers.release(place.element);
    }
  }

  /** {@code target op= operand}; returns the old or new value's register if it is wanted. */
  int modify(Typed.Modify m, boolean wanted) {
    boolean early = !Demand.isPure(m.operand()) || Demand.usesTuples(m.operand());
    int operand = early ? expressions.operand(m.operand()) : -1;
    Place place = null;
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
        place = place(memory.address());
        r = expressions.allocate(m);
        expressions.at(m);
        expressions.load(memory, place.address, r);
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
        store(memory, r, place.address);
        finish(place);
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
    if (m.target() instanceof Typed.Memory memory) {
      kept(memory, r);
    }
    return r;
  }
}
