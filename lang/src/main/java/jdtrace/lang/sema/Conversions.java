package jdtrace.lang.sema;

import java.util.List;
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

  private static boolean userArray(Typed.Memory memory) {
    return memory.user() && Types.resolve(memory.type()) instanceof Type.Array;
  }
}
