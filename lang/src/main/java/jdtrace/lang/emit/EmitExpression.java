package jdtrace.lang.emit;

import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifBuilder.Label;
import jdtrace.dif.DifLimitException;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.lang.sema.SymbolTable;
import jdtrace.lang.sema.Typed;
import jdtrace.lang.sema.VariableSymbol;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * One expression into one DIF object. Methods that return a register hand it to the caller, who
 * releases it; {@link #operand} may return {@code %r0} for a zero.
 */
final class EmitExpression {
  private static final int MAX_TUPLE = 8;
  private static final int PUSH_DATA = 0;
  private static final int PUSH_STRING = 1;

  private final DifBuilder builder = new DifBuilder();
  private final Registers registers = new Registers();
  private final SharedTrees shared = new SharedTrees();
  private final EmitCondition conditions = new EmitCondition(this, builder, registers, shared);
  private final EmitStore stores = new EmitStore(this, builder, registers);

  /** An object that returns the expression's value. */
  static DifObject returning(Typed t) {
    EmitExpression emit = new EmitExpression();
    try {
      int register = emit.value(t);
      emit.at(t);
      emit.builder.ret(register);
      return emit.builder.build(returnType(t));
    } catch (DifLimitException e) {
      throw new DError(ErrorTag.D_UNKNOWN, t.span(), e.getMessage());
    }
  }

  /** An object that is run for its effects. */
  static DifObject running(Typed t) {
    EmitExpression emit = new EmitExpression();
    try {
      emit.discard(t);
      emit.at(t);
      emit.builder.ret(0);
      return emit.builder.build(DifType.NONE);
    } catch (DifLimitException e) {
      throw new DError(ErrorTag.D_UNKNOWN, t.span(), e.getMessage());
    }
  }

  private static DifType returnType(Typed t) {
    return Types.resolve(t.type()) instanceof Type.Opaque ? DifType.INT64 : DifType.of(t.type());
  }

  /** Instructions that follow belong to this node's line. */
  void at(Typed t) {
    builder.line(t.span().line());
  }

  int allocate(Typed t) {
    return registers.allocate(t.span());
  }

  /** Evaluates for effects only. */
  void discard(Typed t) {
    switch (t) {
      case Typed.Assign a -> stores.assign(a, false);
      case Typed.Modify m -> stores.modify(m, false);
      case Typed.Sequence s -> {
        discard(s.first());
        discard(s.second());
      }
      case Typed.Retype r -> discard(r.operand());
      default -> registers.release(value(t));
    }
  }

  /** Like {@link #value}, but a constant zero needs no register. */
  int operand(Typed t) {
    return isZero(t) ? 0 : value(t);
  }

  private static boolean isZero(Typed t) {
    return t instanceof Typed.Constant c && c.value() == 0
        || t instanceof Typed.Retype r && isZero(r.operand());
  }

  int value(Typed t) {
    int kept = shared.register(t);
    if (kept != 0) {
      int r = allocate(t);
      at(t);
      builder.mov(kept, r);
      return r;
    }
    return switch (t) {
      case Typed.Constant c -> {
        int r = allocate(t);
        at(t);
        builder.setx(c.value(), r);
        yield r;
      }
      case Typed.Text text -> {
        int r = allocate(t);
        at(t);
        builder.sets(text.bytes(), r);
        yield r;
      }
      case Typed.Variable v -> {
        int r = allocate(t);
        at(t);
        builder.variable(load(v.symbol()), SymbolTable.row(v.symbol()), r);
        yield r;
      }
      case Typed.Element e -> {
        push(e.keys(), true, e.span());
        int r = allocate(t);
        at(t);
        builder.variable(load(e.symbol()), SymbolTable.row(e.symbol()), r);
        builder.op(DifOp.FLUSHTS);
        yield r;
      }
      case Typed.BuiltinScalar b -> {
        int r = allocate(t);
        at(t);
        builder.variable(DifOp.LDGS, row(b.builtin(), DifType.of(b.type())), r);
        yield r;
      }
      case Typed.BuiltinElement b -> {
        int r = value(b.index());
        at(t);
        builder.array(DifOp.LDGA, row(b.builtin(), DifType.INT64), r, r);
        yield r;
      }
      case Typed.Memory m -> memory(m);
      case Typed.Negate n -> {
        int r = value(n.operand());
        at(t);
        builder.op(DifOp.SUB, 0, r, r);
        yield r;
      }
      case Typed.Complement c -> {
        int r = value(c.operand());
        at(t);
        builder.op(DifOp.NOT, r, r);
        yield r;
      }
      case Typed.Arithmetic a -> arithmetic(a);
      case Typed.Comparison _, Typed.Logical _, Typed.Not _ -> conditions.truth(t);
      case Typed.Conditional c -> conditions.select(c);
      case Typed.Narrow n -> narrow(n);
      case Typed.Retype r -> value(r.operand());
      case Typed.Assign a -> stores.assign(a, true);
      case Typed.Modify m -> stores.modify(m, true);
      case Typed.Call c -> call(c);
      case Typed.Sequence s -> {
        discard(s.first());
        yield value(s.second());
      }
      case Typed.ActionCall _, Typed.AggregationUse _, Typed.Translation _ ->
          throw new IllegalArgumentException(t.toString());
    };
  }

  static DifVariable row(Builtin builtin, DifType type) {
    return new DifVariable(
        builtin.text(),
        builtin.id(),
        builtin.isArray() ? DifVariable.Kind.ARRAY : DifVariable.Kind.SCALAR,
        DifVariable.Scope.GLOBAL,
        false,
        false,
        type);
  }

  static DifOp load(VariableSymbol symbol) {
    return switch (symbol.scope()) {
      case GLOBAL -> symbol.isAssociative() ? DifOp.LDGAA : DifOp.LDGS;
      case THREAD -> symbol.isAssociative() ? DifOp.LDTAA : DifOp.LDTS;
      case LOCAL -> DifOp.LDLS;
    };
  }

  /** The two operands of an operator; the right one may be {@code %r0}, both may. */
  record Pair(int left, int right) {
    /** Where the result goes: the lower of the registers, 0 if there is none. */
    int result() {
      return left == 0 ? right : right == 0 ? left : Math.min(left, right);
    }

    /** The register that the result leaves free. */
    int other() {
      return result() == left ? right : left;
    }
  }

  /** Evaluates left then right, or the reverse where the first order would run out of registers. */
  Pair pair(Typed left, Typed right) {
    if (Demand.registers(right) >= registers.free()
        && Demand.isPure(left)
        && Demand.isPure(right)) {
      int r = operand(right);
      int l = operand(left);
      return new Pair(l, r);
    }
    int l = operand(left);
    int r = operand(right);
    return new Pair(l, r);
  }

  private int arithmetic(Typed.Arithmetic a) {
    Pair pair = pair(a.left(), a.right());
    int result = pair.result() == 0 ? allocate(a) : pair.result();
    at(a);
    builder.op(opcode(a.op(), a.signed()), pair.left(), pair.right(), result);
    release(pair.other());
    return result;
  }

  void release(int register) {
    if (register != 0) {
      registers.release(register);
    }
  }

  static DifOp opcode(jdtrace.lang.ast.Expr.BinaryOp op, boolean signed) {
    return switch (op) {
      case MULTIPLY -> DifOp.MUL;
      case DIVIDE -> signed ? DifOp.SDIV : DifOp.UDIV;
      case REMAINDER -> signed ? DifOp.SREM : DifOp.UREM;
      case ADD -> DifOp.ADD;
      case SUBTRACT -> DifOp.SUB;
      case SHIFT_LEFT -> DifOp.SLL;
      case SHIFT_RIGHT -> signed ? DifOp.SRA : DifOp.SRL;
      case BIT_AND -> DifOp.AND;
      case BIT_XOR -> DifOp.XOR;
      case BIT_OR -> DifOp.OR;
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  private int memory(Typed.Memory m) {
    int r = value(m.address());
    at(m);
    if (!Types.isByReference(m.type())) {
      load(m, r, r);
    }
    return r;
  }

  /** Loads the object at the address in a register, which may be the destination too. */
  void load(Typed.Memory m, int address, int destination) {
    if (m.bits() == null) {
      builder.op(loadOp(m.type(), m.user(), m.span()), address, destination);
      return;
    }
    Typed.BitField bits = m.bits();
    builder.op(loadOp(bits.unitBytes(), false, m.user()), address, destination);
    if (Types.isSigned(m.type())) {
      shift(DifOp.SLL, destination, 64 - bits.shift() - bits.width(), m);
      shift(DifOp.SRA, destination, 64 - bits.width(), m);
    } else {
      shift(DifOp.SRL, destination, bits.shift(), m);
      if (bits.shift() + bits.width() < 8 * bits.unitBytes()) {
        mask(destination, -1L >>> (64 - bits.width()), m);
      }
    }
  }

  void shift(DifOp op, int register, int count, Typed t) {
    if (count != 0) {
      int by = allocate(t);
      builder.setx(count, by).op(op, register, by, register);
      registers.release(by);
    }
  }

  void mask(int register, long mask, Typed t) {
    int by = allocate(t);
    builder.setx(mask, by).op(DifOp.AND, register, by, register);
    registers.release(by);
  }

  private static DifOp loadOp(Type type, boolean user, SourceSpan span) {
    Type t = Types.resolve(type);
    int size = t instanceof Type.Function ? 8 : t.size();
    if (size > 8 || Integer.bitCount(size) != 1) {
      throw new DError(
          ErrorTag.D_UNKNOWN,
          span,
          "a value of type " + type.displayName() + " is not supported yet");
    }
    return loadOp(size, Types.isSigned(type), user);
  }

  private static DifOp loadOp(int size, boolean signed, boolean user) {
    return switch (size) {
      case 1 -> signed ? (user ? DifOp.ULDSB : DifOp.LDSB) : user ? DifOp.ULDUB : DifOp.LDUB;
      case 2 -> signed ? (user ? DifOp.ULDSH : DifOp.LDSH) : user ? DifOp.ULDUH : DifOp.LDUH;
      case 4 -> signed ? (user ? DifOp.ULDSW : DifOp.LDSW) : user ? DifOp.ULDUW : DifOp.LDUW;
      default -> user ? DifOp.ULDX : DifOp.LDX;
    };
  }

  private int narrow(Typed.Narrow n) {
    if (n.operand() instanceof Typed.Memory m
        && m.bits() == null
        && !Types.isByReference(m.type())
        && m.type().size() >= n.type().size()) {
      int r = value(m.address());
      at(n);
      builder.op(loadOp(n.type(), m.user(), n.span()), r, r);
      return r;
    }
    int r = value(n.operand());
    at(n);
    narrow(r, n.type(), n);
    return r;
  }

  /** Cuts the value in a register to an integer type and extends it by the type's sign. */
  void narrow(int register, Type type, Typed t) {
    int bits = 8 * type.size();
    if (bits >= 64) {
      return;
    }
    if (Types.isSigned(type)) {
      int by = allocate(t);
      builder.setx(64 - bits, by).op(DifOp.SLL, register, by, register);
      builder.op(DifOp.SRA, register, by, register);
      registers.release(by);
    } else {
      mask(register, -1L >>> (64 - bits), t);
    }
  }

  private int call(Typed.Call c) {
    push(c.arguments(), false, c.span());
    int r = allocate(c);
    at(c);
    builder.call(c.subroutine(), r);
    if (!c.arguments().isEmpty()) {
      builder.op(DifOp.FLUSHTS);
    }
    return r;
  }

  /** Puts keys or arguments on the tuple stack. */
  void push(List<Typed> values, boolean keys, SourceSpan span) {
    if (values.size() > MAX_TUPLE) {
      throw new DError(
          ErrorTag.D_UNKNOWN, span, "Insufficient tuple registers: at most 8 keys are possible");
    }
    int last = values.size() - 1;
    while (last >= 0 && !Demand.usesTuples(values.get(last))) {
      last--;
    }
    boolean pure = last < 0 || Demand.arePure(values);
    int[] held = new int[values.size()];
    for (int i = 0; i <= last; i++) {
      held[i] = isLeaf(values.get(i), pure) ? -1 : operand(values.get(i));
    }
    for (int i = 0; i < values.size(); i++) {
      Typed value = values.get(i);
      int r = i > last || held[i] < 0 ? operand(value) : held[i];
      push(value, r, keys);
      release(r);
    }
  }

  /** What takes one instruction and gives the same later. */
  private static boolean isLeaf(Typed t, boolean pure) {
    return switch (t) {
      case Typed.Constant _, Typed.Text _ -> true;
      case Typed.Variable _, Typed.BuiltinScalar _ -> pure;
      case Typed.Retype r -> isLeaf(r.operand(), pure);
      default -> false;
    };
  }

  private void push(Typed value, int register, boolean key) {
    at(value);
    switch (Types.resolve(value.type())) {
      case Type.DString s when !isZero(value) -> {
        if (!key) {
          builder.pushReference(PUSH_STRING, 0, register);
          return;
        }
        int size = allocate(value);
        builder.setx(s.size(), size).pushReference(PUSH_STRING, size, register);
        registers.release(size);
      }
      case Type.Struct s -> pushData(value, s.size(), register);
      case Type.Array a -> pushData(value, a.size(), register);
      default -> builder.pushValue(register);
    }
  }

  private void pushData(Typed value, int bytes, int register) {
    int size = allocate(value);
    builder.setx(bytes, size).pushReference(PUSH_DATA, size, register);
    registers.release(size);
  }

  Label label() {
    return builder.label();
  }

  EmitCondition conditions() {
    return conditions;
  }
}
