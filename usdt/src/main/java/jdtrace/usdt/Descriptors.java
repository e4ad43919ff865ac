package jdtrace.usdt;

/** Types in the words of the class-file format (JVMS 4.3). */
final class Descriptors {
  private Descriptors() {}

  /** Of a method that takes these and returns nothing. */
  static String of(Class<?>[] arguments) {
    StringBuilder text = new StringBuilder("(");
    for (Class<?> argument : arguments) {
      text.append(descriptor(argument));
    }
    return text.append(")V").toString();
  }

  private static String descriptor(Class<?> type) {
    if (type.isArray()) {
      return type.getName().replace('.', '/');
    }
    if (!type.isPrimitive()) {
      return 'L' + type.getName().replace('.', '/') + ';';
    }
    return type == boolean.class
        ? "Z"
        : type == byte.class
            ? "B"
            : type == char.class
                ? "C"
                : type == short.class
                    ? "S"
                    : type == int.class
                        ? "I"
                        : type == long.class ? "J" : type == float.class ? "F" : "D";
  }
}
