package jdtrace.lang.sema;

import java.util.List;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Subroutine;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Implicit conversions, made visible as nodes. */
final class Conversions {
  private Conversions() {}

  /** The value as an integer type says, cut only where that can change it. */
  static Typed narrowed(Typed value, Type type) {
    if (value instanceof Typed.Constant c) {
      return new Typed.Constant(Fold.narrow(c.value(), type), type, c.span());
    }
    if (!Width.fits(value, type)) {
      Typed inner =
          value instanceof Typed.Narrow n && n.type().size() >= type.size() ? n.operand() : value;
      return new Typed.Narrow(inner, type, value.span());
    }
    return retyped(value, type);
  }

  /** The same bits under another type. */
  static Typed retyped(Typed value, Type type) {
    if (isSame(value.type(), type)) {
      return value;
    }
    return switch (value) {
      case Typed.Constant c -> new Typed.Constant(c.value(), type, c.span());
      case Typed.Retype r -> new Typed.Retype(r.operand(), type, r.span());
      default -> new Typed.Retype(value, type, value.span());
    };
  }

  /** Whether nothing would change; two types that are equal but not one may differ in name. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Type a, Type b) {
    return a == b;
  }

  /**
   * The same value at the place of its use: mistakes made with an inline or a translator's member
   * are told where they are made, not where it is defined.
   */
  static Typed at(Typed value, SourceSpan span) {
    return switch (value) {
      case Typed.Constant c -> new Typed.Constant(c.value(), c.type(), span);
      case Typed.Text t -> new Typed.Text(t.bytes(), t.type(), span);
      case Typed.Variable v -> new Typed.Variable(v.symbol(), span);
      case Typed.Element e -> new Typed.Element(e.symbol(), e.keys(), span);
      case Typed.BuiltinScalar b -> new Typed.BuiltinScalar(b.builtin(), b.type(), span);
      case Typed.BuiltinElement b ->
          new Typed.BuiltinElement(b.builtin(), b.index(), b.type(), span);
      case Typed.Memory m -> new Typed.Memory(m.address(), m.type(), m.bits(), span);
      case Typed.Negate n -> new Typed.Negate(n.operand(), n.type(), span);
      case Typed.Complement c -> new Typed.Complement(c.operand(), c.type(), span);
      case Typed.Arithmetic a ->
          new Typed.Arithmetic(a.op(), a.left(), a.right(), a.signed(), a.type(), span);
      case Typed.Comparison c ->
          new Typed.Comparison(c.op(), c.left(), c.right(), c.order(), c.type(), span);
      case Typed.Logical l -> new Typed.Logical(l.op(), l.left(), l.right(), l.type(), span);
      case Typed.Not n -> new Typed.Not(n.operand(), n.type(), span);
      case Typed.Conditional c ->
          new Typed.Conditional(c.condition(), c.whenTrue(), c.whenFalse(), c.type(), span);
      case Typed.Narrow n -> new Typed.Narrow(n.operand(), n.type(), span);
      case Typed.Retype r -> new Typed.Retype(r.operand(), r.type(), span);
      case Typed.Call c -> new Typed.Call(c.subroutine(), c.arguments(), c.type(), span);
      case Typed.Sequence s -> new Typed.Sequence(s.first(), s.second(), span);
      case Typed.Translation t -> new Typed.Translation(t.translator(), t.input(), t.type(), span);
      case Typed.Assign _, Typed.Modify _, Typed.ActionCall _, Typed.AggregationUse _ -> value;
    };
  }

  /** An array as the address of its first element; other values as they are. */
  static Typed decayed(Typed value) {
    if (!(Types.resolve(value.type()) instanceof Type.Array a)) {
      return value;
    }
    return value instanceof Typed.Memory m
        ? retyped(m.address(), new Type.Pointer(a.element(), m.user()))
        : retyped(value, new Type.Pointer(a.element()));
  }

  /**
   * A value that can be recorded, stored or pushed: an object of the traced process is copied in
   * first.
   */
  static Typed kernelValue(Typed value) {
    if (value instanceof Typed.Memory m && m.user() && Types.isByReference(m.type())) {
      Typed size = new Typed.Constant(m.type().size(), Types.ULONG, m.span());
      Typed address = retyped(m.address(), Types.ULONG);
      return new Typed.Retype(
          new Typed.Call(Subroutine.COPYIN, List.of(address, size), Types.VOID_POINTER, m.span()),
          m.type(),
          m.span());
    }
    return value;
  }

  /**
   * A string, of a string, a pointer to char or an array of char. Text of the traced process is
   * copied in.
   */
  static Typed string(Typed value, Type.DString string) {
    if (Types.isString(value.type())) {
      return kernelValue(value);
    }
    boolean user =
        TypeRules.isUserPointer(value.type()) || value instanceof Typed.Memory m && userArray(m);
    if (user) {
      Typed address = retyped(decayed(value), Types.ULONG);
      return new Typed.Call(Subroutine.COPYINSTR, List.of(address), string, value.span());
    }
    return retyped(decayed(value), string);
  }

  /** What is shown or kept of a value: of a String of a JVM its text. */
  static Typed text(Typed value, Type.DString string) {
    return TypeRules.isJavaString(value.type()) ? string(value, string) : value;
  }

  /** A literal may be longer than a string; in a record or key it is one. */
  static Typed cut(Typed value, Type.DString string) {
    return Types.isString(value.type()) && value.type().size() > string.size()
        ? retyped(value, string)
        : value;
  }

  private static boolean userArray(Typed.Memory memory) {
    return memory.user() && Types.resolve(memory.type()) instanceof Type.Array;
  }
}
