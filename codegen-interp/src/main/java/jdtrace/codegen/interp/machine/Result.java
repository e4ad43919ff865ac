package jdtrace.codegen.interp.machine;

import jdtrace.base.Fault;

/** How the evaluation of an object ended. */
public sealed interface Result {

  /** What {@code ret} returned: 64 bits, of which the return type's size counts. */
  record Value(long bits) implements Result {}

  /**
   * @param pc index of the instruction
   * @param address 0 when the fault has none
   */
  record Faulted(Fault fault, int pc, long address) implements Result {}
}
