package jdtrace.agent.rt;

/** Loads and stores of D's variables, as compiled code calls them. */
final class Variables {
  private Variables() {}

  /** A global held by reference: its address, 0 if it is NULL. */
  static long globalReference(ProbeThread t, int index, int offset) {
    return t.session.globalNulls[index] ? 0 : Memory.address(Memory.GLOBALS, offset);
  }

  static void globalReference(
      ProbeThread t, long value, int index, int offset, int size, boolean string) {
    boolean[] nulls = t.session.globalNulls;
    if (value == 0) {
      nulls[index] = true;
      return;
    }
    t.memory.readReferenced(t.first, value, size, string);
    Memory.writeReferenced(t.first, t.session.globalBytes.bytes, offset, size);
    nulls[index] = false;
  }

  static long localReference(ProbeThread t, int index, int offset) {
    return t.firing.nulls[index] ? 0 : Memory.address(Memory.LOCALS, offset);
  }

  static void localReference(
      ProbeThread t, long value, int index, int offset, int size, boolean string) {
    Firing firing = t.firing;
    if (value == 0) {
      firing.nulls[index] = true;
      return;
    }
    t.memory.readReferenced(t.first, value, size, string);
    Memory.writeReferenced(t.first, firing.localBytes.bytes, offset, size);
    firing.nulls[index] = false;
  }

  static long local(ProbeThread t, int index) {
    return t.firing.locals[index];
  }

  static void local(ProbeThread t, long value, int index) {
    t.firing.locals[index] = value;
  }

  static long global(ProbeThread t, int index) {
    return t.session.globals[index];
  }

  static void global(ProbeThread t, long value, int index) {
    t.session.globals[index] = value;
  }

  /** Begins a key of an associative array ({@code perThread} for self-> ones) out of the tuple. */
  private static void key(ProbeThread t, int variable, boolean perThread, boolean scalar) {
    if (perThread) {
      Thread current = Thread.currentThread();
      t.key.begin(variable, current, owner(t, current));
    } else {
      t.key.begin(variable, null, 0);
    }
    if (!scalar) {
      t.tuple.appendTo(t.key);
    }
  }

  /**
   * What self-> belongs to: the thread, and of a virtual thread that one. (A virtual thread's class is the
   * JDK's, so this calls nothing of the application.)
   */
  @SuppressWarnings("deprecation") // threadId() came long after Java 8
  private static long owner(ProbeThread t, Thread current) {
    return current == t.thread ? t.serial : current.getId() | 1L << 62;
  }

  static long dynamic(ProbeThread t, int variable, boolean perThread, boolean scalar) {
    key(t, variable, perThread, scalar);
    return t.session.dynamics.load(t.key);
  }

  static void dynamic(
      ProbeThread t, long value, int variable, boolean perThread, boolean scalar, int size) {
    key(t, variable, perThread, scalar);
    t.session.dynamics.store(t, t.key, value, null, size);
  }

  static void dynamicReference(
      ProbeThread t,
      long value,
      int variable,
      boolean perThread,
      boolean scalar,
      int size,
      boolean string) {
    key(t, variable, perThread, scalar);
    if (value == 0) {
      t.session.dynamics.store(t, t.key, 0, null, size);
      return;
    }
    t.memory.readReferenced(t.first, value, size, string);
    t.session.dynamics.store(t, t.key, value, t.first, size);
  }

  /** self-> by value: of a platform thread in its own object, of a virtual one like any other. */
  static long self(ProbeThread t, int index, int variable) {
    return Thread.currentThread() == t.thread
        ? t.self[Padding.LONGS + index]
        : dynamic(t, variable, true, true);
  }

  static void self(ProbeThread t, long value, int index, int variable, int size) {
    if (Thread.currentThread() == t.thread) {
      t.session.dynamics.storeSelf(t, index, value);
    } else {
      dynamic(t, value, variable, true, true, size);
    }
  }
}
