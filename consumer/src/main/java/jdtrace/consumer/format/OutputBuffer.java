package jdtrace.consumer.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The one growing byte buffer that everything is rendered into. Output is bytes: D strings carry no
 * charset, so they pass through unchanged. Used by one thread; reused from record to record, so
 * that rendering leaves no garbage.
 *
 * <p>A field of a minimum width is made by rendering its text first and then calling {@link
 * #justify}: most fields are short, so moving them costs less than measuring them beforehand.
 */
public final class OutputBuffer {
  private static final int INITIAL_BYTES = 8192;
  private static final int LARGEST_KEPT_BYTES = 1 << 20;

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int length;

  public int length() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  /** The bytes so far, from index 0 to {@link #length}; valid until the next change. */
  public byte[] array() {
    return bytes;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  public void clear() {
    length = 0;
  }

  /** Forgets what was put after {@code newLength}. */
  public void truncate(int newLength) {
    length = Math.min(length, newLength);
  }

  /** Writes everything out and forgets it, also when writing fails. */
  public void drainTo(OutputStream stream) throws IOException {
    final int count = length;
    length = 0;
    if (count > 0) {
      stream.write(bytes, 0, count);
    }
    if (bytes.length > LARGEST_KEPT_BYTES) {
      bytes = new byte[INITIAL_BYTES];
    }
  }

  public OutputBuffer put(int b) {
    ensure(1);
    bytes[length++] = (byte) b;
    return this;
  }

  public OutputBuffer put(byte[] source) {
    return put(source, 0, source.length);
  }

  public OutputBuffer put(byte[] source, int offset, int count) {
    ensure(count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
    return this;
  }

  /**
   * Text of the program or of a probe's name. D source is bytes, held one byte a character; only
   * characters that no byte can stand for are encoded, as UTF-8.
   */
  @SuppressWarnings("deprecation") // getBytes(int, ...) is the copy without a charset
  public OutputBuffer text(String text) {
    final int count = text.length();
    ensure(count);
    text.getBytes(0, count, bytes, length);
    for (int i = 0; i < count; i++) {
      if (text.charAt(i) > 0xff) {
        length += i;
        return encode(text, i);
      }
    }
    length += count;
    return this;
  }

  private OutputBuffer encode(String text, int start) {
    int i = start;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint <= 0xff) {
        put(codePoint);
      } else {
        codePoint(codePoint);
      }
    }
    return this;
  }

  /** A character as UTF-8; what is no character becomes a question mark. */
  public OutputBuffer codePoint(int c) {
    if (c >= 0 && c < 0x80) {
      return put(c);
    }
    if (c < 0 || c > 0x10ffff) {
      return put('?');
    }
    if (c < 0x800) {
      return put(0xc0 | c >> 6).put(0x80 | c & 0x3f);
    }
    if (c < 0x10000) {
      return put(0xe0 | c >> 12).put(0x80 | c >> 6 & 0x3f).put(0x80 | c & 0x3f);
    }
    return put(0xf0 | c >> 18)
        .put(0x80 | c >> 12 & 0x3f)
        .put(0x80 | c >> 6 & 0x3f)
        .put(0x80 | c & 0x3f);
  }

  public OutputBuffer fill(int b, int count) {
    if (count > 0) {
      ensure(count);
      Arrays.fill(bytes, length, length + count, (byte) b);
      length += count;
    }
    return this;
  }

  public OutputBuffer blanks(int count) {
    return fill(' ', count);
  }

  /** {@code %lld}. */
  public OutputBuffer decimal(long value) {
    if (value >= 0) {
      return digits(value);
    }
    put('-');
    return unsigned(-value);
  }

  /** {@code %llu}. */
  public OutputBuffer unsigned(long value) {
    if (value >= 0) {
      return digits(value);
    }
    long tens = Long.divideUnsigned(value, 10);
    digits(tens);
    return put((int) ('0' + (value - tens * 10)));
  }

  private OutputBuffer digits(long value) {
    final int count = decimalDigits(value);
    ensure(count);
    final byte[] b = bytes;
    int at = length + count;
    length = at;
    long rest = value;
    while (rest > Integer.MAX_VALUE) {
      long tens = rest / 10;
      b[--at] = (byte) ('0' + (rest - tens * 10));
      rest = tens;
    }
    int small = (int) rest;
    do {
      int tens = small / 10;
      b[--at] = (byte) ('0' + (small - tens * 10));
      small = tens;
    } while (small != 0);
    return this;
  }

  /** How many digits a number from 0 up has. */
  static int decimalDigits(long value) {
    int count = 1;
    long bound = 10;
    while (value >= bound) {
      count++;
      if (count == 19) {
        return count;
      }
      bound *= 10;
    }
    return count;
  }

  /** {@code %llx}. */
  public OutputBuffer hex(long value) {
    return powerOfTwo(value, 4, "0123456789abcdef");
  }

  /** {@code %llX}. */
  public OutputBuffer upperHex(long value) {
    return powerOfTwo(value, 4, "0123456789ABCDEF");
  }

  /** {@code %llo}. */
  public OutputBuffer octal(long value) {
    return powerOfTwo(value, 3, "01234567");
  }

  private OutputBuffer powerOfTwo(long value, int bits, String alphabet) {
    final int significant = Math.max(1, 64 - Long.numberOfLeadingZeros(value));
    final int count = (significant + bits - 1) / bits;
    ensure(count);
    final int mask = (1 << bits) - 1;
    int at = length + count;
    length = at;
    long rest = value;
    for (int i = 0; i < count; i++) {
      bytes[--at] = (byte) alphabet.charAt((int) rest & mask);
      rest >>>= bits;
    }
    return this;
  }

  /** A decimal number in at least {@code width} columns: to the right, or left if negative. */
  public OutputBuffer decimal(long value, int width) {
    final int start = length;
    return decimal(value).justify(start, width);
  }

  /** Text in at least {@code width} columns: to the right, or left if negative. */
  public OutputBuffer text(String text, int width) {
    final int start = length;
    return text(text).justify(start, width);
  }

  /**
   * Makes what was put since {@code start} a field of at least {@code |width|} columns, filled with
   * blanks before it, or after it when the width is negative.
   */
  public OutputBuffer justify(int start, int width) {
    final int missing = Math.abs(width) - (length - start);
    if (missing <= 0) {
      return this;
    }
    if (width < 0) {
      return blanks(missing);
    }
    insert(start, ' ', missing);
    return this;
  }

  /** Puts {@code count} times {@code b} before the byte at {@code at}. */
  public void insert(int at, int b, int count) {
    ensure(count);
    System.arraycopy(bytes, at, bytes, at + count, length - at);
    Arrays.fill(bytes, at, at + count, (byte) b);
    length += count;
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      int wanted = Math.addExact(length, more);
      bytes = Arrays.copyOf(bytes, Math.max(wanted, bytes.length + (bytes.length >> 1)));
    }
  }

  /** The text, one character a byte: for messages and tests. */
  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }
}
