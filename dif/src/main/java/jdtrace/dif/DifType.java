package jdtrace.dif;

import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * What the machine knows of a value's type (spec dif.md section 3, {@code dtrace_diftype}):
 * string or C type, by value or by reference, and its size in bytes.
 */
public record DifType(
    Kind kind, int ctfKind, boolean byReference, boolean byUserReference, int size) {
  /** The kind byte. */
  public enum Kind {
    CTF,
    STRING
  }

  /** CTF kinds as the format numbers them. */
  private static final int CTF_INTEGER = 1;

  private static final int CTF_FLOAT = 2;
  private static final int CTF_POINTER = 3;
  private static final int CTF_ARRAY = 4;
  private static final int CTF_FUNCTION = 5;
  private static final int CTF_STRUCT = 6;
  private static final int CTF_UNION = 7;
  private static final int CTF_ENUM = 8;

  /** No value at all: what a statement without a result returns. */
  public static final DifType NONE = new DifType(Kind.CTF, 0, false, false, 0);

  public static final DifType INT64 = new DifType(Kind.CTF, CTF_INTEGER, false, false, 8);

  public static DifType string(int size) {
    return new DifType(Kind.STRING, 0, true, false, size);
  }

  /** The machine type of a D type. */
  public static DifType of(Type type) {
    Type t = Types.resolve(type);
    return switch (t) {
      case Type.DString s -> string(s.size());
      case Type.Int i -> new DifType(Kind.CTF, CTF_INTEGER, false, false, i.size());
      case Type.Float f -> new DifType(Kind.CTF, CTF_FLOAT, f.size() > 8, false, f.size());
      case Type.Pointer _ -> new DifType(Kind.CTF, CTF_POINTER, false, false, 8);
      case Type.Enum e -> new DifType(Kind.CTF, CTF_ENUM, false, false, e.size());
      case Type.Function _ -> new DifType(Kind.CTF, CTF_FUNCTION, false, false, 8);
      case Type.Opaque o -> new DifType(Kind.CTF, CTF_INTEGER, false, false, o.size());
      case Type.Array a -> new DifType(Kind.CTF, CTF_ARRAY, true, false, a.size());
      case Type.Struct s ->
          new DifType(Kind.CTF, s.isUnion() ? CTF_UNION : CTF_STRUCT, true, false, s.size());
      default -> NONE;
    };
  }
}
