package jdtrace.agent.rt;

/** A key being put together: words of 8 bytes, each element after its size. */
final class Key {
  private static final int MAX_BYTES = 1 << 20;

  private final ProbeThread thread;
  byte[] bytes = new byte[64];
  int length;

  Thread owner;

  /** Bytes that the elements take of dynvarsize: each rounded up to 8. */
  int elementBytes;

  Key(ProbeThread thread) {
    this.thread = thread;
  }

  /**
   * @param thread whose self-> it is, null when it is nobody's
   * @param owner by what number that thread is known
   */
  void begin(int variable, Thread thread, long owner) {
    length = 0;
    elementBytes = 0;
    this.owner = thread;
    word(variable);
    word(owner);
  }

  private void word(long value) {
    require(8);
    for (int i = 0; i < 8; i++) {
      bytes[length + i] = (byte) (value >>> 8 * i);
    }
    length += 8;
  }

  void value(long value) {
    word(8);
    word(value);
    elementBytes += 8;
  }

  void bytes(View view) {
    word(view.length);
    append(view, view.length);
  }

  /** Text that has no NUL behind it in memory; counts as if it had. */
  void text(View view) {
    word(view.length + 1L);
    append(view, view.length + 1);
  }

  private void append(View view, int size) {
    int padded = size + 7 & -8;
    require(padded);
    System.arraycopy(view.bytes, view.start, bytes, length, view.length);
    Memory.zero(bytes, length + view.length, length + padded);
    length += padded;
    elementBytes += padded;
  }

  private void require(int more) {
    if (more > bytes.length - length) {
      if (more > MAX_BYTES - length) {
        throw thread.fault(Fault.NOSCRATCH, 0);
      }
      byte[] larger = new byte[Math.max(2 * bytes.length, length + more)];
      System.arraycopy(bytes, 0, larger, 0, length);
      bytes = larger;
    }
  }

  /** A hash of bytes whose number is a multiple of 8. */
  static int hash(byte[] bytes, int from, int length) {
    long hash = length;
    for (int at = from; at < from + length; at += 8) {
      long word =
          (bytes[at] & 0xff)
              | (bytes[at + 1] & 0xff) << 8
              | (bytes[at + 2] & 0xff) << 16
              | (long) bytes[at + 3] << 24
              | (bytes[at + 4] & 0xffL) << 32
              | (bytes[at + 5] & 0xffL) << 40
              | (bytes[at + 6] & 0xffL) << 48
              | (long) bytes[at + 7] << 56;
      hash = (hash ^ word) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    return (int) (hash ^ hash >>> 17);
  }
}
