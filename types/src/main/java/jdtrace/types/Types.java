package jdtrace.types;

/**
 * The built-in types of D (spec language.md section 3) and the questions asked of any type. No
 * pattern switches here: the JVM makes a class for each at run time, which costs the start of every
 * run a millisecond or more.
 */
public final class Types {
  public static final Type VOID = new Type.Void();
  public static final Type DYNAMIC = new Type.Dynamic();
  public static final Type.Int CHAR = new Type.Int("char", 1, true, true, 0);
  public static final Type.Int SCHAR = new Type.Int("signed char", 1, true, true, 0);
  public static final Type.Int UCHAR = new Type.Int("unsigned char", 1, false, true, 0);
  public static final Type.Int SHORT = new Type.Int("short", 2, true, false, 1);
  public static final Type.Int USHORT = new Type.Int("unsigned short", 2, false, false, 1);
  public static final Type.Int INT = new Type.Int("int", 4, true, false, 2);
  public static final Type.Int UINT = new Type.Int("unsigned int", 4, false, false, 2);
  public static final Type.Int LONG = new Type.Int("long", 8, true, false, 3);
  public static final Type.Int ULONG = new Type.Int("unsigned long", 8, false, false, 3);
  public static final Type.Int LONG_LONG = new Type.Int("long long", 8, true, false, 4);
  public static final Type.Int ULONG_LONG = new Type.Int("unsigned long long", 8, false, false, 4);
  public static final Type.Int BOOL = new Type.Int("_Bool", 1, false, false, 0);
  public static final Type.Float FLOAT = new Type.Float("float", 4);
  public static final Type.Float DOUBLE = new Type.Float("double", 8);
  public static final Type.Float LONG_DOUBLE = new Type.Float("long double", 16);
  public static final Type STACK = new Type.Opaque(Type.Opaque.Kind.STACK);
  public static final Type SYMBOL = new Type.Opaque(Type.Opaque.Kind.SYMBOL);
  public static final Type USER_SYMBOL = new Type.Opaque(Type.Opaque.Kind.USER_SYMBOL);
  public static final Type VOID_POINTER = new Type.Pointer(VOID);

  private Types() {}

  /** The type behind typedefs and qualifiers. */
  public static Type resolve(Type type) {
    Type t = type;
    while (true) {
      if (t instanceof Type.Typedef d) {
        t = d.target();
      } else if (t instanceof Type.Qualified q) {
        t = q.target();
      } else {
        return t;
      }
    }
  }

  /** Integer or enumeration, through typedefs. */
  public static boolean isInteger(Type type) {
    Type t = resolve(type);
    return t instanceof Type.Int || t instanceof Type.Enum;
  }

  public static boolean isPointer(Type type) {
    return resolve(type) instanceof Type.Pointer;
  }

  public static boolean isString(Type type) {
    return resolve(type) instanceof Type.DString;
  }

  /** Whether values of this type are sign-extended when loaded; pointers are not. */
  public static boolean isSigned(Type type) {
    Type t = resolve(type);
    return t instanceof Type.Int i ? i.signed() : t instanceof Type.Enum;
  }

  /**
   * Values that live in memory and are handled by address: strings, structures, arrays, and {@code
   * long double}, which no register holds.
   */
  public static boolean isByReference(Type type) {
    Type t = resolve(type);
    return t instanceof Type.DString
        || t instanceof Type.Struct
        || t instanceof Type.Array
        || t instanceof Type.Float f && f.size() > 8;
  }
}
