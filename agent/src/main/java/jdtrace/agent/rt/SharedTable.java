package jdtrace.agent.rt;

/**
 * An associative array that other engines use too. {@code jdtrace.runtime.shared.TableLayout} says what a slot
 * holds and who may do what to it; this is the same as the kernel's programs do.
 */
final class SharedTable {
  private static final int KEY = 8;
  private static final long EMPTY = 0;
  private static final long BUSY = 1;
  private static final long FULL = 3;
  private static final long DELETED = 7;
  private static final long GONE = 4;
  private static final long PIN = 1 << 8;
  private static final long TAG = 0xffffffffL << 32;
  private static final long IDENTITY = TAG | 7;
  private static final int WINDOW = 32;
  private static final int TWINS = 4;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final SharedVariables region;
  private final long first;
  private final int mask;
  private final int keyWords;
  private final int valueBytes;
  private final int slotBytes;
  private final int cost;
  private final boolean ofThread;

  /** Of each element of a key: -1 a number, else bytes. */
  private final int[] keySizes;

  /**
   * @param in offset, logarithm of the number of slots, bytes of key and value, cost, whether each thread has
   *     its own elements, sizes of the key's elements
   */
  SharedTable(SharedVariables region, long base, Specification in) {
    this.region = region;
    first = base + in.integer();
    mask = (1 << in.integer()) - 1;
    keyWords = in.integer() >> 3;
    valueBytes = in.integer();
    slotBytes = KEY + 8 * keyWords + valueBytes;
    cost = in.integer();
    ofThread = in.flag();
    keySizes = in.integers();
  }

  static SharedTable of(ProbeThread t, int table) {
    return t.session.shared.tables[table];
  }

  private boolean isVirtual(ProbeThread t) {
    return ofThread && Thread.currentThread() != t.thread;
  }

  static long element(ProbeThread t, int table, int variable) {
    SharedTable own = of(t, table);
    if (own.isVirtual(t)) {
      return Variables.dynamic(t, variable, true, false);
    }
    long slot = own.pinned(t);
    if (slot == 0) {
      return 0;
    }
    long value = Raw.longAt(own.value(slot));
    unpin(slot);
    return value;
  }

  static void element(ProbeThread t, long value, int table, int variable) {
    SharedTable own = of(t, table);
    if (own.isVirtual(t)) {
      Variables.dynamic(t, value, variable, true, false, 8);
    } else {
      own.store(t, value, value, 0, false);
    }
  }

  /** The element's address, 0 if there is no such element; what is found there is a copy of it. */
  static long elementReference(ProbeThread t, int table, int variable, int size) {
    SharedTable own = of(t, table);
    if (own.isVirtual(t)) {
      return Variables.dynamic(t, variable, true, false);
    }
    long slot = own.pinned(t);
    if (slot == 0) {
      return 0;
    }
    long address = t.memory.element(own.value(slot), size);
    unpin(slot);
    return address;
  }

  static void elementReference(
      ProbeThread t, long value, int table, int variable, int size, boolean string) {
    SharedTable own = of(t, table);
    if (own.isVirtual(t)) {
      Variables.dynamicReference(t, value, variable, true, false, size, string);
    } else {
      own.store(t, value, 0, size, string);
    }
  }

  private long value(long slot) {
    return slot + KEY + 8L * keyWords;
  }

  private static void unpin(long slot) {
    Raw.addLong(slot, -PIN);
  }

  /** Puts the tuple into the thread's key; the hash. */
  private long key(ProbeThread t) {
    if (t.sharedKey == null || t.sharedKey.length < keyWords) {
      t.sharedKey = new long[keyWords];
    }
    t.sharedKey[0] = ofThread ? t.tid() : 0;
    t.tuple.words(t.sharedKey, ofThread ? 1 : 0, keyWords, keySizes);
    long hash = 0;
    for (int i = 0; i < keyWords; i++) {
      hash = (hash ^ t.sharedKey[i]) * SPREAD;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /** The slot of the tuple's element, pinned; 0 if there is none. */
  private long pinned(ProbeThread t) {
    long hash = key(t);
    return find(t.sharedKey, hash);
  }

  private long slot(long hash, int number) {
    return first + (hash + number & mask) * slotBytes;
  }

  private long find(long[] key, long hash) {
    long wanted = hash & TAG | FULL;
    for (int i = 0; i < WINDOW; i++) {
      long slot = slot(hash, i);
      long state = Raw.longAt(slot);
      if (state == EMPTY) {
        return 0;
      }
      if ((state & IDENTITY) == wanted) {
        if ((Raw.addLong(slot, PIN) & IDENTITY) == wanted && isAt(slot, key)) {
          return slot;
        }
        unpin(slot);
      }
    }
    return 0;
  }

  private boolean isAt(long slot, long[] key) {
    for (int i = 0; i < keyWords; i++) {
      if (Raw.longAt(slot + KEY + 8L * i) != key[i]) {
        return false;
      }
    }
    return true;
  }

  /** Stores a number, or with a size what {@code value} leads to; {@code value} 0 removes. */
  private void store(ProbeThread t, long value, long number, int size, boolean string) {
    long hash = key(t);
    long[] key = t.sharedKey;
    if (value == 0) {
      region.giveBack(remove(key, hash) * (long) cost);
      return;
    }
    if (size > 0) {
      t.memory.readReferenced(t.first, value, size, string); // or a fault, with nothing changed
    }
    long slot = find(key, hash);
    if (slot != 0) {
      write(slot, number, t.first, size);
      unpin(slot);
    } else if (ofThread && !region.mark(t) || !region.take(cost)) {
      t.session.dynamics.drop();
    } else if (!insert(key, hash, number, t.first, size)) {
      region.giveBack(cost);
      t.session.dynamics.drop();
    }
  }

  private void write(long slot, long number, View view, int size) {
    if (size == 0) {
      Raw.longAt(value(slot), number);
    } else {
      SharedVariables.put(value(slot), view, valueBytes);
    }
  }

  /** Makes an element; false if no slot is free. */
  private boolean insert(long[] key, long hash, long number, View view, int size) {
    for (int i = 0; i < WINDOW; i++) {
      long slot = slot(hash, i);
      long state = Raw.longAt(slot);
      boolean free = state == EMPTY || (state & 0xffffffffL) == DELETED;
      if (free && Raw.exchange(slot, state, hash & TAG | BUSY)) {
        for (int word = 0; word < keyWords; word++) {
          Raw.longAt(slot + KEY + 8L * word, key[word]);
        }
        write(slot, number, view, size);
        Raw.orLong(slot, FULL);
        settle(slot, key, hash, number, view, size);
        return true;
      }
    }
    return false;
  }

  /** Where others have made the same element at the same time, the first on the way from home is it. */
  private void settle(long own, long[] key, long hash, long number, View view, int size) {
    long slot = find(key, hash);
    if (slot == 0) {
      return;
    }
    if (slot == own) {
      unpin(slot);
      return;
    }
    write(slot, number, view, size);
    unpin(slot);
    if ((Raw.orLong(own, DELETED) & GONE) == 0) {
      region.giveBack(cost);
    }
  }

  /** How many slots had the key. */
  private int remove(long[] key, long hash) {
    int removed = 0;
    for (int i = 0; i < TWINS; i++) {
      long slot = find(key, hash);
      if (slot == 0) {
        return removed;
      }
      removed += (Raw.orLong(slot, DELETED) & GONE) == 0 ? 1 : 0;
      unpin(slot);
    }
    return removed;
  }
}
