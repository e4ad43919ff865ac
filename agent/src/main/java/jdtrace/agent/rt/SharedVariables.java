package jdtrace.agent.rt;

/**
 * Variables that the kernel's programs, or other JVMs, use too: a region of memory outside of the heap,
 * laid out as {@code jdtrace.runtime.shared.RegionLayout} says. A virtual thread's self-&gt; is not there: to
 * the kernel a virtual thread is none.
 *
 * <p>The region stays where it is until no firing can touch it any more; see {@link MappedRegion}.
 */
final class SharedVariables {
  private static final int EXITING = 0;
  private static final int USED = 8;
  private static final int MARK_BYTES = 8;
  private static final int WINDOW = 16;
  private static final long NEVER = 0;
  private static final long FREE = -1;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;
  private static final int OVERHEAD_BYTES = 64;

  private static final long ARRAY_BASE = Raw.byteArrayBase();

  /** In the offset of an address of D: it is in the thread's block. */
  private static final long IN_BLOCK = 1L << 40;

  private final long base;
  private final long limitBytes;
  private final int firstBlock;
  private final int blockBits;
  private final int blockBytes;
  private final int arrayMark;

  /** Offset of the first array. */
  private final long firstTable;

  /** Where the bytes are of what is held by reference: in the region, and in a block. */
  private final int[] starts;

  private final int[] lengths;
  private final int[] blockStarts;
  private final int[] blockLengths;

  final SharedTable[] tables;

  /**
   * A region.
   *
   * @param base its address
   * @param in limit of bytes (i64), offset of the first block, logarithm of their number, bytes of each (i32), offset
   *     in it of the mark of arrays;
   *     starts and lengths of by-reference globals, then of by-reference variables in a block; how many
   *     associative arrays, and each
   */
  SharedVariables(long base, Specification in) {
    this.base = base;
    limitBytes = in.number();
    firstBlock = in.integer();
    blockBits = in.integer();
    blockBytes = in.integer();
    arrayMark = in.integer();
    starts = in.integers();
    lengths = in.integers();
    blockStarts = in.integers();
    blockLengths = in.integers();
    firstTable = firstBlock + (blockBytes > 8 ? (long) blockBytes << blockBits : 0);
    tables = new SharedTable[in.integer()];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = new SharedTable(this, base, in);
    }
  }

  boolean isExiting() {
    return Raw.longAt(base + EXITING) != 0;
  }

  void exit() {
    Raw.longAt(base + EXITING, 1);
  }

  // Globals.

  static long global(ProbeThread t, int offset) {
    return Raw.longAt(t.session.shared.base + offset);
  }

  static void global(ProbeThread t, long value, int offset) {
    Raw.longAt(t.session.shared.base + offset, value);
  }

  /** A global held by reference: its address, 0 if it is NULL. */
  static long globalReference(ProbeThread t, int offset) {
    long at = t.session.shared.base + offset;
    return Raw.longAt(at) != 0 ? 0 : Memory.address(Memory.SHARED, offset + (long) MARK_BYTES);
  }

  static void globalReference(ProbeThread t, long value, int offset, int size, boolean string) {
    long at = t.session.shared.base + offset;
    if (value != 0) {
      put(t, at + MARK_BYTES, value, size, string);
    }
    Raw.longAt(at, value == 0 ? 1 : 0);
  }

  /** Whether an offset of an address of D is behind all scalars. */
  boolean isOfTables(long offset) {
    return (offset & IN_BLOCK) == 0 && offset >= firstTable;
  }

  /** Of an address in the region. */
  long offset(long address) {
    return address - base;
  }

  /** What is in memory at an address of D, see {@link Memory}: where, 0 if nothing is. */
  long place(ProbeThread t, long offset) {
    if ((offset & IN_BLOCK) == 0) {
      return base + offset;
    }
    long block = t.block;
    int area = area(blockStarts, blockLengths, offset & ~IN_BLOCK);
    if (block == 0 || area < 0 || Raw.longAt(block + blockStarts[area] - MARK_BYTES) == 0) {
      return 0;
    }
    return block + (offset & ~IN_BLOCK);
  }

  /** How many bytes there are from an address of D on; -1 if none. */
  int left(long offset) {
    boolean inBlock = (offset & IN_BLOCK) != 0;
    int[] first = inBlock ? blockStarts : starts;
    int[] sizes = inBlock ? blockLengths : lengths;
    long at = offset & ~IN_BLOCK;
    int area = area(first, sizes, at);
    return area < 0 ? -1 : (int) (first[area] + sizes[area] - at);
  }

  private static int area(int[] starts, int[] lengths, long offset) {
    for (int i = 0; i < starts.length; i++) {
      if (offset >= starts[i] && offset <= starts[i] + lengths[i]) {
        return i;
      }
    }
    return -1;
  }

  static void read(long from, byte[] to, int at, int length) {
    Raw.copy(from, to, ARRAY_BASE + at, length);
  }

  static void write(byte[] from, int at, long to, int length) {
    Raw.copy(from, ARRAY_BASE + at, to, length);
  }

  /** Copies what an address of D leads to, zeros behind it. */
  private static void put(ProbeThread t, long to, long value, int size, boolean string) {
    t.memory.readReferenced(t.first, value, size, string);
    put(to, t.first, size);
  }

  static void put(long to, View view, int size) {
    Raw.copy(view.bytes, ARRAY_BASE + view.start, to, view.length);
    for (int at = view.length; at < size; at++) {
      Raw.byteAt(to + at, (byte) 0);
    }
  }

  // self->

  static long self(ProbeThread t, int offset, int variable) {
    if (Thread.currentThread() != t.thread) {
      return Variables.dynamic(t, variable, true, true);
    }
    long block = t.session.shared.block(t);
    return block == 0 ? 0 : Raw.longAt(block + offset);
  }

  static void self(ProbeThread t, long value, int offset, int variable, int size) {
    if (Thread.currentThread() != t.thread) {
      Variables.dynamic(t, value, variable, true, true, size);
      return;
    }
    long block = t.session.shared.charged(t, offset, value != 0, size);
    if (block != 0) {
      Raw.longAt(block + offset, value);
    }
  }

  /** self-> held by reference: its address, 0 if it is NULL. */
  static long selfReference(ProbeThread t, int offset, int variable) {
    if (Thread.currentThread() != t.thread) {
      return Variables.dynamic(t, variable, true, true);
    }
    long block = t.session.shared.block(t);
    return block == 0 || Raw.longAt(block + offset) == 0
        ? 0
        : Memory.address(Memory.SHARED, IN_BLOCK | offset + MARK_BYTES);
  }

  static void selfReference(
      ProbeThread t, long value, int offset, int variable, int size, boolean string) {
    if (Thread.currentThread() != t.thread) {
      Variables.dynamicReference(t, value, variable, true, true, size, string);
      return;
    }
    if (value != 0) {
      t.memory.readReferenced(t.first, value, size, string); // or a fault, with nothing changed
    }
    long block = t.session.shared.charged(t, offset, value != 0, size);
    if (block == 0) {
      return;
    }
    if (value != 0) {
      put(t, block + offset + MARK_BYTES, value, size, string);
    }
    Raw.longAt(block + offset, value == 0 ? 0 : 1);
  }

  /** The thread's block; 0 when it has none. */
  private long block(ProbeThread t) {
    if (t.block == 0) {
      t.block = find(t.tid());
    }
    return t.block;
  }

  private long place(long home, int number) {
    long block = home + number & (1 << blockBits) - 1;
    return base + firstBlock + block * blockBytes;
  }

  private long find(long thread) {
    if (thread == 0) {
      return 0; // not known
    }
    long home = thread * SPREAD >>> 64 - blockBits;
    for (int i = 0; i < WINDOW; i++) {
      long at = place(home, i);
      long owner = Raw.longAt(at);
      if (owner == thread) {
        return at;
      }
      if (owner == NEVER) {
        return 0;
      }
    }
    return 0;
  }

  /** Takes a block; 0 when there is none. */
  private long take(long thread) {
    if (thread == 0) {
      return 0;
    }
    long home = thread * SPREAD >>> 64 - blockBits;
    for (int i = 0; i < WINDOW; i++) {
      long at = place(home, i);
      long owner = Raw.longAt(at);
      if ((owner == NEVER || owner == FREE) && Raw.exchange(at, owner, thread)) {
        return find(thread); // a program that interrupted us may have taken one before it
      }
    }
    return 0;
  }

  /**
   * The block to store to, after dynvarsize was charged for a variable that is 0 and will not be, or
   * given back in the opposite case; 0 when there is nothing to store, or no room: then that is counted.
   */
  private long charged(ProbeThread t, int offset, boolean some, int size) {
    long block = some ? ownBlock(t) : block(t);
    if (block == 0) {
      if (some) {
        t.session.dynamics.drop();
      }
      return 0;
    }
    boolean had = Raw.longAt(block + offset) != 0;
    if (had == some) {
      return block;
    }
    int cost = OVERHEAD_BYTES + Math.max(8, size + 7 & -8);
    if (!some) {
      giveBack(cost);
    } else if (!take(cost)) {
      t.session.dynamics.drop();
      return 0;
    }
    return block;
  }

  /** The thread's block, taken if it has none; 0 when none is free. */
  private long ownBlock(ProbeThread t) {
    long block = block(t);
    if (block == 0) {
      block = take(t.tid());
      t.block = block;
    }
    return block;
  }

  /** Notes that the thread has elements of arrays; false when it has no block to note it in. */
  boolean mark(ProbeThread t) {
    long block = ownBlock(t);
    if (block != 0) {
      Raw.longAt(block + arrayMark, 1);
    }
    return block != 0;
  }

  /** Takes so many bytes of dynvarsize; false if there are not so many. */
  boolean take(int cost) {
    if (Raw.addLong(base + USED, cost) + cost > limitBytes) {
      Raw.addLong(base + USED, -cost);
      return false;
    }
    return true;
  }

  void giveBack(long cost) {
    if (cost != 0) {
      Raw.addLong(base + USED, -cost);
    }
  }
}
