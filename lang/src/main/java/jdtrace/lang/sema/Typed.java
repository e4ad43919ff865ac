package jdtrace.lang.sema;

import java.util.List;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Builtin;
import jdtrace.dif.Subroutine;
import jdtrace.lang.ast.Expr.BinaryOp;
import jdtrace.types.Type;

/**
 * A checked expression. The value of a by-reference type (string, structure, array) is its address;
 * all other values are 64-bit integers.
 */
public sealed interface Typed {
  Type type();

  SourceSpan span();

  /** An integer. */
  record Constant(long value, Type type, SourceSpan span) implements Typed {}

  /** A string literal; its type has its own size, the bytes are without NUL. */
  record Text(byte[] bytes, Type type, SourceSpan span) implements Typed {}

  /** A user's scalar, array or structure variable. */
  record Variable(VariableSymbol symbol, SourceSpan span) implements Typed {
    @Override
    public Type type() {
      return symbol.type();
    }
  }

  /** An element of an associative array; keys are already converted to the array's key types. */
  record Element(VariableSymbol symbol, List<Typed> keys, SourceSpan span) implements Typed {
    @Override
    public Type type() {
      return symbol.type();
    }
  }

  /** A built-in scalar. */
  record BuiltinScalar(Builtin builtin, Type type, SourceSpan span) implements Typed {}

  /** An element of a built-in array: {@code args[1]}, {@code uregs[R_PC]}. */
  record BuiltinElement(Builtin builtin, Typed index, Type type, SourceSpan span)
      implements Typed {}

  /**
   * The object at an address, which has pointer type (or string type, for {@code s[i]}). The
   * pointer decides whether the memory is the kernel's or the user's. {@code bits} is null unless
   * the object is a bit-field.
   */
  record Memory(Typed address, Type type, BitField bits, SourceSpan span) implements Typed {
    /** Whether the address is one of the traced process. */
    public boolean user() {
      return TypeRules.isUserPointer(address.type());
    }
  }

  /** Where a bit-field lies in the unit of 1, 2, 4 or 8 bytes that is loaded for it. */
  record BitField(int unitBytes, int shift, int width) {}

  /** {@code -x}. */
  record Negate(Typed operand, Type type, SourceSpan span) implements Typed {}

  /** {@code ~x}. */
  record Complement(Typed operand, Type type, SourceSpan span) implements Typed {}

  /**
   * {@code * / % + - << >> & ^ |} in 64 bits; {@code signed} chooses between the two forms of
   * division, remainder and right shift.
   */
  record Arithmetic(
      BinaryOp op, Typed left, Typed right, boolean signed, Type type, SourceSpan span)
      implements Typed {}

  /** {@code == != < <= > >=}; result 0 or 1. */
  record Comparison(BinaryOp op, Typed left, Typed right, Order order, Type type, SourceSpan span)
      implements Typed {}

  /** What a comparison compares. */
  enum Order {
    SIGNED,
    UNSIGNED,
    STRING
  }

  /** {@code && || ^^}; result 0 or 1. */
  record Logical(BinaryOp op, Typed left, Typed right, Type type, SourceSpan span)
      implements Typed {}

  /** {@code !x}; result 0 or 1. */
  record Not(Typed operand, Type type, SourceSpan span) implements Typed {}

  /** {@code c ? t : f}. */
  record Conditional(Typed condition, Typed whenTrue, Typed whenFalse, Type type, SourceSpan span)
      implements Typed {}

  /** Cuts a value to an integer type of less than 64 bits and extends it by that type's sign. */
  record Narrow(Typed operand, Type type, SourceSpan span) implements Typed {}

  /** The same bits seen as another type. */
  record Retype(Typed operand, Type type, SourceSpan span) implements Typed {}

  /** {@code target = value}. The target is a Variable, an Element or a Memory. */
  record Assign(Typed target, Typed value, Type type, SourceSpan span) implements Typed {}

  /**
   * {@code target op= operand}, {@code ++}, {@code --}: like {@code target = narrow(target op
   * operand)} with the target's address or keys evaluated once. {@code narrow} is null when nothing
   * is to be cut. {@code old} asks for the value before.
   */
  record Modify(
      BinaryOp op,
      Typed target,
      Typed operand,
      boolean signed,
      Type narrow,
      boolean old,
      Type type,
      SourceSpan span)
      implements Typed {}

  /** A subroutine; arguments are already converted to the parameter types. */
  record Call(Subroutine subroutine, List<Typed> arguments, Type type, SourceSpan span)
      implements Typed {}

  /** {@code first, second}. */
  record Sequence(Typed first, Typed second, SourceSpan span) implements Typed {
    @Override
    public Type type() {
      return second.type();
    }
  }

  /**
   * A call of an action or aggregating function. It has a type, so that the operators can refuse
   * it, but no value: wherever one is needed it is D_CG_EXPR.
   */
  record ActionCall(String name, Type type, SourceSpan span) implements Typed {}

  /**
   * {@code xlate <type>(input)}: only members of it are values.
   *
   * @param type the output structure or a pointer to it
   */
  record Translation(Translators.Translator translator, Typed input, Type type, SourceSpan span)
      implements Typed {}

  /** {@code @name} or {@code @name[...]} where a value is expected: refused by whoever needs one. */
  record AggregationUse(String name, Type type, SourceSpan span) implements Typed {}
}
