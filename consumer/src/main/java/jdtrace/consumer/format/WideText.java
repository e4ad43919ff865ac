package jdtrace.consumer.format;

/** {@code %ls}: an array of 32-bit characters up to a zero. */
final class WideText {
  private WideText() {}

  /** Puts whole characters only, at most {@code limitBytes} bytes of them; 0 is no limit. */
  static void put(OutputBuffer out, byte[] bytes, int limitBytes) {
    final int start = out.length();
    for (int i = 0; i + 4 <= bytes.length; i += 4) {
      final int c =
          bytes[i] & 0xff
              | (bytes[i + 1] & 0xff) << 8
              | (bytes[i + 2] & 0xff) << 16
              | bytes[i + 3] << 24;
      if (c == 0) {
        return;
      }
      final int before = out.length();
      out.codePoint(c);
      if (limitBytes > 0 && out.length() - start > limitBytes) {
        out.truncate(before);
        return;
      }
    }
  }
}
