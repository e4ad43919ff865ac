package jdtrace.dif.dof;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.dof.DofException.Rule;

/**
 * Reads and checks a DOF file. Whatever the bytes, it ends in time and memory proportional to their
 * number: with a file of which every link, string and index is good, or with a {@link DofException}.
 * Sections may not lie over each other; that is what bounds the memory.
 */
public final class DofReader {
  private final ByteBuffer bytes;
  private DofFile.Identification identification;
  private int loadBytes;

  private DofReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** Whether bytes begin as DOF does. */
  public static boolean isDof(byte[] bytes) {
    return bytes.length >= Integer.BYTES && ByteBuffer.wrap(bytes).getInt(0) == DofLayout.MAGIC;
  }

  /**
   * The file that these bytes are, from the first to the last.
   *
   * @throws DofException for the first thing that is wrong
   */
  public static DofFile read(byte[] bytes) throws DofException {
    return new DofReader(bytes).read();
  }

  private DofFile read() throws DofException {
    int length = bytes.capacity();
    if (length < DofLayout.HEADER_BYTES) {
      throw header(Rule.LENGTH, 0, length + " bytes are less than a header");
    }
    identification();
    zero(DofLayout.FLAGS, "flags");
    expect(DofLayout.HEADER_SIZE, DofLayout.HEADER_BYTES, "header size");
    long fileBytes = bytes.getLong(DofLayout.FILE_SIZE);
    if (fileBytes != length) {
      String claimed = Long.toUnsignedString(fileBytes);
      throw header(
          Rule.LENGTH, DofLayout.FILE_SIZE, claimed + " bytes in the file, there are " + length);
    }
    long load = bytes.getLong(DofLayout.LOAD_SIZE);
    if (load < DofLayout.HEADER_BYTES || load > length || load > DofLayout.MAX_LOAD_BYTES) {
      throw header(Rule.HEADER, DofLayout.LOAD_SIZE, "bad loadable size " + unsigned(load));
    }
    loadBytes = (int) load;
    if (bytes.getLong(DofLayout.PADDING) != 0) {
      throw header(Rule.HEADER, DofLayout.PADDING, "reserved bytes are not zero");
    }
    List<SectionHeader> table = table();
    List<DofSection> sections = new ArrayList<>(table.size());
    for (SectionHeader section : table) {
      sections.add(ReadSection.read(bytes, section, identification.version()));
    }
    DofFile file = new DofFile(identification, sections);
    new CheckLinks(file, i -> table.get(i).offset).check();
    return file;
  }

  private void identification() throws DofException {
    if (bytes.getInt(0) != DofLayout.MAGIC) {
      throw header(Rule.MAGIC, 0, "no DOF magic number");
    }
    int model = bytes.get(DofLayout.MODEL);
    int order = bytes.get(DofLayout.ORDER);
    int version = bytes.get(DofLayout.VERSION);
    if (model != DofLayout.ILP32 && model != DofLayout.LP64) {
      throw header(Rule.IDENTIFICATION, DofLayout.MODEL, "unknown data model " + model);
    }
    if (order != DofLayout.LITTLE && order != DofLayout.BIG) {
      throw header(Rule.IDENTIFICATION, DofLayout.ORDER, "unknown byte order " + order);
    }
    if (version < 1 || version > DofLayout.MAX_VERSION) {
      throw header(Rule.IDENTIFICATION, DofLayout.VERSION, "unknown DOF version " + version);
    }
    int dif = bytes.get(DofLayout.DIF_VERSION);
    if (dif != DofLayout.DIF_VERSION_2) {
      throw header(Rule.IDENTIFICATION, DofLayout.DIF_VERSION, "unknown DIF version " + dif);
    }
    for (int i = DofLayout.RESERVED; i < DofLayout.FLAGS; i++) {
      if (bytes.get(i) != 0) {
        throw header(Rule.IDENTIFICATION, i, "reserved bytes are not zero");
      }
    }
    identification =
        new DofFile.Identification(
            model == DofLayout.LP64,
            order == DofLayout.BIG,
            version,
            registers(DofLayout.INTEGER_REGISTERS, "integer"),
            registers(DofLayout.TUPLE_REGISTERS, "tuple"));
    bytes.order(order == DofLayout.BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
  }

  private int registers(int at, String what) throws DofException {
    int count = bytes.get(at) & 0xff;
    if (count > DofLayout.MAX_REGISTERS) {
      throw header(Rule.IDENTIFICATION, at, count + " " + what + " registers");
    }
    return count;
  }

  private void zero(int at, String what) throws DofException {
    expect(at, 0, what);
  }

  private void expect(int at, int wanted, String what) throws DofException {
    int value = bytes.getInt(at);
    if (value != wanted) {
      throw header(Rule.HEADER, at, what + " " + Integer.toUnsignedString(value));
    }
  }

  /** A section's header, checked on its own: the section is inside of the file. */
  static final class SectionHeader {
    final int index;
    final int number;
    final SectionType type;
    final int alignment;
    final boolean load;
    final int entryBytes;
    final int offset;
    final int size;

    SectionHeader(
        int index, int number, int alignment, boolean load, int entryBytes, int offset, int size) {
      this.index = index;
      this.number = number;
      this.type = SectionType.ofNumber(number);
      this.alignment = alignment;
      this.load = load;
      this.entryBytes = entryBytes;
      this.offset = offset;
      this.size = size;
    }

    DofException wrong(Rule rule, long at, String what) {
      return new DofException(rule, index, type, at, what);
    }
  }

  private List<SectionHeader> table() throws DofException {
    long stride = Integer.toUnsignedLong(bytes.getInt(DofLayout.SECTION_SIZE));
    long count = Integer.toUnsignedLong(bytes.getInt(DofLayout.SECTION_COUNT));
    long offset = bytes.getLong(DofLayout.SECTION_OFFSET);
    if (stride < DofLayout.SECTION_HEADER_BYTES || stride % 8 != 0) {
      throw header(Rule.HEADER, DofLayout.SECTION_SIZE, "section header size " + stride);
    }
    if (offset % 8 != 0 || offset < DofLayout.HEADER_BYTES || offset > loadBytes) {
      throw header(Rule.HEADER, DofLayout.SECTION_OFFSET, "section headers at " + unsigned(offset));
    }
    if (count > (loadBytes - offset) / stride) {
      throw header(
          Rule.SECTION_TABLE,
          DofLayout.SECTION_COUNT,
          count + " section headers do not fit into the loadable part");
    }
    List<SectionHeader> table = new ArrayList<>((int) count);
    long used = DofLayout.HEADER_BYTES + count * stride;
    for (int i = 0; i < count; i++) {
      SectionHeader section = sectionHeader(i, (int) (offset + i * stride));
      used += section.size;
      if (used > bytes.capacity()) {
        throw section.wrong(Rule.SECTION_PLACE, section.offset, "sections lie over each other");
      }
      table.add(section);
    }
    return table;
  }

  private SectionHeader sectionHeader(int index, int at) throws DofException {
    int number = bytes.getInt(at);
    int alignment = bytes.getInt(at + 4);
    int flags = bytes.getInt(at + 8);
    int entryBytes = bytes.getInt(at + 12);
    long offset = bytes.getLong(at + 16);
    long size = bytes.getLong(at + 24);
    SectionType type = SectionType.ofNumber(number);
    boolean load = (flags & DofLayout.FLAG_LOAD) != 0;
    if ((flags & ~DofLayout.FLAG_LOAD) != 0) {
      throw new DofException(
          Rule.SECTION_FLAGS, index, type, at + 8, "unknown flags 0x" + Integer.toHexString(flags));
    }
    if (type == null && load) {
      throw new DofException(
          Rule.SECTION_TYPE,
          index,
          null,
          at,
          "unknown loadable type " + Integer.toUnsignedString(number));
    }
    if (type != null && type.loadable() && !load) {
      throw new DofException(Rule.SECTION_FLAGS, index, type, at + 8, "is not loadable");
    }
    if (Integer.bitCount(alignment) != 1
        || alignment < 0
        || alignment > DofLayout.MAX_ALIGNMENT
        || type != null && type.loadable() && alignment != type.alignment()) {
      throw new DofException(
          Rule.SECTION_ALIGNMENT,
          index,
          type,
          at + 4,
          "alignment " + Integer.toUnsignedString(alignment));
    }
    long end = load ? loadBytes : bytes.capacity();
    if (offset < 0 || size < 0 || offset > end || size > end - offset) {
      throw new DofException(
          Rule.SECTION_PLACE,
          index,
          type,
          at + 16,
          unsigned(size) + " bytes at " + unsigned(offset) + " are outside of the file");
    }
    if (offset % alignment != 0) {
      throw new DofException(
          Rule.SECTION_ALIGNMENT, index, type, at + 16, "not aligned to " + alignment);
    }
    return new SectionHeader(index, number, alignment, load, entryBytes, (int) offset, (int) size);
  }

  private static String unsigned(long value) {
    return Long.toUnsignedString(value);
  }

  private static DofException header(Rule rule, long at, String what) {
    return new DofException(rule, DofException.NO_SECTION, null, at, what);
  }
}
