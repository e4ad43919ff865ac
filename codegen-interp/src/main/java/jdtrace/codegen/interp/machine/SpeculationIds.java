package jdtrace.codegen.interp.machine;

/** Where {@code speculation()} gets its ids. */
@FunctionalInterface
public interface SpeculationIds {
  /** An id from 1 on, 0 when none is free. */
  long next();

  /** There are none. */
  SpeculationIds NONE = () -> 0;
}
