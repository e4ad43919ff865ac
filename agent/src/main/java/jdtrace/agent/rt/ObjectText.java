package jdtrace.agent.rt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An object as text, for print(): its fields by name, those of objects that it refers to down to a
 * small depth, the first elements of arrays and of the JDK's own collections. What does not fit ends
 * in dots.
 *
 * <pre>
 *   com.acme.Order {
 *       customer = "c1"
 *       amounts = int[3] { 10, 20, 30 }
 *       parent = com.acme.Order {
 *           ...
 *       }
 *   }
 * </pre>
 *
 * <p>Nothing of the application is called: collections are only looked into whose class is one of
 * those that are known here, because any other might be the application's, or take a lock. Their
 * iterators, and the digits of float and double, are allocated.
 */
final class ObjectText {
  private static final int DEPTH = 3;
  private static final int ELEMENTS = 16;
  private static final int TEXT = 256;
  private static final int INDENT = 4;

  private final Session session;
  private final Object[] path = new Object[DEPTH];
  private ObjectShapes shapes;
  private byte[] bytes;
  private int at;
  private int end;
  private boolean full;

  ObjectText(Session session) {
    this.session = session;
  }

  /** Writes the text, with a NUL behind it, into bytes that are zero. */
  void write(byte[] into, int start, int capacity, Object object, ObjectShapes known) {
    bytes = into;
    at = start;
    end = start + capacity - 5; // dots, a newline and the NUL
    full = false;
    shapes = known;
    object(object, 0);
    if (full) {
      bytes[at++] = '\n';
      for (int i = 0; i < 3; i++) {
        bytes[at++] = '.';
      }
    }
    bytes = null;
    shapes = null;
    for (int i = 0; i < DEPTH; i++) {
      path[i] = null;
    }
  }

  private void put(char c) {
    int more = c < 0x80 ? 0 : c < 0x800 ? 1 : 2;
    if (full || at + more >= end) {
      full = true;
      return;
    }
    if (more == 0) {
      bytes[at++] = (byte) c;
    } else if (c >= 0xd800 && c <= 0xdfff) {
      bytes[at++] = '?';
    } else {
      bytes[at++] = (byte) (0xff00 >> more + 1 | c >> 6 * more);
      for (int i = more - 1; i >= 0; i--) {
        bytes[at++] = (byte) (0x80 | c >> 6 * i & 0x3f);
      }
    }
  }

  private void put(String text) {
    for (int i = 0; i < text.length() && !full; i++) {
      put(text.charAt(i));
    }
  }

  /** A Unicode character beyond 0xffff, from its two halves. */
  private void pair(char high, char low) {
    int code = 0x10000 + (high - 0xd800 << 10) + (low - 0xdc00);
    if (full || at + 3 >= end) {
      full = true;
      return;
    }
    bytes[at++] = (byte) (0xf0 | code >> 18);
    for (int shift = 12; shift >= 0; shift -= 6) {
      bytes[at++] = (byte) (0x80 | code >> shift & 0x3f);
    }
  }

  private void number(long value) {
    if (value < 0) {
      put('-');
    }
    long divisor = 1;
    while (value / divisor / 10 != 0) {
      divisor *= 10;
    }
    for (; divisor != 0; divisor /= 10) {
      put((char) ('0' + Math.abs((int) (value / divisor % 10))));
    }
  }

  private void hex(int value) {
    int shift = 28;
    while (shift > 0 && value >>> shift == 0) {
      shift -= 4;
    }
    for (; shift >= 0; shift -= 4) {
      put("0123456789abcdef".charAt(value >>> shift & 15));
    }
  }

  private void line(int depth) {
    put('\n');
    for (int i = 0; i < INDENT * depth; i++) {
      put(' ');
    }
  }

  private void text(String text) {
    put('"');
    int length = Math.min(text.length(), TEXT);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0xd800
          && c < 0xdc00
          && i + 1 < length
          && text.charAt(i + 1) >= 0xdc00
          && text.charAt(i + 1) <= 0xdfff) {
        pair(c, text.charAt(++i));
      } else {
        character(c, '"');
      }
    }
    put('"');
    if (length < text.length()) {
      put("...");
    }
  }

  private void character(char c, char quote) {
    if (c == quote || c == '\\') {
      put('\\');
      put(c);
    } else if (c == '\n') {
      put("\\n");
    } else if (c == '\t') {
      put("\\t");
    } else if (c == '\r') {
      put("\\r");
    } else if (c < ' ' || c == 0x7f) {
      put("\\x");
      put("0123456789abcdef".charAt(c >> 4));
      put("0123456789abcdef".charAt(c & 15));
    } else {
      put(c);
    }
  }

  /** A value at some depth: 0 is what is printed itself. */
  private void object(Object object, int depth) {
    if (object == null) {
      put("null");
    } else if (object instanceof String) {
      text((String) object);
    } else if (object instanceof Enum) {
      put(((Enum<?>) object).name());
      if (depth == 0) {
        fields(object, depth);
      }
    } else if (object instanceof Class) {
      put("class ");
      put(((Class<?>) object).getName());
    } else if (!boxed(object)) {
      structured(object, depth);
    }
  }

  private boolean boxed(Object object) {
    if (object instanceof Integer
        || object instanceof Long
        || object instanceof Short
        || object instanceof Byte) {
      number(((Number) object).longValue());
    } else if (object instanceof Boolean) {
      put((Boolean) object ? "true" : "false");
    } else if (object instanceof Character) {
      put('\'');
      character((Character) object, '\'');
      put('\'');
    } else if (object instanceof Double) {
      put(Double.toString((Double) object));
    } else if (object instanceof Float) {
      put(Float.toString((Float) object));
    } else {
      return false;
    }
    return true;
  }

  private void structured(Object object, int depth) {
    for (int i = 0; i < depth && i < DEPTH; i++) {
      if (path[i] == object) {
        reference(object);
        put(" (see above)");
        return;
      }
    }
    if (object.getClass().isArray()) {
      array(object, depth);
      return;
    }
    if (depth < DEPTH) {
      path[depth] = object;
    }
    if (object instanceof Collection && isKnown(object.getClass())) {
      elements((Collection<?>) object, depth);
    } else if (object instanceof Map && isKnown(object.getClass())) {
      entries((Map<?, ?>) object, depth);
    } else if (depth < DEPTH && hasShape(object.getClass())) {
      put(object.getClass().getName());
      fields(object, depth);
    } else {
      reference(object);
    }
    if (depth < DEPTH) {
      path[depth] = null;
    }
  }

  private void reference(Object object) {
    put(object.getClass().getName());
    put('@');
    hex(System.identityHashCode(object));
  }

  private boolean hasShape(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (shapes.of(c) != null) {
        return true;
      }
    }
    return false;
  }

  private void fields(Object object, int depth) {
    put(" {");
    for (Class<?> c = object.getClass(); c != null && !full; c = c.getSuperclass()) {
      ObjectShapes.Shape shape = shapes.of(c);
      if (shape != null) {
        for (int i = 0; i < shape.ids.length && !full; i++) {
          line(depth + 1);
          put(shape.names[i]);
          put(" = ");
          field(object, c, shape.ids[i], depth);
        }
      } else if (c != Object.class) {
        line(depth + 1);
        put("... (fields of ");
        put(c.getName());
        put(')');
      }
    }
    line(depth);
    put('}');
  }

  private void field(Object object, Class<?> declaring, int id, int depth) {
    FieldTable table = session.fields;
    if (id >= table.kinds.length || table.kinds[id] == 0) {
      if (!session.host.findField(id, object)) {
        put('?');
        return;
      }
      table = session.fields;
    }
    if (table.owners[id] != declaring) {
      put('?'); // another loader's class of that name
      return;
    }
    byte kind = table.kinds[id];
    long offset = table.offsets[id];
    if (kind == 'L') {
      object(Raw.reference(object, offset), depth + 1);
    } else {
      primitive(Raw.primitive(object, offset, kind), kind);
    }
  }

  private void primitive(long value, int kind) {
    switch (kind) {
      case 'Z':
        put(value != 0 ? "true" : "false");
        break;
      case 'C':
        put('\'');
        character((char) value, '\'');
        put('\'');
        break;
      case 'F':
        put(Float.toString(Float.intBitsToFloat((int) value)));
        break;
      case 'D':
        put(Double.toString(Double.longBitsToDouble(value)));
        break;
      default:
        number(value);
    }
  }

  private void array(Object array, int depth) {
    Class<?> element = array.getClass().getComponentType();
    int dimensions = 0;
    while (element.isArray()) {
      element = element.getComponentType();
      dimensions++;
    }
    put(element.getName());
    put('[');
    int length = java.lang.reflect.Array.getLength(array);
    number(length);
    put(']');
    for (int i = 0; i < dimensions; i++) {
      put("[]");
    }
    if (depth > DEPTH) {
      return;
    }
    put(" {");
    for (int i = 0; i < length && i < ELEMENTS && !full; i++) {
      put(i == 0 ? " " : ", ");
      if (array instanceof Object[]) {
        object(((Object[]) array)[i], depth + 1);
      } else {
        element(array, i);
      }
    }
    close(length);
  }

  private void close(int length) {
    put(length > ELEMENTS ? ", ... }" : " }");
  }

  private void element(Object array, int i) {
    if (array instanceof int[]) {
      number(((int[]) array)[i]);
    } else if (array instanceof byte[]) {
      number(((byte[]) array)[i]);
    } else if (array instanceof long[]) {
      number(((long[]) array)[i]);
    } else if (array instanceof short[]) {
      number(((short[]) array)[i]);
    } else if (array instanceof char[]) {
      primitive(((char[]) array)[i], 'C');
    } else if (array instanceof boolean[]) {
      put(((boolean[]) array)[i] ? "true" : "false");
    } else if (array instanceof double[]) {
      put(Double.toString(((double[]) array)[i]));
    } else {
      put(Float.toString(((float[]) array)[i]));
    }
  }

  /** Collections whose size and iterators are the JDK's own code and take no lock. */
  private static boolean isKnown(Class<?> type) {
    return type == ArrayList.class
        || type == HashMap.class
        || type == HashSet.class
        || type == LinkedHashMap.class
        || type == LinkedHashSet.class
        || type == ConcurrentHashMap.class
        || type == TreeMap.class
        || type == TreeSet.class
        || type == LinkedList.class
        || type == ArrayDeque.class
        || type.getName().startsWith("java.util.ImmutableCollections$List")
        || type.getName().startsWith("java.util.ImmutableCollections$Set")
        || type.getName().startsWith("java.util.ImmutableCollections$Map");
  }

  private void size(Object collection, int size) {
    put(collection.getClass().getName());
    put('(');
    number(size);
    put(')');
  }

  private void elements(Collection<?> collection, int depth) {
    size(collection, collection.size());
    if (depth > DEPTH) {
      return;
    }
    put(" {");
    int n = 0;
    try {
      for (Object element : collection) {
        if (n == ELEMENTS || full) {
          n++;
          break;
        }
        put(n++ == 0 ? " " : ", ");
        object(element, depth + 1);
      }
    } catch (RuntimeException e) {
      put(" (changed meanwhile)"); // by another thread
    }
    close(n);
  }

  private void entries(Map<?, ?> map, int depth) {
    size(map, map.size());
    if (depth > DEPTH) {
      return;
    }
    put(" {");
    int n = 0;
    try {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (n == ELEMENTS || full) {
          n++;
          break;
        }
        put(n++ == 0 ? " " : ", ");
        object(entry.getKey(), depth + 1);
        put(": ");
        object(entry.getValue(), depth + 1);
      }
    } catch (RuntimeException e) {
      put(" (changed meanwhile)"); // by another thread
    }
    close(n);
  }
}
