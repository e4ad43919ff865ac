package jdtrace.base;

/**
 * What can go wrong while a clause runs in probe context (DTrace guide, "dtrace:::ERROR"; codes of
 * {@code DTRACEFLT_*}). A fault aborts the clause and fires ERROR; it never reaches the traced
 * program.
 */
public enum Fault {
  UNKNOWN(0, "unknown fault", false),
  BADADDR(1, "invalid address", true),
  BADALIGN(2, "invalid alignment", true),
  ILLOP(3, "illegal operation", false),
  DIVZERO(4, "divide-by-zero", false),
  NOSCRATCH(5, "out of scratch space", false),
  KPRIV(6, "invalid kernel access", false),
  UPRIV(7, "invalid user access", false),
  TUPOFLOW(8, "tuple stack overflow", false),
  BADSTACK(9, "bad stack", true),
  LIBRARY(1000, "library-level fault", false);

  private final int code;
  private final String text;
  private final boolean hasAddress;

  Fault(int code, String text, boolean hasAddress) {
    this.code = code;
    this.text = text;
    this.hasAddress = hasAddress;
  }

  /** The number that {@code arg4} of ERROR carries. */
  public int code() {
    return code;
  }

  public String text() {
    return text;
  }

  /** Whether the message shows the faulting address. */
  public boolean hasAddress() {
    return hasAddress;
  }

  public static Fault ofCode(int code) {
    for (Fault fault : values()) {
      if (fault.code == code) {
        return fault;
      }
    }
    return UNKNOWN;
  }
}
