package jdtrace.agent.rt;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Associative arrays and {@code self->}, within dynvarsize. A variable exists from the first store of
 * something other than 0 until 0 is stored.
 *
 * <p>A hash table in stripes. Each stripe is taken by a compare-and-set for the length of one load or
 * store, in which nothing blocks; who does not get it within {@link #MAX_NANOS} (its holder was
 * descheduled for very long) gives up, which is a drop: a store is lost, a load sees 0. Objects of variables
 * that ended are used again.
 *
 * <p>What self-> of threads that have ended (millions of virtual ones, it may be) has left is removed: whoever makes
 * such a variable looks at {@link #LOOKS} chains of its stripe, in turn, so that what lies there is never much more than
 * the living have; who finds dynvarsize used up looks at all; and the tracer asks for it each time that it
 * fetches something.
 */
final class Dynamics {
  /** What a variable takes of dynvarsize besides its key and value, in every engine. */
  private static final int OVERHEAD_BYTES = 64;

  private static final int SELF_BYTES = OVERHEAD_BYTES + 8;

  private static final int STRIPES = 64;

  /** Between stripes' locks: two cache lines. */
  private static final int SPACING = 32;

  /** So many spins, a power of two less one, between looks at the time. */
  private static final int SPINS = 0xfff;

  /** Who holds a stripe does not block, but on a busy machine the kernel may let it wait for long. */
  private static final long MAX_NANOS = 500_000_000;

  private static final int MAX_VARIABLES = 1 << 24;

  /** Twice as fast as a stripe can grow, whose chains are as many as its variables. */
  private static final int LOOKS = 2;

  /** So many chains at a time while a stripe is held. */
  private static final int CHUNK = 1024;

  /** Looks at all variables that yield less than one part in so many of dynvarsize take at the most that part of the time. */
  private static final int SHARE = 8;

  private final long limitBytes;
  private final AtomicLong usedBytes = new AtomicLong();
  private final AtomicLong drops = new AtomicLong();
  private final AtomicIntegerArray locks = new AtomicIntegerArray((STRIPES + 1) * SPACING);
  private final Dynamic[][] buckets = new Dynamic[STRIPES][16];
  private final int[] counts = new int[STRIPES];
  private final Dynamic[] free = new Dynamic[STRIPES];

  /** How many are some thread's. */
  private final int[] owned = new int[STRIPES];

  /** The chain that is looked at next. */
  private final int[] hands = new int[STRIPES];

  private final AtomicInteger reclaiming = new AtomicInteger();

  /** When all were looked at last, and how long that took; 0 if it was of use. */
  private volatile long reclaimed = System.nanoTime();

  private volatile long reclaimNanos;

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
    long start = 0;
    for (int i = 0; ; i++) {
      if (locks.get(at) == 0 && locks.compareAndSet(at, 0, 1)) {
        return true;
      }
      if ((i & SPINS) == SPINS) {
        long now = System.nanoTime();
        start = start == 0 ? now : start;
        if (now - start > MAX_NANOS) {
          return false;
        }
        Pause.pause();
      }
    }
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
      drops.incrementAndGet(); // what it has is not seen
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
      ProbeThread.GRANTED.lazySet(t, t.selfUsed);
      if (!take(cost) && !(reclaim(t.session, stripe) && take(cost))) {
        return null;
      }
    }
    if (key.owner != null) {
      for (int i = 0; i < LOOKS; i++) {
        sweep(stripe, hands[stripe]++ & buckets[stripe].length - 1);
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
    variable.owner = key.owner;
    owned[stripe] += key.owner == null ? 0 : 1;
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
        if (!take(SELF_BYTES) && !(reclaim(t.session, -1) && take(SELF_BYTES))) {
          drops.incrementAndGet();
          return;
        }
        ProbeThread.GRANTED.lazySet(t, t.selfGranted + SELF_BYTES); // nobody else's while it lives
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
    if (variable.owner != null) {
      variable.owner = null;
      owned[stripe]--;
    }
    variable.next = free[stripe];
    free[stripe] = variable;
  }

  /** Removes what threads that have ended have left in a chain of a stripe that is held. */
  private void sweep(int stripe, int chain) {
    Dynamic variable = buckets[stripe][chain];
    while (variable != null) {
      Dynamic next = variable.next;
      if (variable.owner != null && !variable.owner.isAlive()) {
        remove(stripe, variable);
      }
      variable = next;
    }
  }

  /** The same in all chains; for the thread that serves the tracer. */
  void sweep() {
    for (int stripe = 0; stripe < STRIPES; stripe++) {
      boolean more = true;
      for (int from = 0; more && lock(stripe); from += CHUNK) {
        try {
          int chains = buckets[stripe].length;
          more = owned[stripe] > 0 && from + CHUNK < chains;
          for (int i = from; owned[stripe] > 0 && i < Math.min(chains, from + CHUNK); i++) {
            sweep(stripe, i);
          }
        } finally {
          unlock(stripe);
        }
      }
    }
  }

  /**
   * dynvarsize is used up: takes back what threads that have ended still have of it, but for stripes that somebody
   * holds.
   *
   * @param held the stripe that the caller holds, -1 if none
   * @return whether that was done, by whomever: not when it was of little use a moment ago
   */
  private boolean reclaim(Session session, int held) {
    if (!reclaiming.compareAndSet(0, 1)) {
      long start = System.nanoTime();
      while (reclaiming.get() != 0 && System.nanoTime() - start < MAX_NANOS) {
        Pause.pause();
      }
      return true;
    }
    try {
      long start = System.nanoTime();
      if (start - reclaimed < SHARE * reclaimNanos) {
        return false;
      }
      long before = usedBytes.get();
      session.giveBackOfEnded();
      for (int stripe = 0; stripe < STRIPES; stripe++) {
        if (stripe == held || locks.compareAndSet((stripe + 1) * SPACING, 0, 1)) {
          for (int i = 0; owned[stripe] > 0 && i < buckets[stripe].length; i++) {
            sweep(stripe, i);
          }
          if (stripe != held) {
            unlock(stripe);
          }
        }
      }
      reclaimed = System.nanoTime();
      long freed = before - usedBytes.get();
      reclaimNanos = SHARE * freed >= limitBytes ? 0 : reclaimed - start;
      return true;
    } finally {
      reclaiming.lazySet(0);
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
