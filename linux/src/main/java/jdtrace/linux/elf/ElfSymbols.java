package jdtrace.linux.elf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The functions and objects of one ELF file, by address as linked: those of {@code .symtab}, or of
 * {@code .dynsym} where that is stripped. Immutable; any thread. Sources: the System V ABI, chapters 4
 * and 5.
 */
public final class ElfSymbols {
  private static final int HEADER_BYTES = 64;
  private static final int PROGRAM_HEADER_BYTES = 56;
  private static final int SECTION_HEADER_BYTES = 64;
  private static final int SYMBOL_BYTES = 24;
  private static final int LOAD = 1;
  private static final int SYMTAB = 2;
  private static final int DYNSYM = 11;
  private static final int OBJECT = 1;
  private static final int FUNC = 2;
  private static final int IFUNC = 10;
  private static final int GLOBAL = 1;

  /** No table of a real file is larger; a damaged one may claim to be. */
  private static final long TABLE_MAX = 1L << 28;

  private static final int INDEX_BITS = 24;

  /** How many symbols before an address are asked whether they reach to it: they may be nested. */
  private static final int NESTING_MAX = 16;

  /** Of each loaded segment: offset in the file, bytes in the file, address. */
  private long[] segments = {};

  private byte[] strings = {};
  private long base;

  /** Address less base, then index into the other arrays; sorted. */
  private long[] order = {};

  private long[] sizes = {};
  private int[] names = {};
  private boolean[] global = {};

  private ElfSymbols() {}

  /**
   * Reads the tables of a file.
   *
   * @throws IOException when it cannot be read, or is no 64-bit little-endian ELF file
   */
  public static ElfSymbols read(String path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path, "r")) {
      ElfSymbols symbols = new ElfSymbols();
      symbols.readFrom(file);
      return symbols;
    }
  }

  private void readFrom(RandomAccessFile file) throws IOException {
    ByteBuffer header = table(file, 0, HEADER_BYTES);
    // Magic, 64-bit, little endian.
    if (header.getInt(0) != 0x464c457f || header.get(4) != 2 || header.get(5) != 1) {
      throw new IOException("no 64-bit little-endian ELF file");
    }
    int programs = header.getShort(56) & 0xffff;
    int sections = header.getShort(60) & 0xffff;
    readSegments(table(file, header.getLong(32), (long) programs * PROGRAM_HEADER_BYTES), programs);
    if (sections == 0) {
      return;
    }
    ByteBuffer table = table(file, header.getLong(40), (long) sections * SECTION_HEADER_BYTES);
    int found = -1;
    for (int i = 0; i < sections; i++) {
      int type = table.getInt(i * SECTION_HEADER_BYTES + 4);
      if (type == SYMTAB || type == DYNSYM && found < 0) {
        found = i;
      }
      if (type == SYMTAB) {
        break;
      }
    }
    if (found >= 0) {
      int at = found * SECTION_HEADER_BYTES;
      int link = table.getInt(at + 40);
      if (link < 0 || link >= sections) {
        throw new IOException("symbols without strings");
      }
      int linked = link * SECTION_HEADER_BYTES;
      strings = table(file, table.getLong(linked + 24), table.getLong(linked + 32)).array();
      readSymbols(table(file, table.getLong(at + 24), table.getLong(at + 32)));
    }
  }

  private static ByteBuffer table(RandomAccessFile file, long offset, long bytes)
      throws IOException {
    if (offset < 0 || bytes < 0 || bytes > TABLE_MAX || offset > file.length() - bytes) {
      throw new IOException("a table beyond the end of the file");
    }
    byte[] table = new byte[(int) bytes];
    file.seek(offset);
    file.readFully(table);
    return ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void readSegments(ByteBuffer headers, int count) {
    segments = new long[3 * count];
    int n = 0;
    for (int i = 0; i < count; i++) {
      int at = i * PROGRAM_HEADER_BYTES;
      if (headers.getInt(at) == LOAD) {
        segments[n++] = headers.getLong(at + 8);
        segments[n++] = headers.getLong(at + 32);
        segments[n++] = headers.getLong(at + 16);
      }
    }
    segments = Arrays.copyOf(segments, n);
  }

  private void readSymbols(ByteBuffer table) throws IOException {
    int total = table.capacity() / SYMBOL_BYTES;
    int count = 0;
    base = Long.MAX_VALUE;
    for (int i = 0; i < total; i++) {
      if (isDefined(table, i * SYMBOL_BYTES)) {
        base = Math.min(base, table.getLong(i * SYMBOL_BYTES + 8));
        count++;
      }
    }
    order = new long[count];
    sizes = new long[count];
    names = new int[count];
    global = new boolean[count];
    int n = 0;
    for (int i = 0; i < total; i++) {
      int at = i * SYMBOL_BYTES;
      if (isDefined(table, at)) {
        long distance = table.getLong(at + 8) - base;
        if (distance >= 1L << 63 - INDEX_BITS || n >= 1 << INDEX_BITS) {
          throw new IOException("symbols too far apart");
        }
        order[n] = distance << INDEX_BITS | n;
        sizes[n] = table.getLong(at + 16);
        names[n] = table.getInt(at);
        global[n] = (table.get(at + 4) & 0xff) >> 4 == GLOBAL;
        n++;
      }
    }
    Arrays.sort(order);
  }

  /** Functions and objects that have a place in this file. */
  private boolean isDefined(ByteBuffer table, int at) {
    int type = table.get(at + 4) & 15;
    int name = table.getInt(at);
    return (type == FUNC || type == OBJECT || type == IFUNC)
        && table.getShort(at + 6) != 0
        && table.getLong(at + 8) > 0
        && name > 0
        && name < strings.length;
  }

  /** The address as linked of what is at an offset in the file; -1 when it is not loaded. */
  public long address(long fileOffset) {
    for (int i = 0; i < segments.length; i += 3) {
      long into = fileOffset - segments[i];
      if (into >= 0 && into < segments[i + 1]) {
        return segments[i + 2] + into;
      }
    }
    return -1;
  }

  /** The symbol that an address as linked lies in, or -1. Of several with one start, a global one. */
  public int find(long address) {
    int low = 0;
    int high = order.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (start(middle) <= address) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    int best = -1;
    for (int i = high; i >= 0 && i > high - NESTING_MAX; i--) {
      long into = address - start(i);
      if (best >= 0 && start(i) != start(best)) {
        break;
      }
      boolean inside = into < sizes[index(i)] || into == 0;
      if (inside && (best < 0 || !global[index(best)] && global[index(i)])) {
        best = i;
      }
    }
    return best;
  }

  private int index(int position) {
    return (int) order[position] & (1 << INDEX_BITS) - 1;
  }

  /** Where a symbol starts, as linked. */
  public long start(int symbol) {
    return base + (order[symbol] >>> INDEX_BITS);
  }

  /** A symbol's name; one character a byte. */
  public String name(int symbol) {
    int start = names[index(symbol)];
    int end = start;
    while (end < strings.length && strings[end] != 0) {
      end++;
    }
    return new String(strings, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
