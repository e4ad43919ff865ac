package jdtrace.agent.weave;

/** The encoding of text in class files (JVMS 4.4.7). */
final class ModifiedUtf8 {
  private ModifiedUtf8() {}

  static String decode(byte[] bytes, int at, int length) {
    char[] chars = new char[length];
    int n = 0;
    int i = at;
    int end = at + length;
    while (i < end) {
      int b = bytes[i] & 0xff;
      int more = b < 0x80 ? 0 : (b & 0xe0) == 0xc0 ? 1 : (b & 0xf0) == 0xe0 ? 2 : -1;
      if (more < 0 || more > end - i - 1) {
        throw new RefusedException("malformed class file: text that is no text");
      }
      int c = more == 0 ? b : more == 1 ? b & 0x1f : b & 0x0f;
      for (int k = 1; k <= more; k++) {
        c = c << 6 | bytes[i + k] & 0x3f;
      }
      chars[n++] = (char) c;
      i += 1 + more;
    }
    return new String(chars, 0, n);
  }

  static byte[] encode(String text) {
    Output out = new Output(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != 0 && c < 0x80) {
        out.u1(c);
      } else if (c < 0x800) {
        out.u1(0xc0 | c >> 6).u1(0x80 | c & 0x3f);
      } else {
        out.u1(0xe0 | c >> 12).u1(0x80 | c >> 6 & 0x3f).u1(0x80 | c & 0x3f);
      }
    }
    return out.toByteArray();
  }
}
