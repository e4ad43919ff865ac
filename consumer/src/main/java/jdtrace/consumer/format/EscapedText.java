package jdtrace.consumer.format;

/** The escape rule of {@code %C}, {@code %S} and error messages (spec printf.md section 1.2). */
final class EscapedText {
  private EscapedText() {}

  static void escape(OutputBuffer out, byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      escape(out, bytes[i]);
    }
  }

  static void escape(OutputBuffer out, byte b) {
    final int letter = letter(b);
    if (letter != 0) {
      out.put('\\').put(letter);
    } else if (b >= ' ' && b <= '~') {
      out.put(b);
    } else {
      out.put('\\').octal(b >> 6 & 3).octal(b >> 3 & 7).octal(b & 7);
    }
  }

  private static int letter(byte b) {
    return switch (b) {
      case 0 -> '0';
      case 7 -> 'a';
      case '\b' -> 'b';
      case '\f' -> 'f';
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      case 11 -> 'v';
      case '"' -> '"';
      case '\\' -> '\\';
      default -> 0;
    };
  }
}
