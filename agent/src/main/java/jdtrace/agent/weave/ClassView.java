package jdtrace.agent.weave;

import java.util.ArrayList;
import java.util.List;

/** What a class file says of its class, without loading anything. */
public final class ClassView {
  public static final int STATIC = 8;
  public static final int SYNCHRONIZED = 0x20;
  public static final int NATIVE = 0x100;
  public static final int ABSTRACT = 0x400;

  /** The JVM may run its own code instead of such a method, or runs it where no probe may be. */
  private static final String[] UNTRACEABLE = {
    "Ljdk/internal/vm/annotation/IntrinsicCandidate;",
    "Ljdk/internal/HotSpotIntrinsicCandidate;",
    "Ljdk/internal/vm/annotation/ChangesCurrentThread;",
    "Ljdk/internal/vm/annotation/JvmtiMountTransition;",
    "Ljdk/internal/vm/annotation/JvmtiHideEvents;"
  };

  private final Input in;
  private final ConstantPool pool;
  private final int header;
  private final int methods;

  /**
   * @throws RefusedException when it is no class file
   */
  public ClassView(byte[] classFile) {
    in = new Input(classFile);
    if (in.s4(0) != 0xcafebabe) {
      throw new RefusedException("not a class file");
    }
    pool = new ConstantPool(in, 8);
    header = pool.end();
    methods = skipMembers(fieldsPlace());
  }

  /** A field. */
  public static final class Field {
    public final int access;
    public final String name;
    public final String descriptor;

    Field(int access, String name, String descriptor) {
      this.access = access;
      this.name = name;
      this.descriptor = descriptor;
    }
  }

  /** A method. */
  public static final class Method {
    public final int access;
    public final String name;
    public final String descriptor;

    /** Annotation that forbids probes, by its simple name; null without one. */
    public final String untraceable;

    final int place;

    Method(int access, String name, String descriptor, String untraceable, int place) {
      this.access = access;
      this.name = name;
      this.descriptor = descriptor;
      this.untraceable = untraceable;
      this.place = place;
    }
  }

  public int version() {
    return in.u2(6);
  }

  public int access() {
    return in.u2(header);
  }

  /** Internal name. */
  public String name() {
    return pool.className(in.u2(header + 2));
  }

  /** Internal name of the superclass; null for Object. */
  public String superName() {
    int index = in.u2(header + 4);
    return index == 0 ? null : pool.className(index);
  }

  /** Internal names of the classes that it names in its constants; arrays as descriptors. */
  public List<String> mentions() {
    return pool.classNames();
  }

  /** Internal names of the interfaces that it implements or, of an interface, extends. */
  public List<String> interfaces() {
    List<String> result = new ArrayList<String>();
    int count = in.u2(header + 6);
    for (int i = 0; i < count; i++) {
      result.add(pool.className(in.u2(header + 8 + 2 * i)));
    }
    return result;
  }

  private int fieldsPlace() {
    return header + 8 + 2 * in.u2(header + 6);
  }

  public List<Field> fields() {
    List<Field> result = new ArrayList<Field>();
    int at = fieldsPlace();
    int count = in.u2(at);
    at += 2;
    for (int i = 0; i < count; i++) {
      result.add(new Field(in.u2(at), pool.utf8(in.u2(at + 2)), pool.utf8(in.u2(at + 4))));
      at = skipMember(at);
    }
    return result;
  }

  public List<Method> methods() {
    List<Method> result = new ArrayList<Method>();
    int count = in.u2(methods);
    int at = methods + 2;
    for (int i = 0; i < count; i++) {
      result.add(
          new Method(
              in.u2(at), pool.utf8(in.u2(at + 2)), pool.utf8(in.u2(at + 4)), forbidden(at), at));
      at = skipMember(at);
    }
    return result;
  }

  /** Lines of a method that have code, ascending; none without debug information. */
  public int[] lines(Method method) {
    int code = attribute(method.place, "Code");
    if (code < 0) {
      return new int[0];
    }
    int length = in.s4(code + 10);
    in.need(code + 14, length);
    int at = code + 14 + length;
    at += 2 + 8 * in.u2(at);
    int count = in.u2(at);
    at += 2;
    LineTable table = new LineTable(length);
    for (int i = 0; i < count; i++) {
      int size = in.length(at + 2);
      if (pool.utf8(in.u2(at)).equals("LineNumberTable")) {
        table.read(in, at + 6, size);
      }
      at += 6 + size;
    }
    return table.lines();
  }

  /** The {@link BodyPoints} that a method has, as bits. */
  public int points(Method method) {
    int points = (method.access & SYNCHRONIZED) != 0 ? BodyPoints.ofSynchronized() : 0;
    int attribute = attribute(method.place, "Code");
    if (attribute >= 0) {
      int length = in.s4(attribute + 10);
      int code = attribute + 14;
      in.need(code, length);
      for (int pc = 0; pc < length; pc += Instructions.length(in, code, pc, length)) {
        points |= BodyPoints.of(in.u1(code + pc));
      }
    }
    return points;
  }

  /** Place of an attribute of the member at {@code member}; -1 without one. */
  private int attribute(int member, String name) {
    return attributes(member + 6, name);
  }

  /** The same of the attributes whose count is at {@code place}. */
  private int attributes(int place, String name) {
    int count = in.u2(place);
    int at = place + 2;
    for (int i = 0; i < count; i++) {
      if (pool.utf8(in.u2(at)).equals(name)) {
        return at;
      }
      at += 6 + in.length(at + 2);
    }
    return -1;
  }

  /**
   * The text of an annotation of the class that has one element, a String; "" when it is of another
   * form, null without one.
   *
   * @param type descriptor
   */
  public String annotation(String type) {
    return annotation(attributes(skipMembers(methods), "RuntimeVisibleAnnotations"), type);
  }

  /** The same of an annotation of a method. */
  public String annotation(Method method, String type) {
    return annotation(attribute(method.place, "RuntimeVisibleAnnotations"), type);
  }

  private String annotation(int at, String type) {
    int place = at + 8;
    int count = at < 0 ? 0 : in.u2(at + 6);
    for (int i = 0; i < count; i++) {
      if (pool.utf8(in.u2(place)).equals(type)) {
        return in.u2(place + 2) == 1 && in.u1(place + 6) == 's' ? pool.utf8(in.u2(place + 7)) : "";
      }
      place = skipAnnotation(place, 0);
    }
    return null;
  }

  private String forbidden(int member) {
    int at = attribute(member, "RuntimeVisibleAnnotations");
    if (at < 0) {
      return null;
    }
    int count = in.u2(at + 6);
    int place = at + 8;
    for (int i = 0; i < count; i++) {
      String type = pool.utf8(in.u2(place));
      for (String annotation : UNTRACEABLE) {
        if (annotation.equals(type)) {
          return type.substring(type.lastIndexOf('/') + 1, type.length() - 1);
        }
      }
      place = skipAnnotation(place, 0);
    }
    return null;
  }

  private int skipAnnotation(int at, int depth) {
    int pairs = in.u2(at + 2);
    int place = at + 4;
    for (int i = 0; i < pairs; i++) {
      place = skipValue(place + 2, depth);
    }
    return place;
  }

  private int skipValue(int at, int depth) {
    if (depth > 50) {
      throw new RefusedException("malformed class file: annotations nested too deep");
    }
    switch (in.u1(at)) {
      case 'e':
        return at + 5;
      case '@':
        return skipAnnotation(at + 1, depth + 1);
      case '[':
        int count = in.u2(at + 1);
        int place = at + 3;
        for (int i = 0; i < count; i++) {
          place = skipValue(place, depth + 1);
        }
        return place;
      default:
        return at + 3;
    }
  }

  private int skipMembers(int at) {
    int count = in.u2(at);
    int place = at + 2;
    for (int i = 0; i < count; i++) {
      place = skipMember(place);
    }
    return place;
  }

  private int skipMember(int at) {
    int count = in.u2(at + 6);
    int place = at + 8;
    for (int i = 0; i < count; i++) {
      place += 6 + in.length(place + 2);
    }
    return place;
  }
}
