package jdtrace.agent;

/** How D names methods: by name, or by name and the types of the parameters as Java writes them. */
final class MethodText {
  private MethodText() {}

  /** {@code place(java.lang.String,int[])}. */
  static String withTypes(String name, String descriptor) {
    return name + types(descriptor, false);
  }

  /** Whether a pattern means a method: by name, name and types (whole or simple), or descriptor. */
  static boolean matches(String pattern, String name, String descriptor) {
    if (pattern.indexOf('(') < 0) {
      return Glob.matches(pattern, name)
          || name.indexOf('$') >= 0 && Glob.matches(pattern, name.replace('$', '.'));
    }
    return Glob.matches(pattern, name + types(descriptor, false))
        || Glob.matches(pattern, name + types(descriptor, true))
        || pattern.equals(name + descriptor);
  }

  /** Whether a pattern means a class, whose name may also be written as in Java's source text. */
  static boolean matchesClass(String pattern, String name) {
    return Glob.matches(pattern, name)
        || name.indexOf('$') >= 0 && Glob.matches(pattern, name.replace('$', '.'));
  }

  private static String types(String descriptor, boolean simple) {
    StringBuilder text = new StringBuilder("(");
    int at = 1;
    while (descriptor.charAt(at) != ')') {
      int dimensions = 0;
      while (descriptor.charAt(at) == '[') {
        dimensions++;
        at++;
      }
      if (text.length() > 1) {
        text.append(',');
      }
      String name = primitive(descriptor.charAt(at));
      if (name == null) {
        int end = descriptor.indexOf(';', at);
        name = descriptor.substring(at + 1, end).replace('/', '.');
        if (simple) {
          name = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        }
        at = end;
      }
      at++;
      text.append(name);
      for (int i = 0; i < dimensions; i++) {
        text.append("[]");
      }
    }
    return text.append(')').toString();
  }

  private static String primitive(char kind) {
    switch (kind) {
      case 'Z':
        return "boolean";
      case 'B':
        return "byte";
      case 'C':
        return "char";
      case 'S':
        return "short";
      case 'I':
        return "int";
      case 'J':
        return "long";
      case 'F':
        return "float";
      case 'D':
        return "double";
      default:
        return null;
    }
  }
}
