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
   * @param offset bytes into the code, -1 unknown
   * @param address 0 when the fault has none
   */
  record Faulted(Fault fault, int offset, long address) implements Outcome {
    /** For a comparison with one who cannot know where. */
    Faulted anywhere() {
      return new Faulted(fault, -1, address);
    }
  }

  /** Nothing was recorded: a drop, or a mistake. */
  record Missing() implements Outcome {}
}
