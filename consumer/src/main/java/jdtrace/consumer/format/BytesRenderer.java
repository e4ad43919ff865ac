package jdtrace.consumer.format;

/**
 * Bytes of unknown meaning: text if they look like it, else a dump (spec printf.md section 3,
 * "bytes rule").
 */
final class BytesRenderer {
  private static final int MARGIN = 5;
  private static final int ROW = 16;

  private BytesRenderer() {}

  /**
   * Bytes by the rule: printable bytes followed by nothing but NULs are text.
   *
   * @param width of the field for text; negative is left-justified
   */
  static void bytes(OutputBuffer out, byte[] bytes, int width, boolean quiet, boolean raw) {
    if (bytes.length == 0) {
      return;
    }
    final int text = raw ? -1 : textLength(bytes);
    if (text < 0) {
      dump(out, bytes, bytes.length);
    } else if (text == bytes.length) {
      // No NUL at the end: a field in both modes, and left-justified whatever the width's sign.
      field(out, bytes, text, -Math.abs(width), false);
    } else {
      field(out, bytes, text, width, quiet);
    }
  }

  /**
   * Text of a string whose type is known, so that an empty one is an empty field and no dump.
   *
   * @param size bytes of the string's buffer: what a dump shows when it holds other than text
   */
  static void string(
      OutputBuffer out, byte[] text, int size, int width, boolean quiet, boolean raw) {
    if (!raw && printableLength(text) == text.length) {
      field(out, text, text.length, width, quiet);
    } else {
      dump(out, text, Math.max(size, text.length));
    }
  }

  private static void field(OutputBuffer out, byte[] text, int length, int width, boolean quiet) {
    if (quiet) {
      out.put(text, 0, length);
      return;
    }
    out.blanks(width < 0 ? 2 : 1);
    final int start = out.length();
    out.put(text, 0, length).justify(start, width);
  }

  /** How many bytes before the NULs are text, or -1 when it is no text. */
  private static int textLength(byte[] bytes) {
    final int length = printableLength(bytes);
    if (length == 0) {
      return -1;
    }
    for (int i = length; i < bytes.length; i++) {
      if (bytes[i] != 0) {
        return -1;
      }
    }
    return length;
  }

  private static int printableLength(byte[] bytes) {
    int length = 0;
    while (length < bytes.length && isPrintable(bytes[length])) {
      length++;
    }
    return length;
  }

  /** isprint or isspace of the C locale, or backspace, or bell. */
  private static boolean isPrintable(byte b) {
    return b >= ' ' && b <= '~' || b >= 7 && b <= '\r';
  }

  /** A hex dump of {@code size} bytes; those beyond the array are NUL. */
  static void dump(OutputBuffer out, byte[] bytes, int size) {
    if (size == 0) {
      return;
    }
    out.put('\n').blanks(MARGIN + 6);
    for (int i = 0; i < ROW; i++) {
      out.blanks(2).hex(i);
    }
    out.text("  0123456789abcdef\n");
    for (int row = 0; row < size; row += ROW) {
      final int end = Math.min(size, row + ROW);
      out.blanks(MARGIN);
      final int start = out.length();
      out.hex(row).justify(start, 5).put(':');
      for (int i = row; i < end; i++) {
        final int b = i < bytes.length ? bytes[i] & 0xff : 0;
        out.put(' ').hex(b >> 4).hex(b & 15);
      }
      out.blanks(3 * (row + ROW - end)).blanks(2);
      for (int i = row; i < end; i++) {
        final byte b = i < bytes.length ? bytes[i] : 0;
        out.put(b >= ' ' && b <= '~' ? b : '.');
      }
      out.put('\n');
    }
  }
}
