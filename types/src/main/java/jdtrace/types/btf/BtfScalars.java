package jdtrace.types.btf;

import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Base types of BTF as those of D. Compilers spell one type in several ways ({@code long unsigned
 * int}); what denotes the same C type becomes the one constant of {@link Types}, so that kernel
 * types and D types are equal. Size and signedness come from the record, the name gives the rank.
 */
final class BtfScalars {
  private static final int SIGNED = 1;
  private static final int BOOLEAN = 4;

  private static final Type.Int[] KNOWN = {
    Types.SHORT,
    Types.USHORT,
    Types.INT,
    Types.UINT,
    Types.LONG,
    Types.ULONG,
    Types.LONG_LONG,
    Types.ULONG_LONG
  };

  private BtfScalars() {}

  /**
   * @param encoding bits SIGNED 1, CHAR 2, BOOL 4
   */
  static Type.Int integer(String name, int size, int encoding) {
    boolean signed = (encoding & SIGNED) != 0;
    if (size == 1) {
      if ((encoding & BOOLEAN) != 0 || name.equals("_Bool") || name.equals("bool")) {
        return Types.BOOL;
      }
      // D's char is signed; the kernel compiles its own with -funsigned-char since 6.2.
      return name.equals("char") ? Types.CHAR : signed ? Types.SCHAR : Types.UCHAR;
    }
    int rank = rank(name, size);
    if (isSpelledFromKeywords(name)) {
      for (Type.Int known : KNOWN) {
        if (known.size() == size && known.signed() == signed && known.rank() == rank) {
          return known;
        }
      }
    }
    return new Type.Int(name, size, signed, false, rank);
  }

  static Type.Float floating(String name, int size) {
    if (size == 4 && name.equals("float")) {
      return Types.FLOAT;
    }
    if (size == 8 && name.equals("double")) {
      return Types.DOUBLE;
    }
    return size == 16 && name.equals("long double")
        ? Types.LONG_DOUBLE
        : new Type.Float(name, size);
  }

  private static int rank(String name, int size) {
    return switch (size) {
      case 2 -> 1;
      case 4 -> 2;
      case 8 -> name.contains("long long") ? 4 : 3;
      default -> 5;
    };
  }

  /** Whether the name consists of C's words for integers only. */
  private static boolean isSpelledFromKeywords(String name) {
    int from = 0;
    while (from < name.length()) {
      int space = name.indexOf(' ', from);
      int end = space < 0 ? name.length() : space;
      switch (name.substring(from, end)) {
        case "long", "short", "int", "signed", "unsigned" -> from = end + 1;
        default -> {
          return false;
        }
      }
    }
    return !name.isEmpty();
  }
}
