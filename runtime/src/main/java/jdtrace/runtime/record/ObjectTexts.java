package jdtrace.runtime.record;

import jdtrace.types.Type;

/**
 * How print() of an object is recorded by an engine that renders it where it lies: as its text, which
 * the consumer prints as it is.
 */
public final class ObjectTexts {
  private static final String NAME = "text of an object";

  private ObjectTexts() {}

  /** The type of such a value, of so many bytes with the NUL behind it. */
  public static Type type(int bytes) {
    return new Type.Typedef(NAME, new Type.DString(bytes));
  }

  /** Whether values of a type are such text: no program can name the type. */
  public static boolean is(Type type) {
    return type instanceof Type.Typedef typedef && typedef.name().equals(NAME);
  }
}
