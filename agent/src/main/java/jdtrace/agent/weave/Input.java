package jdtrace.agent.weave;

/** Big-endian reading from a class file; whatever lies outside of it is refused. */
final class Input {
  private final byte[] bytes;

  Input(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return bytes.length;
  }

  /** Refuses unless {@code count} bytes follow {@code at}. */
  void need(int at, int count) {
    if (at < 0 || count < 0 || count > bytes.length - at) {
      throw new RefusedException("malformed class file: it ends too early");
    }
  }

  int u1(int at) {
    need(at, 1);
    return bytes[at] & 0xff;
  }

  int s1(int at) {
    need(at, 1);
    return bytes[at];
  }

  int u2(int at) {
    need(at, 2);
    return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
  }

  int s2(int at) {
    return (short) u2(at);
  }

  int s4(int at) {
    return u2(at) << 16 | u2(at + 2);
  }

  /** A length of four bytes, of something that begins at {@code at + 4} and must be there. */
  int length(int at) {
    int length = s4(at);
    need(at + 4, length);
    return length;
  }
}
