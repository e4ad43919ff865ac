package jdtrace.agent.rt;

/**
 * Superclass of compiled classes: how the library calls them where no site does. A unit knows its
 * session from the moment it is initialised ({@link Session#expectUnit}).
 */
public abstract class Unit {
  /**
   * Fires a probe that the tracer fires. {@code index} as the compiler numbered them; one of another
   * unit is none.
   */
  abstract void fire(int index, long[] arguments);

  /** Runs ERROR's clauses inside a firing, after a fault of it. */
  abstract void error(ProbeThread thread);
}
