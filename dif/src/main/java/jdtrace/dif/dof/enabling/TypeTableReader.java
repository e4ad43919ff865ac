package jdtrace.dif.dof.enabling;

import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.dof.DofException;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * The types that {@link TypeTableWriter} wrote. An entry refers only to earlier ones, so there are
 * no cycles; depth and the work of printing a value are bounded.
 */
final class TypeTableReader {
  private static final int MAX_RANK = 4;
  private static final int MAX_BITS = 64;

  private final NoteInput in;
  private final List<Type> types = new ArrayList<>();
  private final List<Integer> depths = new ArrayList<>();
  private final List<Long> weights = new ArrayList<>();
  private int depth;
  private long weight;

  private TypeTableReader(NoteInput in) {
    this.in = in;
  }

  static List<Type> read(NoteInput in) throws DofException {
    return new TypeTableReader(in).read();
  }

  private List<Type> read() throws DofException {
    int count = in.count();
    for (int i = 0; i < count; i++) {
      depth = 0;
      weight = 1;
      types.add(entry());
      if (depth > Limits.MAX_TYPE_DEPTH) {
        throw in.wrong("types within types");
      }
      if (weight > Limits.MAX_TYPE_WEIGHT) {
        throw in.wrong("a type of too many members");
      }
      depths.add(depth);
      weights.add(weight);
    }
    return types;
  }

  private Type entry() throws DofException {
    return switch (TypeTag.ofNumber(in.number(TypeTag.LAST))) {
      case VOID -> Types.VOID;
      case INT -> {
        String name = in.text();
        int size = in.number(16);
        if (Integer.bitCount(size) != 1) {
          throw in.wrong("an integer of " + size + " bytes");
        }
        yield new Type.Int(name, size, in.flag(), in.flag(), in.number(MAX_RANK));
      }
      case FLOAT -> {
        String name = in.text();
        int size = in.number(16);
        if (size < 4 || Integer.bitCount(size) != 1) {
          throw in.wrong("a floating type of " + size + " bytes");
        }
        yield new Type.Float(name, size);
      }
      case STRING -> {
        int size = in.number(Limits.MAX_VALUE_BYTES);
        if (size == 0) {
          throw in.wrong("a string without a size");
        }
        weight = size;
        yield new Type.DString(size);
      }
      case DYNAMIC -> Types.DYNAMIC;
      case OPAQUE ->
          switch (in.number(2)) {
            case 0 -> Types.STACK;
            case 1 -> Types.SYMBOL;
            default -> Types.USER_SYMBOL;
          };
      case POINTER -> {
        boolean user = in.flag();
        Type target = earlier(0);
        yield new Type.Pointer(target, user);
      }
      case ARRAY -> array();
      case FUNCTION -> {
        Type result = earlier(0);
        boolean variadic = in.flag();
        List<Type> parameters = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
          parameters.add(earlier(0));
        }
        yield new Type.Function(result, List.copyOf(parameters), variadic);
      }
      case TYPEDEF -> {
        String name = in.text();
        yield new Type.Typedef(name, earlier(1));
      }
      case QUALIFIED -> {
        String qualifier = in.text();
        yield new Type.Qualified(qualifier, earlier(1));
      }
      case STRUCT -> struct();
      case ENUM -> {
        String tag = in.text();
        int size = in.number(8);
        if (Integer.bitCount(size) != 1) {
          throw in.wrong("an enumeration of " + size + " bytes");
        }
        List<Type.Enumerator> enumerators = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
          enumerators.add(new Type.Enumerator(in.text(), in.signed()));
        }
        yield new Type.Enum(tag, size, () -> enumerators);
      }
      case FORWARD -> {
        Type.TagKind kind =
            switch (in.number(2)) {
              case 0 -> Type.TagKind.STRUCT;
              case 1 -> Type.TagKind.UNION;
              default -> Type.TagKind.ENUM;
            };
        yield new Type.Forward(kind, in.text());
      }
    };
  }

  private Type array() throws DofException {
    int index = in.number(types.size() - 1);
    Type element = types.get(index);
    depth = 1 + depths.get(index);
    int count = in.number(Limits.MAX_VALUE_BYTES);
    if ((long) element.size() * count > Limits.MAX_VALUE_BYTES) {
      throw in.wrong("an array of more than " + Limits.MAX_VALUE_BYTES + " bytes");
    }
    weight = Math.min(Limits.MAX_TYPE_WEIGHT + 1, 1 + weights.get(index) * Math.max(1, count));
    return new Type.Array(element, count);
  }

  private Type struct() throws DofException {
    final String tag = in.text();
    final boolean union = in.flag();
    int size = in.number(Limits.MAX_VALUE_BYTES);
    List<Type.Member> members = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      String name = in.text();
      Type type = earlier(1);
      int bitOffset = in.number(8 * size);
      int bitSize = in.number(MAX_BITS);
      long end = bitSize == 0 ? bitOffset + 8L * type.size() : (long) bitOffset + bitSize;
      if (end > 8L * size) {
        throw in.wrong("member " + name + " is outside of its structure");
      }
      members.add(new Type.Member(name, type, bitOffset, bitSize));
    }
    return new Type.Struct(tag, union, size, () -> members);
  }

  /** An earlier entry; its work counts {@code times} times for this one. */
  private Type earlier(int times) throws DofException {
    int index = in.number(types.size() - 1);
    depth = Math.max(depth, 1 + depths.get(index));
    weight = Math.min(Limits.MAX_TYPE_WEIGHT + 1, weight + times * weights.get(index));
    return types.get(index);
  }

  /** A reference to a type of the table. */
  static Type reference(NoteInput in, List<Type> types) throws DofException {
    return types.get(in.number(types.size() - 1));
  }
}
