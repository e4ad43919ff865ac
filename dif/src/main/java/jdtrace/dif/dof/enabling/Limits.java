package jdtrace.dif.dof.enabling;

/**
 * What a program from a file may demand. The compiler's programs stay far below; a damaged or
 * hostile file must not make the tracer fill its memory.
 */
final class Limits {
  /** One value that is handled by reference. */
  static final int MAX_VALUE_BYTES = 16 << 20;

  /** All data that one statement records. */
  static final long MAX_RECORD_BYTES = 256 << 20;

  /** Ids are counted from 1 and index tables. */
  static final int MAX_AGGREGATION_ID = 0xffff;

  static final int MAX_FRAMES = 1 << 20;

  /** Types within types. */
  static final int MAX_TYPE_DEPTH = 64;

  /** Members and elements that printing one value may go through. */
  static final long MAX_TYPE_WEIGHT = 64 << 20;

  /** Text and tables of all objects. */
  static final long MAX_OBJECT_BYTES = 16 << 20;

  /** Actions of all statements. */
  static final int MAX_ACTIONS = 1 << 20;

  private Limits() {}
}
