package jdtrace.agent.rt;

/** Bytes found at an address of D: where they are, without a copy. */
final class View {
  byte[] bytes;
  int start;
  int length;

  /** Room for what has no bytes of its own anywhere: a Java string. */
  private byte[] own = new byte[0];

  byte[] own(int size) {
    if (own.length < size) {
      own = new byte[size];
    }
    return own;
  }

  void set(byte[] bytes, int start, int length) {
    this.bytes = bytes;
    this.start = start;
    this.length = length;
  }

  byte at(int index) {
    return bytes[start + index];
  }

  boolean matches(View needle, int at) {
    for (int i = 0; i < needle.length; i++) {
      if (bytes[start + at + i] != needle.bytes[needle.start + i]) {
        return false;
      }
    }
    return true;
  }
}
