package jdtrace.codegen.interp.memory;

import jdtrace.base.Fault;

/** Ends the evaluation of an object; carries no stack trace. */
public final class MachineFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final long address;

  public MachineFault(Fault fault) {
    this(fault, 0);
  }

  /** {@code address} counts only for faults that have one. */
  public MachineFault(Fault fault, long address) {
    super(fault.text(), null, false, false);
    this.fault = fault;
    this.address = address;
  }

  public static MachineFault badAddress(long address) {
    return new MachineFault(Fault.BADADDR, address);
  }

  public Fault fault() {
    return fault;
  }

  public long address() {
    return address;
  }
}
