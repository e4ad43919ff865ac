package jdtrace.codegen.jvm;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import jdtrace.runtime.record.ObjectTexts;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * What {@code print(*args[0])} records of a Java object: its text, made by {@code
 * jdtrace.agent.rt.ObjectText}, which knows the fields of the classes that are named here: the
 * object's, those that they extend, and those of their fields, down to the depth that is shown. A
 * class is a structure without size whose members' offsets are numbers of fields.
 */
final class ObjectSnapshot {
  /** Of the text. */
  static final int BYTES = 4096;

  private static final int DEPTH = 3;
  private static final int MAX_CLASSES = 60;
  private static final int MAX_CHARACTERS = 20_000;

  /** Classes whose insides are nobody's business when they are met as a field. */
  private static final String[] OPAQUE = {"java.", "javax.", "jdk.", "sun.", "com.sun."};

  private record Found(Type.Struct type, int depth) {}

  private final StringBuilder shapes = new StringBuilder();
  private final Set<String> known = new HashSet<>();
  private final Queue<Found> queue = new ArrayDeque<>();

  private ObjectSnapshot(Type.Struct javaClass) {
    add(javaClass, 0);
    while (!queue.isEmpty()) {
      write(queue.remove());
    }
  }

  /** Whether values of a type are Java objects themselves, not references. */
  static boolean isObject(Type type) {
    return Types.resolve(type) instanceof Type.Struct s && !s.isUnion() && s.size() == 0;
  }

  static ObjectSnapshot of(Type type) {
    return new ObjectSnapshot((Type.Struct) Types.resolve(type));
  }

  /** What the library is told of the classes. */
  String shapes() {
    return shapes.toString();
  }

  /** The type that prints it. */
  static Type type() {
    return ObjectTexts.type(BYTES);
  }

  private void add(Type.Struct javaClass, int depth) {
    if (depth < DEPTH && known.size() < MAX_CLASSES && known.add(javaClass.tag())) {
      queue.add(new Found(javaClass, depth));
    }
  }

  private void write(Found found) {
    StringBuilder line = new StringBuilder(found.type.tag());
    boolean some = false;
    for (Type.Member member : found.type.members()) {
      Type type = Types.resolve(member.type());
      if (member.name().isEmpty() && type instanceof Type.Struct parent) {
        add(parent, found.depth);
      } else if (member.byteOffset() % 8 == 0) { // else it is no field
        some = true;
        line.append('\t').append(member.byteOffset() / 8).append('=').append(member.name());
        follow(type, found.depth + 1);
      }
    }
    boolean isRoot = found.type.tag().equals("java.lang.Object");
    if ((some || !isRoot) && shapes.length() + line.length() < MAX_CHARACTERS) {
      shapes.append(line).append('\n');
    }
  }

  /** The class that a reference, or an array of references, is declared with. */
  private void follow(Type type, int depth) {
    Type at = type;
    while (at instanceof Type.Pointer pointer) {
      at = Types.resolve(pointer.target());
    }
    if (at instanceof Type.Struct javaClass && !isOpaque(javaClass.tag())) {
      add(javaClass, depth);
    }
  }

  private static boolean isOpaque(String className) {
    if (className.equals("java.lang.Throwable")) {
      return false;
    }
    for (String prefix : OPAQUE) {
      if (className.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
