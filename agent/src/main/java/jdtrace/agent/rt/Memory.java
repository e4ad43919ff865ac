package jdtrace.agent.rt;

/**
 * D's addresses, as one thread's firing sees them.
 *
 * <pre>
 *   0x4001_...   string tables and names of probes          session, read only
 *   0x4002_...   globals held by reference                  session
 *   0x4003_...   dynamic variables held by reference        session: 0x4003 | entry &lt;&lt; 24 | offset
 *   0x4004_...   scratch                                    thread, grows as it is used
 *   0x4005_...   clause-locals held by reference            thread
 *   0x4006_...   variables that other engines use too       session; thread: copied when looked at
 *   0x4a.._...   handles of Java objects                    thread
 * </pre>
 *
 * <p>All others are never readable. A refused access reports the address where it began.
 */
final class Memory {
  static final int LITERALS = 0x4001;
  static final int GLOBALS = 0x4002;
  static final int DYNAMICS = 0x4003;
  static final int SCRATCH = 0x4004;
  static final int LOCALS = 0x4005;
  static final int SHARED = 0x4006;

  /** Copies of shared variables that are looked at together, at the most. */
  private static final int COPIES = 4;

  /** No single access is this large by right. */
  static final long MAX_ACCESS = 1L << 28;

  private static final long OFFSET = 0xffffffffffffL;
  private static final int MAX_SCRATCH = 16 << 20;

  private final ProbeThread thread;
  private final Session session;

  /** Clause-locals: of the firing, and of ERROR's firing inside it. */
  Region locals;

  private byte[] scratch = new byte[256];
  private int scratchUsed;
  private long scratchLimit;

  /** What {@link #find} found. */
  private byte[] bytes;

  private int index;
  private int end;
  private boolean writable;

  /** Copies of shared variables; and where what was found last comes from. */
  private byte[][] copies;

  private int copy;
  private long original;

  /** Null until the thread looks at one. */
  private ElementCopies elements;

  Memory(ProbeThread thread, Session session) {
    this.thread = thread;
    this.session = session;
  }

  static long address(int region, long offset) {
    return (long) region << 48 | offset;
  }

  /** Scratch is empty again, with this much room. */
  void resetScratch(long limit) {
    scratchUsed = 0;
    scratchLimit = Math.min(limit, MAX_SCRATCH);
    if (elements != null) {
      elements.clear();
    }
  }

  /**
   * The address of so many zero bytes (unsigned). One contiguous area, 8-aligned, with a zero byte
   * after each piece, so that bytes copied in without a NUL still end as a string.
   */
  long allocate(long size) {
    long start = scratchUsed == 0 ? 0 : scratchUsed + 1 + 7L & -8L;
    if (size < 0 || size > scratchLimit - start) {
      throw thread.fault(Fault.NOSCRATCH, 0);
    }
    int newUsed = (int) (start + size);
    if (newUsed > scratch.length) {
      byte[] larger = new byte[Math.max(newUsed, Math.min(2 * scratch.length, MAX_SCRATCH))];
      System.arraycopy(scratch, 0, larger, 0, scratchUsed);
      scratch = larger;
    }
    zero(scratch, scratchUsed, newUsed);
    scratchUsed = newUsed;
    return address(SCRATCH, start);
  }

  static void zero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      bytes[i] = 0;
    }
  }

  /** Finds the bytes from an address to the end of their area; false if there are none. */
  private boolean find(long address) {
    long offset = address & OFFSET;
    Region region;
    switch ((int) (address >>> 48)) {
      case SCRATCH:
        if (offset > scratchUsed) {
          return false;
        }
        bytes = scratch;
        index = (int) offset;
        end = scratchUsed;
        writable = true;
        return true;
      case LITERALS:
        region = session.literals;
        break;
      case GLOBALS:
        region = session.globalBytes;
        break;
      case LOCALS:
        region = locals;
        break;
      case SHARED:
        return findShared(offset);
      case DYNAMICS:
        Dynamic variable = session.dynamics.byId((int) (offset >>> 24));
        int at = (int) offset & 0xffffff;
        byte[] value = variable == null ? null : variable.value;
        if (value == null || at > Math.min(value.length, variable.valueLength)) {
          return false;
        }
        bytes = value;
        index = at;
        end = Math.min(value.length, variable.valueLength);
        writable = true;
        return true;
      default:
        return false;
    }
    int found = region == null ? -1 : region.end(offset);
    if (found < 0) {
      return false;
    }
    bytes = region.bytes;
    index = (int) offset;
    end = found;
    writable = region.writable;
    return true;
  }

  /** What is outside of the heap is copied: until it has been looked for {@link #COPIES} times again it stays. */
  private boolean findShared(long offset) {
    SharedVariables shared = session.shared;
    if (shared != null && shared.isOfTables(offset)) {
      return findElement(offset);
    }
    int left = shared == null ? -1 : shared.left(offset);
    original = left < 0 ? 0 : shared.place(thread, offset);
    if (original == 0) {
      return false;
    }
    if (copies == null) {
      copies = new byte[COPIES][];
    }
    copy = copy + 1 & COPIES - 1;
    if (copies[copy] == null || copies[copy].length < left) {
      copies[copy] = new byte[left];
    }
    SharedVariables.read(original, copies[copy], 0, left);
    bytes = copies[copy];
    index = 0;
    end = left;
    writable = true;
    return true;
  }

  /** An element of a shared array: its address, after so many bytes were copied from where it is. */
  long element(long from, int size) {
    if (elements == null) {
      elements = new ElementCopies();
    }
    long offset = session.shared.offset(from);
    elements.take(offset, from, size);
    return address(SHARED, offset);
  }

  /** A member is stored to the copy, which is then stored as a whole, by who has the key. */
  private boolean findElement(long offset) {
    int found = elements == null ? -1 : elements.find(offset);
    if (found < 0) {
      return false;
    }
    bytes = elements.bytes();
    index = elements.index(found, offset);
    end = elements.end(found);
    writable = true;
    original = 0;
    return true;
  }

  /** What was stored to what was found last goes to where that comes from. */
  private void writeBack(long address, int size) {
    if (address >>> 48 == SHARED && original != 0) {
      SharedVariables.write(bytes, index, original, size);
    }
  }

  /** Whether so many bytes (unsigned) can be read, and where they are: then found. */
  private boolean find(long address, long size) {
    return size >= 0 && find(address) && size <= end - index;
  }

  boolean writable(long address, long size) {
    return find(address, size) && writable;
  }

  boolean inScratch(long address, long size) {
    return address >>> 48 == SCRATCH && find(address, size);
  }

  /** Bytes, by reference; size counts as unsigned. */
  void bytes(View view, long address, long size) {
    if (size < 0 || size > MAX_ACCESS) {
      throw thread.fault(Fault.BADADDR, address);
    }
    if (JavaObjects.isHandle(address)) {
      thread.objects.bytes(view, address, (int) size);
    } else if (find(address, size)) {
      view.set(bytes, index, (int) size);
    } else if (size == 0 && address >>> 60 != 4) {
      view.set(view.own(0), 0, 0); // nothing is read
    } else {
      throw thread.fault(Fault.BADADDR, address);
    }
  }

  /** A string without NUL: ends at a NUL, after {@code limit} bytes, or where its area does. */
  void string(View view, long address, int limit) {
    if (JavaObjects.isHandle(address)) {
      thread.objects.string(view, address, limit);
      return;
    }
    if (!find(address)) {
      throw thread.fault(Fault.BADADDR, address);
    }
    int last = Math.min(end, index + limit);
    int at = index;
    while (at < last && bytes[at] != 0) {
      at++;
    }
    view.set(bytes, index, at - index);
  }

  /** A little-endian integer of 1, 2, 4 or 8 bytes, extended by zeros. */
  long load(long address, int size) {
    if (JavaObjects.isHandle(address)) {
      return thread.objects.load(address, size);
    }
    if (!find(address, size)) {
      throw thread.fault(Fault.BADADDR, address);
    }
    return integer(bytes, index, size);
  }

  /** There is no user memory here: what D calls so cannot be read. */
  long loadUser(long address) {
    throw thread.fault(Fault.BADADDR, address);
  }

  /** The same within what the enabling may see: its own memory and its objects. */
  long loadRestricted(long address, int size) {
    if (!JavaObjects.isHandle(address) && !find(address, size)) {
      throw thread.fault(Fault.KPRIV, address);
    }
    return load(address, size);
  }

  static long integer(byte[] bytes, int at, int size) {
    long value = 0;
    for (int i = size - 1; i >= 0; i--) {
      value = value << 8 | bytes[at + i] & 0xff;
    }
    return value;
  }

  /** Stores the low bytes of a value; BADADDR where D may not store, BADALIGN if odd. */
  void store(long address, int size, long value) {
    if (!writable(address, size)) {
      throw thread.fault(Fault.BADADDR, address);
    }
    if ((address & size - 1) != 0) {
      throw thread.fault(Fault.BADALIGN, address);
    }
    for (int i = 0; i < size; i++) {
      bytes[index + i] = (byte) (value >>> 8 * i);
    }
    writeBack(address, size);
  }

  /** Stores bytes where D may. */
  void store(long address, View from) {
    if (!writable(address, from.length)) {
      throw thread.fault(Fault.BADADDR, address);
    }
    System.arraycopy(from.bytes, from.start, bytes, index, from.length);
    writeBack(address, from.length);
  }

  /** {@code copys}. */
  void copy(long from, long size, long to) {
    if (size != 0) {
      if (!writable(to, size)) {
        throw thread.fault(Fault.BADADDR, to);
      }
      bytes(thread.first, from, size);
      store(to, thread.first);
    }
  }

  /** A string result of so many bytes of scratch, cut so that its NUL fits; never called for none. */
  long result(View text, int capacity) {
    return result(text, 0, text.length, capacity);
  }

  /** A part of a text as a result. */
  long result(View text, int from, int length, int capacity) {
    long address = allocate(capacity);
    int cut = Math.min(length, capacity - 1);
    if (cut > 0) {
      System.arraycopy(text.bytes, text.start + from, scratch, scratchIndex(address), cut);
    }
    return address;
  }

  /** Where a result that was allocated before lies in {@link #scratchBytes}. */
  static int scratchIndex(long address) {
    return (int) (address & OFFSET);
  }

  /** Valid until the next allocation. */
  byte[] scratchBytes() {
    return scratch;
  }

  /** Copies a value into a variable's area: strings up to their end, all else in full. */
  void readReferenced(View view, long address, int size, boolean string) {
    if (string) {
      string(view, address, size - 1);
    } else {
      bytes(view, address, size);
    }
  }

  /** Puts what a view shows at the beginning of an area, and zeros behind it. */
  static void writeReferenced(View view, byte[] to, int at, int size) {
    System.arraycopy(view.bytes, view.start, to, at, view.length);
    zero(to, at + view.length, at + size);
  }
}
