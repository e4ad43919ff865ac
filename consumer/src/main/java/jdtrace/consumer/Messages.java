package jdtrace.consumer;

import jdtrace.consumer.format.OutputBuffer;

/** Where faults, drops and other news for the user go: standard error. */
@FunctionalInterface
public interface Messages {
  /** Whole lines, each with the command's prefix already; the buffer is cleared by the call. */
  void tell(OutputBuffer lines);
}
