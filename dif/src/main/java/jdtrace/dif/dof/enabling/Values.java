package jdtrace.dif.dof.enabling;

import jdtrace.dif.DifExpression;
import jdtrace.dif.PrintfFormat;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * What a value can be used for: the engines and the consumer rely on the compiler for these, and a
 * file has seen no compiler.
 */
final class Values {
  private Values() {}

  /** A number or address: one word, by value. */
  static boolean isScalar(DifExpression e) {
    return !e.object().returnType().byReference()
        && e.object().returnType().size() > 0
        && isScalar(e.type());
  }

  static boolean isScalar(Type type) {
    Type t = Types.resolve(type);
    return t instanceof Type.Int i && i.size() <= 8
        || t instanceof Type.Enum e && e.size() <= 8
        || t instanceof Type.Pointer;
  }

  static boolean isString(DifExpression e) {
    return e.object().returnType().byReference() && Types.isString(e.type());
  }

  /** Whether recording the value by its type fits what the object returns. */
  static boolean isRecordable(DifExpression e) {
    Type t = Types.resolve(e.type());
    if (e.object().returnType().byReference()) {
      return Types.isByReference(t) || t instanceof Type.Float;
    }
    return isScalar(e)
        || t instanceof Type.Opaque
        || t instanceof Type.Function
        || t instanceof Type.Float f && f.size() <= 8;
  }

  /** Bytes that a value takes in a record, at most. */
  static long bytes(Type type) {
    return Math.max(8, type.size());
  }

  /**
   * Whether a conversion can show a value of a type. This asks no more than rendering needs; which
   * of them make sense is the compiler's to say.
   */
  static boolean isShownBy(PrintfFormat.Conversion conversion, Type type) {
    String name = conversion.conversion();
    Type t = Types.resolve(type);
    return switch (name.charAt(name.length() - 1)) {
      case 'e', 'E', 'f', 'g', 'G' -> t instanceof Type.Float;
      case 's', 'S', 'I' -> Types.isByReference(t) && !(t instanceof Type.Struct);
      case 'k' -> t instanceof Type.Opaque o && o.kind() == Type.Opaque.Kind.STACK;
      case 'a' -> isScalar(t) || t instanceof Type.Opaque o && o.kind() == Type.Opaque.Kind.SYMBOL;
      case 'A' ->
          isScalar(t) || t instanceof Type.Opaque o && o.kind() == Type.Opaque.Kind.USER_SYMBOL;
      default -> isScalar(t);
    };
  }
}
