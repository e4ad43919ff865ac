package jdtrace.agent.rt;

/** Subroutines over memory. */
final class Calls {
  private Calls() {}

  static long alloca(ProbeThread t) {
    return t.memory.allocate(t.tuple.argument(0));
  }

  static long bcopy(ProbeThread t) {
    long to = t.tuple.argument(1);
    long size = t.tuple.argument(2);
    requireScratch(t, to, size);
    t.memory.bytes(t.first, t.tuple.argument(0), size);
    t.memory.store(to, t.first);
    return 0;
  }

  private static void requireScratch(ProbeThread t, long address, long size) {
    if (!t.memory.inScratch(address, size)) {
      throw t.fault(Fault.BADADDR, address);
    }
  }

  /** There is no user memory: scratch is taken, then the address faults. */
  static long copyin(ProbeThread t) {
    long to = t.memory.allocate(t.tuple.argument(1));
    requireUser(t, t.tuple.argument(0), t.tuple.argument(1));
    return to;
  }

  /** Nothing can be read there, but nothing is read where nothing is asked for. */
  private static void requireUser(ProbeThread t, long address, long size) {
    if (size != 0 || address >>> 60 == 4) {
      throw t.fault(Fault.BADADDR, address);
    }
  }

  static long copyinto(ProbeThread t) {
    requireScratch(t, t.tuple.argument(2), t.tuple.argument(1));
    requireUser(t, t.tuple.argument(0), t.tuple.argument(1));
    return 0;
  }

  static long copyinstr(ProbeThread t) {
    int capacity = t.session.stringBytes;
    long max = t.tuple.argument(1, capacity);
    if (max >= 0 && max < capacity) {
      capacity = (int) max + 1;
    }
    long to = t.memory.allocate(capacity);
    if (capacity == 1) {
      return to; // nothing is read
    }
    throw t.fault(Fault.BADADDR, t.tuple.argument(0));
  }

  /** The most that memstr is ever asked for. */
  private static final long MEMSTR_MAX = 4096;

  /** A string of size - 1 bytes, as far as one holds them, with another byte for each NUL. */
  static long memstr(ProbeThread t) {
    byte separator = (byte) t.tuple.argument(1);
    long size = t.tuple.argument(2);
    if (size < 0 || size > MEMSTR_MAX) {
      throw t.fault(Fault.ILLOP, 0);
    }
    if (size == 0) {
      return 0;
    }
    int capacity = (int) Math.min(size, t.session.stringBytes);
    long to = t.memory.allocate(capacity);
    t.memory.bytes(t.first, t.tuple.argument(0), capacity - 1);
    t.memory.store(to, t.first);
    byte[] bytes = t.memory.scratchBytes();
    int start = Memory.scratchIndex(to);
    for (int i = start; i < start + capacity - 1; i++) {
      if (bytes[i] == 0) {
        bytes[i] = separator;
      }
    }
    return to;
  }
}
