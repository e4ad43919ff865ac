package jdtrace.provider.java;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import jdtrace.agent.Request;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Classes of the JVMs of a session as D types. A reference is a pointer; a class is a structure whose members are
 * its own fields and, as an unnamed member, what it inherits; every object has besides a member
 * {@code class}, the name of its own class, and {@code identityHashCode}; an array is a pointer to its
 * elements by a name like {@code int[]}; {@code java.lang.String} is a name for {@code char *}.
 *
 * <p>The offset of a member is no place in memory: 8 times the number that this session gives the
 * field. Fields are numbered when a class is first looked into, and told to the agents when the session
 * begins.
 *
 * <p>A class of a name is one type in all JVMs: as the first says that has it. In another, where it may be
 * of another version, a field that is not there, or of another type, cannot be read.
 */
final class JavaTypes {
  private static final int STATIC = 8;

  /** What every object can be asked although no field says so; see {@code rt.JavaObjects}. */
  private static final int CLASS_NAME = 0x0fff_ffff;

  private static final int IDENTITY_HASH = 0x0fff_fffb;

  private static final String ROOT = "java.lang.Object";

  /** Handle of static fields: no object, the field's number below. */
  private static final long STATICS = 0x4A00_0000_0000_0000L | 0xffffffL << 32;

  private static final Type BOOLEAN = new Type.Int("boolean", 1, false, false, 0);
  private static final Type BYTE = new Type.Int("byte", 1, true, false, 0);
  private static final Type CHAR = new Type.Int("char16_t", 2, false, false, 1);
  static final Type STRING = new Type.Typedef("java.lang.String", new Type.Pointer(Types.CHAR));

  private final List<AgentConnection> agents = new ArrayList<>();
  private final Map<String, Type> structs = new HashMap<>();
  private final Map<String, List<Type.Member>> statics = new HashMap<>();
  private final List<Field> fields = new ArrayList<>();

  /** A numbered field; its number is its place in the list and 1. */
  private record Field(
      AgentConnection described,
      String declaring,
      String context,
      String name,
      String descriptor,
      boolean isStatic) {}

  /** What one JVM says of a class, which it has. */
  private record Description(AgentConnection agent, DataInputStream in) {}

  /** A JVM more. */
  void add(AgentConnection agent) {
    agents.add(agent);
  }

  /** The types of a method's parameters, as the class sees them. */
  List<Type> parameters(String descriptor, String context) {
    List<Type> types = new ArrayList<>();
    int at = 1;
    while (descriptor.charAt(at) != ')') {
      int end = end(descriptor, at);
      types.add(type(descriptor.substring(at, end), context));
      at = end;
    }
    return types;
  }

  /** What a method returns; {@code void} has none. */
  Type result(String descriptor, String context) {
    String result = descriptor.substring(descriptor.indexOf(')') + 1);
    return result.equals("V") ? Types.VOID : type(result, context);
  }

  private static int end(String descriptor, int start) {
    int at = start;
    while (descriptor.charAt(at) == '[') {
      at++;
    }
    return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
  }

  private Type type(String descriptor, String context) {
    return switch (descriptor.charAt(0)) {
      case 'Z' -> BOOLEAN;
      case 'B' -> BYTE;
      case 'C' -> CHAR;
      case 'S' -> Types.SHORT;
      case 'I' -> Types.INT;
      case 'J' -> Types.LONG;
      case 'F' -> Types.FLOAT;
      case 'D' -> Types.DOUBLE;
      case '[' -> array(type(descriptor.substring(1), context));
      default ->
          reference(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'), context);
    };
  }

  /** A pointer to the first element, by a name that says that there is a length. */
  private static Type array(Type element) {
    String name =
        element instanceof Type.Pointer
            ? element.displayName().replaceFirst("^struct (.*) \\*$", "$1")
            : element.displayName();
    return new Type.Typedef(name + "[]", new Type.Pointer(element));
  }

  /** A reference to objects of a class. */
  Type reference(String className, String context) {
    return className.equals("java.lang.String")
        ? STRING
        : new Type.Pointer(() -> struct(className, context), false);
  }

  /** A class; one that is not there is known by name only. */
  private Type struct(String className, String context) {
    return structs.computeIfAbsent(
        className, name -> new Type.Struct(name, false, 0, () -> members(name, context)));
  }

  /** A class by name, for casts and static fields. */
  Optional<Type> named(String className) {
    Type known = structs.get(className);
    if (known != null) {
      return Optional.of(known);
    }
    for (String name = className; name != null; name = nested(name)) {
      if (describe(name, name) != null) {
        return Optional.of(struct(name, name));
      }
    }
    return Optional.empty();
  }

  /** What a name means if its last part is nested in another class; null when there is no other. */
  private static String nested(String className) {
    int dot = className.lastIndexOf('.');
    return dot < 0 ? null : className.substring(0, dot) + '$' + className.substring(dot + 1);
  }

  /** From the first JVM that has the class; null when none has. */
  private Description describe(String className, String context) {
    for (AgentConnection agent : agents) {
      if (agent.isAlive()) {
        DataInputStream in = describe(agent, className, context);
        if (in != null) {
          return new Description(agent, in);
        }
      }
    }
    return null;
  }

  private static DataInputStream describe(AgentConnection agent, String className, String context) {
    AgentConnection.Outgoing request = AgentConnection.write(Request.DESCRIBE);
    try {
      request.out.writeUTF(className);
      request.out.writeUTF(context);
      DataInputStream in = agent.request(request);
      return in.readBoolean() ? in : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Type.Member> members(String className, String context) {
    try {
      Description description = describe(className, context);
      List<Type.Member> members = new ArrayList<>();
      if (className.equals(ROOT)) {
        members.add(new Type.Member("class", STRING, 8 * CLASS_NAME, 0));
        members.add(new Type.Member("identityHashCode", Types.INT, 8 * IDENTITY_HASH, 0));
      }
      if (description == null) {
        if (!className.equals(ROOT)) {
          members.add(new Type.Member("", struct(ROOT, context), 0, 0));
        }
        return members;
      }
      DataInputStream in = description.in;
      String parent = in.readUTF();
      List<Type.Member> shared = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        boolean isStatic = (in.readShort() & STATIC) != 0;
        String name = in.readUTF();
        String descriptor = in.readUTF();
        fields.add(new Field(description.agent, className, context, name, descriptor, isStatic));
        Type.Member member =
            new Type.Member(name, type(descriptor, className), 64 * fields.size(), 0);
        (isStatic ? shared : members).add(member);
      }
      statics.put(className, shared);
      if (!parent.isEmpty()) {
        members.add(new Type.Member("", struct(parent, className), 0, 0));
      }
      return members;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A static field's type, if the class and the field are there. */
  Optional<Type> staticType(String className, String field) {
    Type.Member member = staticMember(className, field);
    return member == null ? Optional.empty() : Optional.of(member.type());
  }

  /** The address that stands for a static field. */
  OptionalLong staticAddress(String className, String field) {
    Type.Member member = staticMember(className, field);
    return member == null
        ? OptionalLong.empty()
        : OptionalLong.of(STATICS | member.byteOffset() & 0xffffffffL);
  }

  private Type.Member staticMember(String className, String field) {
    Optional<Type> type = named(className);
    if (type.isEmpty()) {
      return null;
    }
    List<Type.Member> inflated = ((Type.Struct) type.get()).members();
    for (Type.Member member : statics.getOrDefault(className, List.of())) {
      if (member.name().equals(field)) {
        return member;
      }
    }
    for (Type.Member member : inflated) {
      if (member.name().isEmpty() && member.type() instanceof Type.Struct parent) {
        return staticMember(parent.tag(), field);
      }
    }
    return null;
  }

  /** Tells an agent the fields numbered from {@code from} on; how many there are now. */
  int tell(AgentConnection agent, int from) {
    try {
      Map<String, Set<String>> own = new HashMap<>();
      for (int i = from; i < fields.size(); i++) {
        Field field = fields.get(i);
        if (field.described != agent && !has(agent, field, own)) {
          continue;
        }
        AgentConnection.Outgoing request = AgentConnection.write(Request.FIELD);
        request.out.writeInt(i + 1);
        request.out.writeUTF(field.declaring);
        request.out.writeUTF(field.context);
        request.out.writeUTF(field.name);
        request.out.writeUTF(field.descriptor);
        request.out.writeBoolean(field.isStatic);
        agent.request(request);
      }
      return fields.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a class has a field in another JVM than the one that described it.
   *
   * @param own what has been looked for: by class, its fields as {@link #key} writes them
   */
  private static boolean has(AgentConnection agent, Field field, Map<String, Set<String>> own)
      throws IOException {
    Set<String> keys = own.get(field.declaring);
    if (keys == null) {
      keys = new HashSet<>();
      DataInputStream in = describe(agent, field.declaring, field.context);
      if (in != null) {
        in.readUTF();
        for (int i = in.readInt(); i > 0; i--) {
          boolean isStatic = (in.readShort() & STATIC) != 0;
          keys.add(key(in.readUTF(), in.readUTF(), isStatic));
        }
      }
      own.put(field.declaring, keys);
    }
    return keys.contains(key(field.name, field.descriptor, field.isStatic));
  }

  private static String key(String name, String descriptor, boolean isStatic) {
    return name + ' ' + descriptor + ' ' + isStatic;
  }
}
