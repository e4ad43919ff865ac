package jdtrace.agent.rt;

/**
 * What the library asks of its surroundings. Called from traced threads inside a firing: answers
 * without blocking and without throwing, and allocates only where it says so.
 */
public abstract class Host {
  /** Nanoseconds that the calling thread has spent on a CPU; 0 where that is not known. */
  public abstract long cpuNanos();

  /** Id of the calling (carrier) thread in the kernel. Asked once for each thread; may allocate. */
  public abstract long threadId();

  /** Nanoseconds since the epoch. */
  public abstract long wallNanos();

  /**
   * Bytes that an object takes in the heap, exactly: of an array, or of the instances of a class that
   * is initialised. 0 where that is not known. May allocate when it sees a class for the first time.
   */
  public long sizeOf(Object arrayOrClass) {
    return 0;
  }

  /** Whether this process or one of its ancestors has this id. */
  public abstract boolean progenyOf(long pid);

  /**
   * Looks for a field that D may read but whose class was not loaded when the session began; called at
   * most until it is found. May allocate, and take a lock that no firing holds while it waits.
   *
   * @param object of that class or a subclass; null for a static field
   * @return whether {@link Session#fields} knows it now
   */
  public boolean findField(int id, Object object) {
    return false;
  }
}
