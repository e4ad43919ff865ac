package jdtrace.dif.dof;

/**
 * Why bytes are no valid DOF, or a model cannot be written as such. The message names the section
 * and the place in the file.
 */
public final class DofException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The section of a failure that is the header's or the whole file's. */
  public static final int NO_SECTION = -1;

  /** The offset of a failure of a model that has no place in a file yet. */
  public static final long NO_OFFSET = -1;

  /** The rules (spec dof.md section 1 and 2); the last group holds for enablings. */
  public enum Rule {
    /** The file ends before what its header claims, or goes on after it. */
    LENGTH,
    MAGIC,
    /** Data model, byte order, versions, register counts, reserved bytes of the identification. */
    IDENTIFICATION,
    /** Another field of the header. */
    HEADER,
    /** The table of section headers. */
    SECTION_TABLE,
    /** A section's type: unknown although loadable, or not loadable although it must be. */
    SECTION_TYPE,
    SECTION_FLAGS,
    SECTION_ALIGNMENT,
    /** A section outside of the file, or over another. */
    SECTION_PLACE,
    /** A size that is no multiple of the entry's, or not that of the structure. */
    SECTION_SIZE,
    /** A link to a section that does not exist or is of another type. */
    LINK,
    /** An offset outside of a string table, or a string that is too long. */
    STRING,
    /** A field of an entry is outside of its range. */
    VALUE,
    /** A relocation outside of its target, or not aligned. */
    RELOCATION,
    /** An index or count that leaves the table it refers to. */
    RANGE,
    /** What a probe's tracepoints must be: at least one, all different. */
    TRACEPOINT,
    /** More than the format's limits allow. */
    LIMIT,

    /** The file is fine, but it is not a program that can be enabled. */
    NOT_ENABLING,
    /** Actions that do not make up a statement. */
    ACTION,
    /** A DIF object that the verifier refuses. */
    DIF,
    /** One of jdtrace's own sections does not fit the rest. */
    ANNOTATION,
  }

  private final Rule rule;
  private final int section;
  private final long offset;

  /**
   * A failure.
   *
   * @param section index of the section, or {@link #NO_SECTION}
   * @param type its type, null when unknown or for the header
   * @param offset bytes from the start of the file, or {@link #NO_OFFSET}
   */
  public DofException(Rule rule, int section, SectionType type, long offset, String what) {
    super(message(section, type, offset, what), null, false, false);
    this.rule = rule;
    this.section = section;
    this.offset = offset;
  }

  private static String message(int section, SectionType type, long offset, String what) {
    StringBuilder text = new StringBuilder();
    if (section != NO_SECTION) {
      text.append("section ").append(section);
      if (type != null) {
        text.append(" (").append(type).append(')');
      }
    } else {
      text.append("header");
    }
    if (offset != NO_OFFSET) {
      text.append(" at offset 0x").append(Long.toHexString(offset));
    }
    return text.append(": ").append(what).toString();
  }

  public Rule rule() {
    return rule;
  }

  /** Index of the section at fault, or {@link #NO_SECTION}. */
  public int section() {
    return section;
  }

  /** Bytes from the start of the file to what is at fault, or {@link #NO_OFFSET}. */
  public long offset() {
    return offset;
  }
}
