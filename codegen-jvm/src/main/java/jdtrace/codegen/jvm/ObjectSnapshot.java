package jdtrace.codegen.jvm;

import java.util.ArrayList;
import java.util.List;
import jdtrace.runtime.EngineException;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * What {@code print(*args[0])} records of a Java object: all its fields, inherited ones inside of their
 * class, one level deep. So it is bounded, and cycles cannot be.
 *
 * <p>A class is a structure without size whose members' offsets are numbers of fields. The record has
 * them one after the other, and what prints them is given a type that says so: numbers as they are, a
 * String as text of at most {@link #TEXT_BYTES} bytes with its NUL, any other reference as the identity
 * hash of its object, 0 for null.
 */
final class ObjectSnapshot {
  static final int TEXT_BYTES = 64;
  private static final int MAX_SLOTS = 250;

  /** How a field is recorded. */
  enum Kind {
    NUMBER,
    TEXT,
    IDENTITY
  }

  /**
   * A field.
   *
   * @param selector what is added to the object's handle
   * @param at offset in the snapshot
   */
  record Slot(Kind kind, int selector, int at, int size) {}

  private final List<Slot> slots = new ArrayList<>();
  private final Type type;
  private int end;

  private ObjectSnapshot(Type.Struct javaClass) {
    this.type = lay(javaClass);
    if (slots.size() > MAX_SLOTS) {
      throw new EngineException(
          "print() of an object of %s: it has %d fields, more than %d; print them one by one"
              .formatted(javaClass.displayName(), slots.size(), MAX_SLOTS));
    }
  }

  /** Whether values of a type are Java objects themselves, not references. */
  static boolean isObject(Type type) {
    return Types.resolve(type) instanceof Type.Struct s && !s.isUnion() && s.size() == 0;
  }

  static ObjectSnapshot of(Type type) {
    return new ObjectSnapshot((Type.Struct) Types.resolve(type));
  }

  List<Slot> slots() {
    return slots;
  }

  /** The type that prints it. */
  Type type() {
    return type;
  }

  int bytes() {
    return Math.max(8, end + 7 & -8);
  }

  private Type.Struct lay(Type.Struct javaClass) {
    end = end + 7 & -8;
    int start = end;
    List<Type.Member> members = new ArrayList<>();
    for (Type.Member member : javaClass.members()) {
      if (member.name().isEmpty() && isObject(member.type())) {
        end = end + 7 & -8;
        int at = end;
        Type.Struct parent = lay((Type.Struct) Types.resolve(member.type()));
        if (!parent.members().isEmpty()) {
          members.add(new Type.Member("", parent, 8 * (at - start), 0));
        }
      } else {
        members.add(field(member, start));
      }
    }
    return new Type.Struct(javaClass.tag(), false, end - start, () -> members);
  }

  private Type.Member field(Type.Member member, int start) {
    Type declared = member.type();
    boolean text =
        declared instanceof Type.Typedef typedef && typedef.name().equals("java.lang.String");
    boolean reference = !text && Types.resolve(declared) instanceof Type.Pointer;
    int size = text ? TEXT_BYTES : reference ? 8 : declared.size();
    int alignment = text ? 1 : size;
    end = end + alignment - 1 & -alignment;
    int at = end;
    end += size;
    slots.add(
        new Slot(
            text ? Kind.TEXT : reference ? Kind.IDENTITY : Kind.NUMBER,
            member.byteOffset(),
            at,
            size));
    Type shown =
        text ? new Type.Typedef("java.lang.String", new Type.DString(TEXT_BYTES)) : declared;
    return new Type.Member(member.name(), shown, 8 * (at - start), 0);
  }
}
