package jdtrace.types.btf;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import jdtrace.types.TypeFormatException;

/**
 * The bytes of one BTF blob, read page by page on first use. The kernel hands out at most a page
 * per read of a sysfs file, so larger reads save nothing, and a look-up through an index touches
 * about five of the 1,350 pages.
 */
final class BtfBytes {
  static final int PAGE_SHIFT = 12;
  static final int PAGE_BYTES = 1 << PAGE_SHIFT;
  private static final int PAGE_MASK = PAGE_BYTES - 1;
  private static final int MAX_BYTES = 1 << 28;

  private final String path;
  private final RandomAccessFile file;
  private final byte[][] pages;
  private final int length;

  private BtfBytes(String path, RandomAccessFile file, int length) {
    this.path = path;
    this.file = file;
    this.length = length;
    this.pages = new byte[(length + PAGE_MASK) >>> PAGE_SHIFT][];
  }

  static BtfBytes open(File path) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path, "r");
    long length = file.length();
    if (length > MAX_BYTES) {
      file.close();
      throw new TypeFormatException(path + ": " + length + " bytes are too many for BTF");
    }
    return new BtfBytes(path.getPath(), file, (int) length);
  }

  static BtfBytes of(String name, byte[] content) {
    BtfBytes bytes = new BtfBytes(name, null, content.length);
    for (int i = 0; i < bytes.pages.length; i++) {
      int from = i << PAGE_SHIFT;
      byte[] page = new byte[PAGE_BYTES];
      System.arraycopy(content, from, page, 0, Math.min(PAGE_BYTES, content.length - from));
      bytes.pages[i] = page;
    }
    return bytes;
  }

  String path() {
    return path;
  }

  int length() {
    return length;
  }

  /** One page; the last one is filled up with zeros. */
  byte[] page(int number) {
    byte[] page = pages[number];
    return page != null ? page : load(number);
  }

  int byteAt(int offset) {
    return page(offset >>> PAGE_SHIFT)[offset & PAGE_MASK];
  }

  /** Little-endian word at an offset divisible by four; words never cross a page. */
  int word(int offset) {
    byte[] page = page(offset >>> PAGE_SHIFT);
    int i = offset & PAGE_MASK;
    return page[i] & 0xff
        | (page[i + 1] & 0xff) << 8
        | (page[i + 2] & 0xff) << 16
        | page[i + 3] << 24;
  }

  /** Whether the zero-terminated string at {@code offset} has exactly these bytes. */
  boolean stringEquals(int offset, byte[] expected) {
    for (int i = 0; i < expected.length; i++) {
      if (byteAt(offset + i) != expected[i]) {
        return false;
      }
    }
    return byteAt(offset + expected.length) == 0;
  }

  /** Whether the string at {@code offset} begins with these bytes. */
  boolean stringStartsWith(int offset, byte[] prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (byteAt(offset + i) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Hash of the zero-terminated string at {@code offset}, as {@link BtfIndex#hash} has it. */
  int hash(int offset, int seed) {
    int h = seed;
    int i = offset & PAGE_MASK;
    for (int n = offset >>> PAGE_SHIFT; ; n++) {
      byte[] page = page(n);
      for (; i < PAGE_BYTES; i++) {
        int b = page[i];
        if (b == 0) {
          return BtfIndex.finish(h);
        }
        h = BtfIndex.step(h, b);
      }
      i = 0;
    }
  }

  /** The zero-terminated string at {@code offset}, one character a byte. */
  String string(int offset) {
    int end = offset;
    while (byteAt(end) != 0) {
      end++;
    }
    byte[] text = new byte[end - offset];
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) byteAt(offset + i);
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** Locked, because a read is a seek and a read; the page is whole before others see it. */
  private synchronized byte[] load(int number) {
    if (file == null) {
      throw new TypeFormatException(path + " has no page " + number);
    }
    byte[] page = new byte[PAGE_BYTES];
    int from = number << PAGE_SHIFT;
    int wanted = Math.min(PAGE_BYTES, length - from);
    try {
      file.seek(from);
      int have = 0;
      while (have < wanted) {
        int n = file.read(page, have, wanted - have);
        if (n <= 0) {
          throw new TypeFormatException(path + " ends at byte " + (from + have));
        }
        have += n;
      }
    } catch (IOException e) {
      throw new TypeFormatException("cannot read " + path + ": " + e.getMessage());
    }
    VarHandle.storeStoreFence();
    pages[number] = page;
    return page;
  }

  void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        // Only read: nothing can be lost.
      }
    }
  }
}
