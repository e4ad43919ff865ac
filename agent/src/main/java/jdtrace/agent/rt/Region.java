package jdtrace.agent.rt;

/**
 * A piece of D's memory: areas that never touch, in one array. An area begins at a multiple of 8; for
 * each 8 bytes {@code ends} says where their area ends, 0 outside of areas.
 */
final class Region {
  final byte[] bytes;
  final boolean writable;
  private final int[] ends;

  Region(byte[] bytes, boolean writable) {
    this.bytes = bytes;
    this.writable = writable;
    this.ends = new int[(bytes.length >>> 3) + 2];
  }

  void area(int start, int length) {
    for (int at = start; at < start + length; at += 8) {
      ends[at >>> 3] = start + length;
    }
  }

  /** Where the area ends that an offset lies in or, with nothing after it, ends at; -1 if in none. */
  int end(long offset) {
    if (offset < 0 || offset > bytes.length) {
      return -1;
    }
    int at = (int) offset;
    int end = ends[at >>> 3];
    if (at < end) {
      return end;
    }
    return at > 0 && ends[at - 1 >>> 3] == at ? at : -1;
  }
}
