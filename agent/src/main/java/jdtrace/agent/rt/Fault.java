package jdtrace.agent.rt;

/** Ends a clause. One instance for all: what happened is in the thread's {@link ProbeThread}. */
final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Codes of DTRACEFLT. */
  static final int BADADDR = 1;

  static final int BADALIGN = 2;
  static final int ILLOP = 3;
  static final int DIVZERO = 4;
  static final int NOSCRATCH = 5;
  static final int KPRIV = 6;
  static final int TUPOFLOW = 8;

  /** Ends a clause that did nothing wrong: exit() has been called, or a record found no room. */
  static final int NONE = -1;

  static final Fault INSTANCE = new Fault();

  private Fault() {
    super(null, null, false, false);
  }
}
