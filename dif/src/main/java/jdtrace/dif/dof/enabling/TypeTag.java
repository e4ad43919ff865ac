package jdtrace.dif.dof.enabling;

/** What kind of type an entry of the type table is; its ordinal is written. */
enum TypeTag {
  VOID,
  INT,
  FLOAT,
  STRING,
  DYNAMIC,
  OPAQUE,
  POINTER,
  ARRAY,
  FUNCTION,
  TYPEDEF,
  QUALIFIED,
  STRUCT,
  ENUM,
  FORWARD;

  private static final TypeTag[] BY_NUMBER = values();

  static final int LAST = BY_NUMBER.length - 1;

  static TypeTag ofNumber(int number) {
    return BY_NUMBER[number];
  }
}
