package jdtrace.lang.sema;

import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.lang.ast.DeclSpecs;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Basic type words in any order: which combinations are types, which are which mistake. */
final class BasicWords {
  private BasicWords() {}

  static Type type(DeclSpecs specs, Type string) {
    List<String> words = specs.words();
    String kind = null;
    int signs = 0;
    boolean unsigned = false;
    int shorts = 0;
    int longs = 0;
    for (String word : words) {
      switch (word) {
        case "signed" -> signs++;
        case "unsigned" -> {
          signs++;
          unsigned = true;
        }
        case "short" -> shorts++;
        case "long" -> longs++;
        default -> {
          if (kind != null) {
            throw combination(specs);
          }
          kind = word;
        }
      }
    }
    if (signs > 1 || shorts > 1 || longs > 2 || shorts > 0 && longs > 0) {
      throw combination(specs);
    }
    if (kind == null) {
      kind = "int";
    }
    return switch (kind) {
      case "void" -> {
        if (signs + shorts + longs > 0) {
          throw new DError(ErrorTag.D_DECL_VOIDATTR, specs.span(), "void takes no attributes");
        }
        yield Types.VOID;
      }
      case "char" -> {
        if (shorts + longs > 0) {
          throw new DError(ErrorTag.D_DECL_CHARATTR, specs.span(), "char cannot be short or long");
        }
        yield unsigned ? Types.UCHAR : signs > 0 ? Types.SCHAR : Types.CHAR;
      }
      case "int" -> integer(shorts, longs, unsigned);
      default -> {
        refuseSign(signs, specs);
        if (shorts > 0) {
          throw combination(specs);
        }
        yield switch (kind) {
          case "double" -> {
            if (longs > 1) {
              throw combination(specs);
            }
            yield longs == 1 ? Types.LONG_DOUBLE : Types.DOUBLE;
          }
          case "float" -> {
            refuseLong(longs, specs);
            yield Types.FLOAT;
          }
          case "string" -> {
            refuseLong(longs, specs);
            yield string;
          }
          case "_Bool" -> Types.BOOL;
          default -> throw combination(specs);
        };
      }
    };
  }

  private static Type integer(int shorts, int longs, boolean unsigned) {
    if (shorts > 0) {
      return unsigned ? Types.USHORT : Types.SHORT;
    }
    return switch (longs) {
      case 0 -> unsigned ? Types.UINT : Types.INT;
      case 1 -> unsigned ? Types.ULONG : Types.LONG;
      default -> unsigned ? Types.ULONG_LONG : Types.LONG_LONG;
    };
  }

  /** Refuses a basic type's word beside a named or tagged type. */
  static void refuseWith(DeclSpecs specs) {
    for (String word : specs.words()) {
      switch (word) {
        case "signed", "unsigned", "short", "long" -> {}
        default -> throw combination(specs);
      }
    }
  }

  /** Refuses {@code unsigned}, {@code long} ... on a named or tagged type, by its kind. */
  static void refuseOn(Type type, DeclSpecs specs) {
    if (!(Types.resolve(type) instanceof Type.Int)) {
      refuseSign(
          specs.words().contains("signed") || specs.words().contains("unsigned") ? 1 : 0, specs);
      refuseLong(1, specs);
    }
    throw combination(specs);
  }

  private static void refuseSign(int signs, DeclSpecs specs) {
    if (signs > 0) {
      throw new DError(
          ErrorTag.D_DECL_SIGNINT, specs.span(), "signed and unsigned need an integer type");
    }
  }

  private static void refuseLong(int longs, DeclSpecs specs) {
    if (longs > 0) {
      throw new DError(ErrorTag.D_DECL_LONGINT, specs.span(), "long needs an arithmetic type");
    }
  }

  private static DError combination(DeclSpecs specs) {
    return new DError(ErrorTag.D_DECL_COMBO, specs.span(), "illegal combination of type names");
  }
}
