package jdtrace.agent.rt;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Speculative buffers. All threads write to the same buffer of an id, so commit and discard are done
 * at once and a speculation is never busy.
 */
final class Speculations {
  private final Speculation[] all;
  private final AtomicLong unavailable = new AtomicLong();
  private final AtomicLong drops = new AtomicLong();

  /** The id before the first of this JVM's: each JVM of a session has ids of its own. */
  private final int before;

  Speculations(int count, long bytesEach, int before) {
    this.before = before;
    all = new Speculation[count];
    for (int i = 0; i < count; i++) {
      all[i] = new Speculation(bytesEach);
    }
  }

  /** {@code speculation()}: an id from 1 on, 0 when none is free. */
  static long next(ProbeThread t) {
    return t.session.speculations.next();
  }

  private long next() {
    for (int i = 0; i < all.length; i++) {
      Speculation one = all[i];
      if (!one.active && one.take()) {
        try {
          if (!one.active) {
            one.active = true;
            return before + i + 1L;
          }
        } finally {
          one.release();
        }
      }
    }
    unavailable.incrementAndGet();
    return 0;
  }

  /** The buffer of an id; null if it is 0 or not active; ILLOP if there is no such id in this JVM. */
  private Speculation find(ProbeThread t, long id) {
    if (id == 0) {
      return null;
    }
    if (id <= before || id > before + all.length) {
      throw t.fault(Fault.ILLOP, 0);
    }
    Speculation one = all[(int) id - before - 1];
    return one.active ? one : null;
  }

  /** {@code speculate()}: false if the clause has no place for its record, and is over. */
  boolean speculate(ProbeThread t, long id, int length) {
    Speculation one = find(t, id);
    t.speculation = one;
    if (one == null) {
      return false;
    }
    if (!one.take()) {
      drops.incrementAndGet();
      return false;
    }
    try {
      if (!one.hasRoom(length)) {
        one.lost++;
        return false;
      }
      return true;
    } finally {
      one.release();
    }
  }

  /** The record at the end of a speculating clause. */
  void put(Speculation one, byte[] record, int length) {
    if (!one.take()) {
      drops.incrementAndGet();
      return;
    }
    try {
      if (!one.active) {
        return; // decided upon meanwhile, by this clause or by another thread
      }
      if (one.hasRoom(length)) {
        one.append(record, length);
      } else {
        one.lost++;
      }
    } finally {
      one.release();
    }
  }

  /** {@code commit()}. */
  void commit(ProbeThread t, long id) {
    Speculation one = find(t, id);
    if (one == null) {
      return;
    }
    if (!one.take()) {
      drops.incrementAndGet();
      return;
    }
    try {
      if (one.active) {
        t.session.rings.putAll(t, one, t.timestamp());
        drops.addAndGet(one.lost);
        one.clear();
        one.active = false;
      }
    } finally {
      one.release();
    }
  }

  /** {@code discard()}. */
  void discard(ProbeThread t, long id) {
    Speculation one = find(t, id);
    if (one == null) {
      return;
    }
    if (!one.take()) {
      drops.incrementAndGet();
      return;
    }
    try {
      one.clear();
      one.active = false;
    } finally {
      one.release();
    }
  }

  /** Firings lost because a speculation was full. */
  long drops() {
    return drops.get();
  }

  /** Calls of speculation() that found none free. */
  long unavailable() {
    return unavailable.get();
  }
}
