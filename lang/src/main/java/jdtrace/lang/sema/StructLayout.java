package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.List;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Lays out a structure declared in D as the platform's C ABI does (System V, LP64): members at
 * their alignment, bit-fields packed from the least significant bit but never across a unit of
 * their declared type, the whole padded to its alignment (spec variants.md section 1).
 */
final class StructLayout {
  private final boolean union;
  private final List<Type.Member> members = new ArrayList<>();
  private long bits;
  private long widest;
  private int alignment = 1;

  StructLayout(boolean union) {
    this.union = union;
  }

  void add(String name, Type type) {
    int align = alignment(type);
    place(name, type, roundUp(bits, 8L * align), 8L * type.size(), 0);
    alignment = Math.max(alignment, align);
  }

  /** A bit-field; a nameless one only moves its successors, width 0 to the next unit. */
  void addBits(String name, Type type, int width) {
    long unit = 8L * type.size();
    if (width == 0) {
      bits = roundUp(bits, unit);
      return;
    }
    long at = bits / unit == (bits + width - 1) / unit ? bits : roundUp(bits, unit);
    if (name.isEmpty()) {
      bits = union ? 0 : at + width;
      widest = Math.max(widest, at + width);
      return;
    }
    place(name, type, at, width, width);
    alignment = Math.max(alignment, alignment(type));
  }

  private void place(String name, Type type, long at, long width, int bitSize) {
    members.add(new Type.Member(name, type, Math.toIntExact(at), bitSize));
    widest = Math.max(widest, at + width);
    bits = union ? 0 : at + width;
  }

  boolean has(String name) {
    for (Type.Member member : members) {
      if (member.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  List<Type.Member> members() {
    return members;
  }

  /** Bytes with the padding at the end. */
  int size() {
    return Math.toIntExact(roundUp(widest, 8L * alignment) / 8);
  }

  /** The alignment of a type in memory. */
  static int alignment(Type type) {
    return switch (Types.resolve(type)) {
      case Type.Array a -> alignment(a.element());
      case Type.DString _ -> 1;
      case Type.Struct s -> {
        int most = 1;
        for (Type.Member member : s.members()) {
          most = Math.max(most, alignment(member.type()));
        }
        yield most;
      }
      default -> Math.max(1, type.size());
    };
  }

  private static long roundUp(long value, long to) {
    return (value + to - 1) / to * to;
  }
}
