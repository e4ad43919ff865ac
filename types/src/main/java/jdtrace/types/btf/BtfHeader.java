package jdtrace.types.btf;

import jdtrace.types.TypeFormatException;

/**
 * Where the sections of a blob lie, {@code struct btf_header}; all offsets are from the start of
 * the blob, ends exclusive.
 *
 * <pre>
 *   0 u16 magic 0xeb9f | 2 u8 version 1 | 3 u8 flags | 4 u32 header length
 *   8 u32 type_off | 12 type_len | 16 str_off | 20 str_len | [24 layout_off | 28 layout_len]
 * </pre>
 *
 * The layout section (Linux 7.1) has four bytes for each kind known to the writer, {@code struct
 * btf_layout}: bytes of the head, bytes of an element, flags. It lets a reader step over kinds that
 * it does not know; for those it knows, its own table counts.
 */
final class BtfHeader {
  static final int MAGIC = 0xeb9f;
  static final int VERSION = 1;
  static final int BYTES = 24;
  static final int BYTES_WITH_LAYOUT = 32;
  private static final int UNKNOWN = -1;

  private final String path;
  final int typeStart;
  final int typeEnd;
  final int stringStart;
  final int stringEnd;
  private final int[] headBytes = new int[BtfKind.NUMBERS];
  private final int[] elementBytes = new int[BtfKind.NUMBERS];

  /** Reads and checks the header; {@code split} blobs continue another one's strings. */
  BtfHeader(BtfBytes bytes, boolean split) {
    path = bytes.path();
    if (bytes.length() < BYTES) {
      throw fail("is too short for a BTF header");
    }
    int first = bytes.word(0);
    int magic = first & 0xffff;
    if (magic == 0x9feb) {
      throw fail("is BTF of the other byte order");
    }
    if (magic != MAGIC) {
      throw fail("is not BTF: its first bytes are " + Integer.toHexString(magic));
    }
    int version = first >>> 16 & 0xff;
    if (version != VERSION) {
      throw fail("has BTF version " + version + ", known is " + VERSION);
    }
    int headerLength = bytes.word(4);
    if (headerLength < BYTES || headerLength > bytes.length()) {
      throw fail("claims a header of " + Integer.toUnsignedString(headerLength) + " bytes");
    }
    int total = bytes.length();
    typeStart = start(total, headerLength, bytes.word(8), "types");
    typeEnd = end(total, typeStart, bytes.word(12), "types");
    if ((typeStart & 3) != 0) {
      throw fail("has types at an odd offset, " + typeStart);
    }
    stringStart = start(total, headerLength, bytes.word(16), "strings");
    stringEnd = end(total, stringStart, bytes.word(20), "strings");
    if (typeStart < stringEnd && stringStart < typeEnd) {
      throw fail("has types and strings that overlap");
    }
    boolean hasStrings = stringStart < stringEnd;
    if (!hasStrings && !split || hasStrings && bytes.byteAt(stringEnd - 1) != 0) {
      throw fail("has strings without an end");
    }
    if (!split && bytes.byteAt(stringStart) != 0) {
      throw fail("has no empty string at the start of its strings");
    }
    knownSizes();
    if (headerLength >= BYTES_WITH_LAYOUT && bytes.word(28) != 0) {
      int layoutStart = start(total, headerLength, bytes.word(24), "layout");
      layoutSizes(bytes, layoutStart, end(total, layoutStart, bytes.word(28), "layout"));
    }
  }

  int stringBytes() {
    return stringEnd - stringStart;
  }

  static int kindNumber(int info) {
    return info >>> 24 & 0x7f;
  }

  static int elements(int info) {
    return info & 0xffffff;
  }

  /** Length of a record by its info word; negative when the kind is unknown. */
  long recordBytes(int info) {
    int kind = kindNumber(info);
    int head = headBytes[kind];
    return head < 0 ? UNKNOWN : 12L + head + (long) elementBytes[kind] * elements(info);
  }

  private void knownSizes() {
    for (int i = 0; i < BtfKind.NUMBERS; i++) {
      BtfKind kind = BtfKind.of(i);
      boolean known = kind != BtfKind.UNKNOWN && kind != BtfKind.VOID;
      headBytes[i] = known ? kind.headBytes() : UNKNOWN;
      elementBytes[i] = kind.elementBytes();
    }
  }

  private void layoutSizes(BtfBytes bytes, int start, int end) {
    for (int i = 1; i < BtfKind.NUMBERS && start + 4 * i + 4 <= end; i++) {
      if (headBytes[i] == UNKNOWN) {
        int head = bytes.byteAt(start + 4 * i) & 0xff;
        int element = bytes.byteAt(start + 4 * i + 1) & 0xff;
        if (((head | element) & 3) == 0) {
          headBytes[i] = head;
          elementBytes[i] = element;
        }
      }
    }
  }

  private int start(int total, int headerLength, int offset, String what) {
    long start = headerLength + Integer.toUnsignedLong(offset);
    if (start > total) {
      throw fail("is truncated: its " + what + " begin at byte " + start + " of " + total);
    }
    return (int) start;
  }

  private int end(int total, int start, int length, String what) {
    long end = start + Integer.toUnsignedLong(length);
    if (end > total) {
      throw fail("is truncated: its " + what + " end at byte " + end + " of " + total);
    }
    return (int) end;
  }

  private TypeFormatException fail(String what) {
    return new TypeFormatException(path + " " + what);
  }
}
