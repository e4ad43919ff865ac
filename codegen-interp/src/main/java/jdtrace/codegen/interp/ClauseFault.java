package jdtrace.codegen.interp;

import jdtrace.base.Fault;

/** Ends a clause; caught where clauses are run, never leaves the engine. */
final class ClauseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The DIF offset of a fault that no instruction raised. */
  static final int NO_OFFSET = -1;

  private final Fault fault;
  private final int action;
  private final int offset;
  private final long address;

  /**
   * @param action 0 the predicate, then the number of the expression
   * @param offset bytes into the object's text, or {@link #NO_OFFSET}
   */
  ClauseFault(Fault fault, int action, int offset, long address) {
    super(fault.text(), null, false, false);
    this.fault = fault;
    this.action = action;
    this.offset = offset;
    this.address = fault.hasAddress() ? address : 0;
  }

  Fault fault() {
    return fault;
  }

  int action() {
    return action;
  }

  int offset() {
    return offset;
  }

  long address() {
    return address;
  }
}
