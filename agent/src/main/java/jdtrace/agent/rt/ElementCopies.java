package jdtrace.agent.rt;

/**
 * Elements of shared arrays that a clause has looked at: each was copied while its slot was pinned, because
 * behind that it may become another's. Their addresses are the elements' own, so that two looks at one
 * element give one address.
 */
final class ElementCopies {
  private long[] offsets = new long[4];

  /** Where each copy begins, and one more: where the next one will. */
  private int[] starts = new int[5];

  private int count;
  private byte[] bytes = new byte[128];

  void clear() {
    count = 0;
  }

  /** Copies so many bytes from a place, again if they were copied before. */
  void take(long offset, long from, int size) {
    int which = 0;
    while (which < count && offsets[which] != offset) {
      which++;
    }
    if (which == count) {
      add(offset, size);
    }
    SharedVariables.read(from, bytes, starts[which], size);
  }

  private void add(long offset, int size) {
    if (count == offsets.length) {
      long[] moreOffsets = new long[2 * count];
      System.arraycopy(offsets, 0, moreOffsets, 0, count);
      offsets = moreOffsets;
      int[] moreStarts = new int[2 * count + 1];
      System.arraycopy(starts, 0, moreStarts, 0, count + 1);
      starts = moreStarts;
    }
    int end = starts[count] + size;
    if (end > bytes.length) {
      byte[] larger = new byte[Math.max(end, 2 * bytes.length)];
      System.arraycopy(bytes, 0, larger, 0, starts[count]);
      bytes = larger;
    }
    offsets[count++] = offset;
    starts[count] = end;
  }

  /** Number of the copy that an offset in the region is in, its end included; -1 if in none. */
  int find(long offset) {
    for (int i = 0; i < count; i++) {
      long at = offset - offsets[i];
      if (at >= 0 && at <= starts[i + 1] - starts[i]) {
        return i;
      }
    }
    return -1;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Index in {@link #bytes} of an offset in a copy. */
  int index(int copy, long offset) {
    return starts[copy] + (int) (offset - offsets[copy]);
  }

  /** Index behind a copy. */
  int end(int copy) {
    return starts[copy + 1];
  }
}
