package jdtrace.linux.bpf;

import java.nio.ByteBuffer;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;

/**
 * Reads a map many entries per system call.
 *
 * <pre>
 *   MapBatch batch = map.batch(256);
 *   for (batch.start(); batch.next(); ) {
 *     for (int i = 0; i &lt; batch.count(); i++) {
 *       ... batch.keys() at batch.keyOffset(i), batch.values() at batch.valueOffset(i)
 *     }
 *   }
 * </pre>
 *
 * Per-CPU maps deliver all CPUs' slots of a key as one value. Entries that programs add during the
 * walk may or may not be seen; none is seen twice in a preallocated hash, except when its bucket
 * changed. With {@code delete} set every entry is removed as it is read (hashes only), so that an
 * update is counted in exactly one walk.
 *
 * <p>Not thread-safe; reusable, its buffers are allocated once. A hash bucket must fit in one call:
 * when the kernel says ENOSPC the batch doubles itself.
 */
public final class MapBatch {
  private final BpfMap map;
  private final int valueBytes;
  private int capacity;
  private NativeMemory keys;
  private NativeMemory values;
  private final NativeMemory cursor;
  private int count;
  private boolean started;
  private boolean finished;
  private boolean delete;

  MapBatch(BpfMap map, int capacity) {
    this.map = map;
    // Each slot is as long as a lookup's value, except that arrays step by the rounded-up size.
    this.valueBytes = map.userValueSize();
    // The cursor is a bucket number for hashes, but the generic walk of other maps stores a key.
    this.cursor = NativeMemory.allocate(Math.max(map.keySize(), 8));
    allocate(capacity);
  }

  private void allocate(int entries) {
    capacity = entries;
    keys = NativeMemory.allocate(Math.max(8, Math.multiplyExact(entries, map.keySize())));
    values = NativeMemory.allocate(Math.max(8, Math.multiplyExact(entries, valueBytes)));
  }

  /** Begins a walk. */
  public void start() {
    start(false);
  }

  /** Begins a walk that removes what it reads. */
  public void startDeleting() {
    start(true);
  }

  private void start(boolean deleting) {
    delete = deleting;
    started = false;
    finished = false;
    count = 0;
  }

  /** Reads the next entries; false when the walk is over (then {@link #count} is 0). */
  public boolean next() {
    while (!finished) {
      Scratch attr = Bpf.attr();
      ByteBuffer b = attr.bytes();
      final int at = Bpf.ATTR;
      b.putLong(at, started ? cursor.address() : 0); // in_batch
      b.putLong(at + 8, cursor.address()); // out_batch
      b.putLong(at + 16, keys.address());
      b.putLong(at + 24, values.address());
      b.putInt(at + 32, capacity);
      b.putInt(at + 36, map.fd());
      long result = Bpf.call(delete ? Bpf.MAP_LOOKUP_AND_DELETE_BATCH : Bpf.MAP_LOOKUP_BATCH, attr);
      count = b.getInt(at + 32);
      if (result >= 0) {
        started = true;
      } else if (result == -Errno.ENOENT) {
        finished = true; // the last entries, or none
      } else if (result == -Errno.ENOSPC) {
        allocate(capacity * 2); // a bucket with more entries than we have room for
        continue;
      } else if (result == -Errno.EINTR) {
        started |= count > 0;
      } else {
        throw new SysException("bpf(BPF_MAP_LOOKUP_BATCH)", (int) -result, map.name());
      }
      if (count > 0) {
        return true;
      }
    }
    count = 0;
    return false;
  }

  /** Entries read by the last {@link #next}. */
  public int count() {
    return count;
  }

  /** The keys of the current entries; fetch it again after each {@link #next}. */
  public ByteBuffer keys() {
    return keys.bytes();
  }

  /** The values of the current entries; fetch it again after each {@link #next}. */
  public ByteBuffer values() {
    return values.bytes();
  }

  /** The keys' memory, e.g. for {@link BpfMap#deleteBatch}. */
  public NativeMemory keyMemory() {
    return keys;
  }

  public int keyOffset(int index) {
    return index * map.keySize();
  }

  public int valueOffset(int index) {
    return index * valueBytes;
  }
}
