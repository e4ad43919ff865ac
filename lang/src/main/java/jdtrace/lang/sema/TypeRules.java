package jdtrace.lang.sema;

import jdtrace.types.Type;
import jdtrace.types.Types;

/** The questions D's operators ask about types (spec language.md section 5.2). */
final class TypeRules {
  private TypeRules() {}

  static boolean isVoid(Type type) {
    return Types.resolve(type) instanceof Type.Void;
  }

  static boolean isDynamic(Type type) {
    return Types.resolve(type) instanceof Type.Dynamic;
  }

  static boolean isFloat(Type type) {
    return Types.resolve(type) instanceof Type.Float;
  }

  static boolean isArithmetic(Type type) {
    return Types.isInteger(type) || isFloat(type);
  }

  /** Integer, enumeration or pointer; not a string. */
  static boolean isScalar(Type type) {
    return Types.isInteger(type) || Types.isPointer(type);
  }

  static boolean isStructure(Type type) {
    return Types.resolve(type) instanceof Type.Struct;
  }

  /** A pointer, or an array, which is used as the address of its first element. */
  static boolean isAddress(Type type) {
    Type t = Types.resolve(type);
    return t instanceof Type.Pointer || t instanceof Type.Array;
  }

  /** What an address points to. */
  static Type pointee(Type type) {
    return switch (Types.resolve(type)) {
      case Type.Pointer p -> p.target();
      case Type.Array a -> a.element();
      case Type.DString _ -> Types.CHAR;
      default -> throw new IllegalArgumentException(type.displayName());
    };
  }

  static boolean isUserPointer(Type type) {
    return Types.resolve(type) instanceof Type.Pointer p && p.user();
  }

  /** A string, a pointer to char or an array of char. */
  static boolean isStringLike(Type type) {
    return switch (Types.resolve(type)) {
      case Type.DString _ -> true;
      case Type.Pointer p -> isCharacter(p.target());
      case Type.Array a -> isCharacter(a.element());
      default -> false;
    };
  }

  /** A reference to a String of a JVM: text, since the number of a reference means nothing. */
  static boolean isJavaString(Type type) {
    return type instanceof Type.Typedef t && t.name().equals("java.lang.String");
  }

  static boolean isCharacter(Type type) {
    return Types.resolve(type) instanceof Type.Int i && i.character() && i.size() == 1;
  }

  /** Equal but for names and qualifiers. */
  static boolean isCompatible(Type a, Type b) {
    Type x = Types.resolve(a);
    Type y = Types.resolve(b);
    if (x == y) {
      return true;
    }
    return switch (x) {
      case Type.Int i ->
          y instanceof Type.Int j
              && i.size() == j.size()
              && i.signed() == j.signed()
              && i.rank() == j.rank();
      case Type.Float f -> y instanceof Type.Float g && f.size() == g.size();
      case Type.Pointer p ->
          y instanceof Type.Pointer q
              && p.user() == q.user()
              && isCompatible(p.target(), q.target());
      case Type.Array c ->
          y instanceof Type.Array d
              && c.count() == d.count()
              && isCompatible(c.element(), d.element());
      case Type.Struct s ->
          y instanceof Type.Struct t
                  && s.isUnion() == t.isUnion()
                  && s.size() == t.size()
                  && !s.tag().isEmpty()
                  && s.tag().equals(t.tag())
              || y instanceof Type.Forward f && f.tag().equals(s.tag());
      case Type.Enum e -> y instanceof Type.Enum f && !e.tag().isEmpty() && e.tag().equals(f.tag());
      case Type.Forward f ->
          y instanceof Type.Forward g && f.tag().equals(g.tag())
              || y instanceof Type.Struct s && f.tag().equals(s.tag());
      case Type.DString _ -> y instanceof Type.DString;
      case Type.Void _ -> y instanceof Type.Void;
      case Type.Dynamic _ -> y instanceof Type.Dynamic;
      case Type.Opaque o -> y instanceof Type.Opaque q && o.kind() == q.kind();
      case Type.Function _ -> y instanceof Type.Function;
      default -> false;
    };
  }

  /**
   * Whether two operands may meet where pointers may: pointer with pointer of compatible target or
   * void, pointer or string with a literal 0.
   */
  static boolean arePointerCompatible(Typed left, Typed right) {
    boolean leftAddress = isAddress(left.type()) || Types.isString(left.type());
    boolean rightAddress = isAddress(right.type()) || Types.isString(right.type());
    if (leftAddress && isZero(right) || rightAddress && isZero(left)) {
      return true;
    }
    if (!isAddress(left.type()) || !isAddress(right.type())) {
      return false;
    }
    if (isUserPointer(left.type()) != isUserPointer(right.type())) {
      return false;
    }
    Type to = pointee(left.type());
    Type from = pointee(right.type());
    return isVoid(to) || isVoid(from) || isCompatible(to, from);
  }

  /** Whether a value may be passed where a parameter has this type. */
  static boolean isArgument(Type parameter, Typed value) {
    return isArgument(parameter, value.type()) || Types.isPointer(parameter) && isZero(value);
  }

  /** The same for a value of which only the type is known. */
  static boolean isArgument(Type parameter, Type given) {
    if (Types.isInteger(parameter)) {
      return Types.isInteger(given);
    }
    if (Types.isString(parameter) || isStringLike(parameter)) {
      return isStringLike(given);
    }
    if (isAddress(parameter) && isAddress(given)) {
      Type to = pointee(parameter);
      Type from = pointee(given);
      return isUserPointer(parameter) == isUserPointer(given)
          && (isVoid(to) || isVoid(from) || isCompatible(to, from));
    }
    return isCompatible(parameter, given);
  }

  /** The literal 0 (NULL). */
  static boolean isZero(Typed value) {
    return value instanceof Typed.Constant c && c.value() == 0 && Types.isInteger(c.type());
  }

  /**
   * The usual arithmetic conversions, D flavour: enum is int, the higher rank (bits, plus one if
   * unsigned) wins, among equals the later defined. Char and short stay what they are.
   */
  static Type promote(Type left, Type right) {
    Type l = Types.resolve(left) instanceof Type.Enum ? Types.INT : left;
    Type r = Types.resolve(right) instanceof Type.Enum ? Types.INT : right;
    if (isFloat(l) || isFloat(r)) {
      return isFloat(l) ? l : r;
    }
    Type.Int a = (Type.Int) Types.resolve(l);
    Type.Int b = (Type.Int) Types.resolve(r);
    int rankA = 8 * a.size() + (a.signed() ? 0 : 1);
    int rankB = 8 * b.size() + (b.signed() ? 0 : 1);
    if (rankA == rankB) {
      return b.rank() > a.rank() ? r : l;
    }
    return rankA > rankB ? l : r;
  }

  /** The pointer an array decays to; other types as they are. */
  static Type decay(Type type, boolean user) {
    return Types.resolve(type) instanceof Type.Array a ? new Type.Pointer(a.element(), user) : type;
  }

  /** The type of values recorded from a bit-field: the smallest power-of-two bytes that hold it. */
  static Type bitFieldRecord(Type declared, int width) {
    int bytes = 1;
    while (8 * bytes < width) {
      bytes *= 2;
    }
    return new Type.Int(
        declared.displayName(), bytes, Types.isSigned(declared), false, bytes == 8 ? 3 : 2);
  }
}
