package jdtrace.testkit.differential;

import jdtrace.base.Fault;

/** What came of a program in one firing. */
public sealed interface Outcome {

  /** A number, narrowed to the program's type. */
  record Number(long value) implements Outcome {}

  /** A string, ISO 8859-1. */
  record Text(String text) implements Outcome {}

  /**
   * A fault.
   *
   * @param offset bytes into the code, or {@link #ANYWHERE} where it is not known
   * @param address 0 when the fault has none
   */
  record Faulted(Fault fault, int offset, long address) implements Outcome {
    /** What engines report, too, for a fault after the last instruction. */
    static final int ANYWHERE = -1;
  }

  /** Nothing was recorded: a drop, or a mistake. */
  record Missing() implements Outcome {}
}
