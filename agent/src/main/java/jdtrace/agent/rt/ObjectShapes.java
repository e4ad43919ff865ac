package jdtrace.agent.rt;

import java.util.HashMap;
import java.util.Map;

/**
 * The classes whose fields one print() can name, as the compiler knows them: lines of a class name
 * and, behind tabs, {@code number=name} for each field. Immutable.
 */
final class ObjectShapes {
  /** Fields of a class, in its order; text is ready to be written. */
  static final class Shape {
    final int[] ids;
    final String[] names;

    Shape(int[] ids, String[] names) {
      this.ids = ids;
      this.names = names;
    }
  }

  /** The constant that it was read from; found again by identity. */
  final String text;

  private final Map<String, Shape> shapes = new HashMap<String, Shape>();

  ObjectShapes(String text) {
    this.text = text;
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      String[] words = split(text.substring(line, end));
      int[] ids = new int[words.length - 1];
      String[] names = new String[ids.length];
      for (int i = 0; i < ids.length; i++) {
        int equals = words[i + 1].indexOf('=');
        ids[i] = Integer.parseInt(words[i + 1].substring(0, equals));
        names[i] = words[i + 1].substring(equals + 1);
      }
      shapes.put(words[0], new Shape(ids, names));
      line = end + 1;
    }
  }

  private static String[] split(String line) {
    int count = 1;
    for (int i = 0; i < line.length(); i++) {
      count += line.charAt(i) == '\t' ? 1 : 0;
    }
    String[] words = new String[count];
    int start = 0;
    for (int i = 0; i < count; i++) {
      int end = line.indexOf('\t', start);
      words[i] = line.substring(start, end < 0 ? line.length() : end);
      start = end + 1;
    }
    return words;
  }

  /** Null for a class whose fields are not known. */
  Shape of(Class<?> type) {
    return shapes.get(type.getName());
  }
}
