package jdtrace.agent.rt;

/** Encodes characters as UTF-8 into a view's own bytes, whole characters within a limit. */
final class Utf8 {
  private View view;
  private byte[] bytes;
  private int limit;
  private int length;

  /** The first half of a pair that waits for its second, or 0. */
  private char high;

  Utf8 begin(View into, int maxBytes) {
    view = into;
    limit = Math.max(0, maxBytes);
    bytes = into.own(Math.min(limit, 1 << 16));
    limit = Math.min(limit, bytes.length);
    length = 0;
    high = 0;
    return this;
  }

  /** False when it does not fit, and nothing more will. */
  boolean put(char c) {
    if (high != 0) {
      char first = high;
      high = 0;
      if (c >= 0xdc00 && c <= 0xdfff) {
        return code(0x10000 + (first - 0xd800 << 10) + (c - 0xdc00));
      }
      if (!code('?')) {
        return false;
      }
    }
    if (c >= 0xd800 && c <= 0xdbff) {
      high = c;
      return true;
    }
    return code(c >= 0xdc00 && c <= 0xdfff ? '?' : c);
  }

  private boolean code(int code) {
    int more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    if (length + more >= limit) {
      limit = length;
      return false;
    }
    if (more == 0) {
      bytes[length++] = (byte) code;
      return true;
    }
    bytes[length++] = (byte) (0xff00 >> more + 1 | code >> 6 * more);
    for (int i = more - 1; i >= 0; i--) {
      bytes[length++] = (byte) (0x80 | code >> 6 * i & 0x3f);
    }
    return true;
  }

  void end() {
    if (high != 0) {
      high = 0;
      code('?');
    }
    view.set(bytes, 0, length);
  }
}
