package jdtrace.dif.dof.enabling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jdtrace.dif.dof.ByteString;
import jdtrace.types.Type;

/**
 * D types as a table, each entry after those it refers to. What is behind a pointer is only named,
 * because printing needs no more: that ends every cycle. Equal types become one entry, so the table
 * of a table that was read is the same table.
 */
final class TypeTableWriter {
  private final NoteOutput table = new NoteOutput();
  private final Map<ByteString, Integer> entries = new HashMap<>();
  private final Map<Type, Integer> whole = new IdentityHashMap<>();
  private final Map<Type, Integer> named = new IdentityHashMap<>();

  /** The number of a type. */
  int add(Type type) {
    return add(type, false);
  }

  /** The number of a type; {@code name}: behind a pointer. */
  private int add(Type type, boolean name) {
    Map<Type, Integer> known = name ? named : whole;
    Integer index = known.get(type);
    if (index == null) {
      index = intern(encode(type, name));
      known.put(type, index);
    }
    return index;
  }

  private int intern(ByteString entry) {
    Integer index = entries.get(entry);
    if (index == null) {
      index = entries.size();
      entries.put(entry, index);
      table.bytes(entry);
    }
    return index;
  }

  private ByteString encode(Type type, boolean name) {
    NoteOutput out = new NoteOutput();
    switch (type) {
      case Type.Void _ -> tag(out, TypeTag.VOID);
      case Type.Int t ->
          tag(out, TypeTag.INT)
              .text(t.name())
              .number(t.size())
              .flag(t.signed())
              .flag(t.character())
              .number(t.rank());
      case Type.Float t -> tag(out, TypeTag.FLOAT).text(t.name()).number(t.size());
      case Type.DString t -> tag(out, TypeTag.STRING).number(t.size());
      case Type.Dynamic _ -> tag(out, TypeTag.DYNAMIC);
      case Type.Opaque t -> tag(out, TypeTag.OPAQUE).number(t.kind().ordinal());
      case Type.Pointer t -> {
        int target = add(t.target(), true);
        tag(out, TypeTag.POINTER).flag(t.user()).number(target);
      }
      case Type.Array t -> {
        int element = add(t.element(), name);
        tag(out, TypeTag.ARRAY).number(element).number(t.count());
      }
      case Type.Function t -> {
        int result = add(t.result(), true);
        List<Integer> parameters = new ArrayList<>(t.parameters().size());
        for (Type parameter : t.parameters()) {
          parameters.add(add(parameter, true));
        }
        tag(out, TypeTag.FUNCTION).number(result).flag(t.variadic()).number(parameters.size());
        parameters.forEach(out::number);
      }
      case Type.Typedef t -> {
        int target = add(t.target(), name);
        tag(out, TypeTag.TYPEDEF).text(t.name()).number(target);
      }
      case Type.Qualified t -> {
        int target = add(t.target(), name);
        tag(out, TypeTag.QUALIFIED).text(t.qualifier()).number(target);
      }
      case Type.Struct t when name ->
          forward(out, t.isUnion() ? Type.TagKind.UNION : Type.TagKind.STRUCT, t.tag());
      case Type.Struct t -> struct(out, t);
      case Type.Enum t when name -> forward(out, Type.TagKind.ENUM, t.tag());
      case Type.Enum t -> {
        List<Type.Enumerator> enumerators = t.enumerators();
        tag(out, TypeTag.ENUM).text(t.tag()).number(t.size()).number(enumerators.size());
        for (Type.Enumerator e : enumerators) {
          out.text(e.name()).signed(e.value());
        }
      }
      case Type.Forward t -> forward(out, t.kind(), t.tag());
    }
    return out.toByteString();
  }

  private void struct(NoteOutput out, Type.Struct type) {
    List<Type.Member> members = type.members();
    tag(out, TypeTag.STRUCT)
        .text(type.tag())
        .flag(type.isUnion())
        .number(type.size())
        .number(members.size());
    for (Type.Member member : members) {
      out.text(member.name())
          .number(add(member.type(), false))
          .number(member.bitOffset())
          .number(member.bitSize());
    }
  }

  private static void forward(NoteOutput out, Type.TagKind kind, String tag) {
    tag(out, TypeTag.FORWARD).number(kind.ordinal()).text(tag);
  }

  private static NoteOutput tag(NoteOutput out, TypeTag tag) {
    return out.number(tag.ordinal());
  }

  /** Writes the number of entries and the entries. */
  void writeTo(NoteOutput out) {
    out.number(entries.size()).bytes(table.toByteString());
  }
}
