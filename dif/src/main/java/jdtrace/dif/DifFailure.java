package jdtrace.dif;

/**
 * Why {@link DifVerifier} refuses an object.
 *
 * @param pc index of the instruction, or {@link #TABLE} when a table is at fault
 * @param message one line, for a report of our own bug or of a damaged program
 */
public record DifFailure(int pc, Rule rule, String message) {
  /** The pc of a failure that no instruction is to blame for. */
  public static final int TABLE = -1;

  /** The rules (spec dif.md section 5; the last group is what our engines rely on). */
  public enum Rule {
    /** A word whose first byte is no opcode, or one of the library-only opcodes. */
    OPCODE,
    /** A register number out of range. */
    REGISTER,
    /** {@code %r0} as the destination of a result. */
    READ_ONLY_REGISTER,
    /** Operand bits that the form does not use are not zero. */
    RESERVED_BITS,
    /** A branch outside the text, to itself or backward. */
    BRANCH,
    /** An index beyond the integer table or an offset beyond the string table. */
    CONSTANT,
    /** A variable id outside the range of its opcode, or a store to a built-in. */
    VARIABLE_ID,
    /** An id that the variable table does not cover. */
    UNDECLARED,
    SUBROUTINE,
    /** A pushed value of unknown type. */
    PUSH_TYPE,
    /** The last instruction is not {@code ret}. */
    NO_RETURN,
    /** A value returned in a register whose size is none of 0, 1, 2, 4, 8. */
    RETURN_SIZE,
    /** A row of the variable table that makes no sense in itself. */
    VARIABLE_ROW,
    /** A row that contradicts an earlier one of the same session. */
    VARIABLE_CONFLICT,
    /** Text and tables together exceed what is allowed. */
    SIZE,
    /** A table is missing, or does not have the shape that reading it needs. */
    MALFORMED
  }

  @Override
  public String toString() {
    return (pc == TABLE ? "" : "pc " + pc + ": ") + message;
  }
}
