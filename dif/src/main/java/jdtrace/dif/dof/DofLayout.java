package jdtrace.dif.dof;

/**
 * Where everything is in a DOF file (spec dof.md section 1).
 *
 * <pre>
 *   0   identification: 7f 'D' 'O' 'F', model, order, version, DIF version, 2 register counts, 6 x 0
 *   16  u32 flags = 0     20  u32 header size = 64    24  u32 section header size = 32
 *   28  u32 sections      32  u64 offset of the section headers
 *   40  u64 loadable bytes    48  u64 bytes of the file    56  u64 = 0
 *   64  section headers: u32 type, alignment, flags, entry size, u64 offset, size
 *       loadable sections, each at its alignment
 *       sections that are not loadable
 * </pre>
 */
final class DofLayout {
  static final int MAGIC = 0x7f444f46;
  static final int MODEL = 4;
  static final int ORDER = 5;
  static final int VERSION = 6;
  static final int DIF_VERSION = 7;
  static final int INTEGER_REGISTERS = 8;
  static final int TUPLE_REGISTERS = 9;
  static final int RESERVED = 10;
  static final int FLAGS = 16;
  static final int HEADER_SIZE = 20;
  static final int SECTION_SIZE = 24;
  static final int SECTION_COUNT = 28;
  static final int SECTION_OFFSET = 32;
  static final int LOAD_SIZE = 40;
  static final int FILE_SIZE = 48;
  static final int PADDING = 56;
  static final int HEADER_BYTES = 64;
  static final int SECTION_HEADER_BYTES = 32;

  static final int ILP32 = 1;
  static final int LP64 = 2;
  static final int LITTLE = 1;
  static final int BIG = 2;
  static final int MAX_VERSION = 3;
  static final int DIF_VERSION_2 = 2;
  static final int MAX_REGISTERS = 8;

  static final int FLAG_LOAD = 1;

  /** The kernel's limit for the loadable part. */
  static final int MAX_LOAD_BYTES = 8 << 20;

  /** Nothing needs more; it bounds what the gaps between sections can take. */
  static final int MAX_ALIGNMENT = 64;

  static final int PROVIDER_BYTES = 44;
  static final int PROVIDER_BYTES_1 = 40;
  static final int OBJECT_HEADER_BYTES = 8;

  private DofLayout() {}
}
