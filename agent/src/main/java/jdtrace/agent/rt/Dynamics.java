package jdtrace.agent.rt;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Associative arrays and {@code self->}, within dynvarsize. A variable exists from the first store of
 * something other than 0 until 0 is stored.
 *
 * <p>A hash table in stripes. Each stripe is taken by a compare-and-set for the length of one load or
 * store, in which nothing blocks; who does not get it within {@link #MAX_SPINS} (its holder was
 * descheduled for very long) gives up: a store is counted as lost, a load sees 0. Objects of variables
 * that ended are used again.
 */
final class Dynamics {
  /** What a variable takes of dynvarsize besides its key and value, in every engine. */
  private static final int OVERHEAD_BYTES = 64;

  private static final int SELF_BYTES = OVERHEAD_BYTES + 8;

  private static final int STRIPES = 64;

  /** Between stripes' locks: two cache lines. */
  private static final int SPACING = 32;

  private static final int MAX_SPINS = 1 << 22;
  private static final int MAX_VARIABLES = 1 << 24;

  private final long limitBytes;
  private final AtomicLong usedBytes = new AtomicLong();
  private final AtomicLong drops = new AtomicLong();
  private final AtomicIntegerArray locks = new AtomicIntegerArray((STRIPES + 1) * SPACING);
  private final Dynamic[][] buckets = new Dynamic[STRIPES][16];
  private final int[] counts = new int[STRIPES];
  private final Dynamic[] free = new Dynamic[STRIPES];

  /** All that ever were, by id; grown under the last lock. */
  private volatile Dynamic[] all = new Dynamic[64];

  private int created;

  Dynamics(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  /** The variable that an address by reference belongs to; null if it has ended. */
  Dynamic byId(int id) {
    Dynamic[] known = all;
    Dynamic variable = id < known.length ? known[id] : null;
    return variable == null || variable.valueLength == 0 ? null : variable;
  }

  private boolean lock(int stripe) {
    int at = (stripe + 1) * SPACING;
    for (int i = 0; i < MAX_SPINS; i++) {
      if (locks.get(at) == 0 && locks.compareAndSet(at, 0, 1)) {
        return true;
      }
      if ((i & 0xfff) == 0xfff) {
        Thread.yield();
      }
    }
    return false;
  }

  private void unlock(int stripe) {
    locks.lazySet((stripe + 1) * SPACING, 0);
  }

  private Dynamic find(int stripe, Key key, int hash) {
    Dynamic[] chains = buckets[stripe];
    Dynamic variable = chains[(hash >>> 6) & chains.length - 1];
    while (variable != null && !isAt(variable, key, hash)) {
      variable = variable.next;
    }
    return variable;
  }

  private static boolean isAt(Dynamic variable, Key key, int hash) {
    if (variable.hash != hash || variable.keyLength != key.length) {
      return false;
    }
    byte[] a = variable.key;
    byte[] b = key.bytes;
    for (int i = 0; i < key.length; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }

  /** The value, or the address of a by-reference one; 0 when there is none. */
  long load(Key key) {
    int hash = Key.hash(key.bytes, 0, key.length);
    int stripe = hash & STRIPES - 1;
    if (!lock(stripe)) {
      return 0;
    }
    try {
      Dynamic variable = find(stripe, key, hash);
      if (variable == null) {
        return 0;
      }
      return variable.value == null
          ? variable.number
          : Memory.address(Memory.DYNAMICS, (long) variable.id << 24);
    } finally {
      unlock(stripe);
    }
  }

  /**
   * Stores a number, or with a view what it shows into {@code size} bytes; {@code number} 0 and no
   * view frees.
   */
  void store(ProbeThread t, Key key, long number, View view, int size) {
    int hash = Key.hash(key.bytes, 0, key.length);
    int stripe = hash & STRIPES - 1;
    if (!lock(stripe)) {
      drops.incrementAndGet();
      return;
    }
    try {
      Dynamic variable = find(stripe, key, hash);
      if (number == 0 && view == null) {
        if (variable != null) {
          remove(stripe, variable);
        }
        return;
      }
      if (variable == null) {
        variable = add(t, stripe, key, hash, size, view != null);
        if (variable == null) {
          drops.incrementAndGet();
          return;
        }
      }
      if (view == null) {
        variable.number = number;
      } else {
        Memory.writeReferenced(view, variable.value, 0, size);
      }
    } finally {
      unlock(stripe);
    }
  }

  private Dynamic add(ProbeThread t, int stripe, Key key, int hash, int size, boolean byReference) {
    int cost = OVERHEAD_BYTES + key.elementBytes + Math.max(8, size + 7 & -8);
    if (!take(cost)) {
      // What this thread's self-> variables could take, but do not, counts as free.
      giveBack(t.selfGranted - t.selfUsed);
      t.selfGranted = t.selfUsed;
      if (!take(cost)) {
        return null;
      }
    }
    Dynamic variable = reuse(stripe, key.length, byReference ? size : 0);
    if (variable == null) {
      variable = create();
      if (variable == null) {
        usedBytes.addAndGet(-cost);
        return null;
      }
      variable.key = new byte[key.length];
      variable.value = byReference ? new byte[size] : null;
    }
    System.arraycopy(key.bytes, 0, variable.key, 0, key.length);
    variable.keyLength = key.length;
    variable.hash = hash;
    variable.cost = cost;
    variable.valueLength = Math.max(1, size);
    grow(stripe);
    Dynamic[] chains = buckets[stripe];
    int at = (hash >>> 6) & chains.length - 1;
    variable.next = chains[at];
    chains[at] = variable;
    counts[stripe]++;
    return variable;
  }

  /**
   * A thread's own variable by value, which lies in its {@link ProbeThread#self}. What it took of
   * dynvarsize stays granted to the thread, so that storing and clearing touch nothing shared.
   */
  void storeSelf(ProbeThread t, int index, long value) {
    long[] self = t.self;
    int at = Padding.LONGS + index;
    if (self[at] == 0 && value != 0) {
      if (t.selfUsed + SELF_BYTES > t.selfGranted) {
        if (!take(SELF_BYTES)) {
          drops.incrementAndGet();
          return;
        }
        t.selfGranted += SELF_BYTES;
      }
      t.selfUsed += SELF_BYTES;
    } else if (self[at] != 0 && value == 0) {
      t.selfUsed -= SELF_BYTES;
    }
    self[at] = value;
  }

  void giveBack(long bytes) {
    usedBytes.addAndGet(-bytes);
  }

  private boolean take(int cost) {
    while (true) {
      long used = usedBytes.get();
      if (cost > limitBytes - used) {
        return false;
      }
      if (usedBytes.compareAndSet(used, used + cost)) {
        return true;
      }
    }
  }

  /** An ended variable of the same sizes, out of the first few. */
  private Dynamic reuse(int stripe, int keyLength, int valueBytes) {
    Dynamic before = null;
    Dynamic variable = free[stripe];
    for (int i = 0; variable != null && i < 8; i++) {
      int room = variable.value == null ? 0 : variable.value.length;
      if (variable.key.length == keyLength && room == valueBytes) {
        if (before == null) {
          free[stripe] = variable.next;
        } else {
          before.next = variable.next;
        }
        return variable;
      }
      before = variable;
      variable = variable.next;
    }
    // None fits: one of another size gives its number, so that these stay within bounds.
    Dynamic first = free[stripe];
    if (first != null) {
      free[stripe] = first.next;
      first.key = new byte[keyLength];
      first.value = valueBytes == 0 ? null : new byte[valueBytes];
    }
    return first;
  }

  private Dynamic create() {
    if (!lock(-1)) {
      return null;
    }
    try {
      if (created == MAX_VARIABLES) {
        return null;
      }
      if (created == all.length) {
        Dynamic[] larger = new Dynamic[2 * all.length];
        System.arraycopy(all, 0, larger, 0, all.length);
        all = larger;
      }
      Dynamic variable = new Dynamic(created);
      all[created++] = variable;
      return variable;
    } finally {
      unlock(-1);
    }
  }

  private void remove(int stripe, Dynamic variable) {
    Dynamic[] chains = buckets[stripe];
    int at = (variable.hash >>> 6) & chains.length - 1;
    if (chains[at] == variable) {
      chains[at] = variable.next;
    } else {
      Dynamic before = chains[at];
      while (before.next != variable) {
        before = before.next;
      }
      before.next = variable.next;
    }
    counts[stripe]--;
    usedBytes.addAndGet(-variable.cost);
    variable.valueLength = 0;
    variable.next = free[stripe];
    free[stripe] = variable;
  }

  /** Frees what self-> of a thread that has ended held. */
  void forget(int owner) {
    for (int stripe = 0; stripe < STRIPES; stripe++) {
      if (!lock(stripe)) {
        continue; // it stays until dynvarsize needs it, and then is told as a drop
      }
      try {
        for (Dynamic chain : buckets[stripe]) {
          Dynamic variable = chain;
          while (variable != null) {
            Dynamic next = variable.next;
            if (Key.owner(variable.key) == owner) {
              remove(stripe, variable);
            }
            variable = next;
          }
        }
      } finally {
        unlock(stripe);
      }
    }
  }

  private void grow(int stripe) {
    Dynamic[] old = buckets[stripe];
    if (counts[stripe] < old.length) {
      return;
    }
    Dynamic[] larger = new Dynamic[2 * old.length];
    for (Dynamic chain : old) {
      Dynamic variable = chain;
      while (variable != null) {
        Dynamic next = variable.next;
        int at = (variable.hash >>> 6) & larger.length - 1;
        variable.next = larger[at];
        larger[at] = variable;
        variable = next;
      }
    }
    buckets[stripe] = larger;
  }

  /** A store to a variable that is elsewhere was lost. */
  void drop() {
    drops.incrementAndGet();
  }

  /** Stores lost for lack of space. */
  long drops() {
    return drops.get();
  }
}
