package jdtrace.dif.dof;

/** The section types of DOF (spec dof.md section 1), with what is fixed for each. */
public enum SectionType {
  NONE(0, 1, false, 0, -1),
  COMMENTS(1, 1, false, 0, -1),
  SOURCE(2, 1, false, 0, -1),
  ECBDESC(3, 8, true, 0, 24),
  PROBEDESC(4, 4, true, 0, 24),
  ACTDESC(5, 8, true, 32, -1),
  DIFOHDR(6, 4, true, 0, -1),
  DIF(7, 4, true, 4, -1),
  STRTAB(8, 1, true, 0, -1),
  VARTAB(9, 4, true, 24, -1),
  RELTAB(10, 8, true, 24, -1),
  TYPTAB(11, 4, true, 8, -1),
  URELHDR(12, 4, true, 0, 12),
  KRELHDR(13, 4, true, 0, 12),
  OPTDESC(14, 8, true, 16, -1),
  /** 44 bytes; 40 in version 1. */
  PROVIDER(15, 4, true, 0, -1),
  PROBES(16, 8, true, 48, -1),
  PRARGS(17, 1, true, 1, -1),
  PROFFS(18, 4, true, 4, -1),
  INTTAB(19, 8, true, 8, -1),
  UTSNAME(20, 1, false, 0, -1),
  XLTAB(21, 4, true, 12, -1),
  XLMEMBERS(22, 4, true, 16, -1),
  XLIMPORT(23, 4, true, 0, 24),
  XLEXPORT(24, 4, true, 0, 24),
  PREXPORT(25, 4, true, 4, -1),
  PRENOFFS(26, 4, true, 4, -1);

  private static final SectionType[] BY_NUMBER = values();

  private final int number;
  private final int alignment;
  private final boolean loadable;
  private final int entryBytes;
  private final int bytes;

  SectionType(int number, int alignment, boolean loadable, int entryBytes, int bytes) {
    this.number = number;
    this.alignment = alignment;
    this.loadable = loadable;
    this.entryBytes = entryBytes;
    this.bytes = bytes;
  }

  public int number() {
    return number;
  }

  /** Bytes that the section's offset is a multiple of. */
  public int alignment() {
    return alignment;
  }

  /** Whether the section belongs to the part that is handed to who enables it. */
  public boolean loadable() {
    return loadable;
  }

  /** Bytes of one entry of a table; 0 when the section is none. */
  public int entryBytes() {
    return entryBytes;
  }

  /** Bytes of a section that is one structure of fixed size; -1 for all others. */
  int fixedBytes() {
    return bytes;
  }

  /** The type of a number, or null when the format does not define it. */
  public static SectionType ofNumber(int number) {
    return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : null;
  }
}
