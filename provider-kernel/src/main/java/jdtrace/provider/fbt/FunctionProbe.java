package jdtrace.provider.fbt;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.runtime.Probe;
import jdtrace.types.Type;

/**
 * A probe to be enabled, and the function it is at.
 *
 * @param probe what fires; not of this provider when the function serves another's
 * @param type the function's
 * @param atReturn at its returns rather than its entry
 * @param exact whether the user named this function: then it must work
 */
record FunctionProbe(
    Probe probe, KernelFunction function, Type.Function type, boolean atReturn, boolean exact) {

  /** Where arguments are for a program of type TRACING. */
  List<ValueSource> tracedArguments() {
    return atReturn ? result(ArgumentPlaces.tracedResult(type)) : ArgumentPlaces.traced(type);
  }

  /** Where they are for a kprobe. */
  List<ValueSource> registerArguments() {
    return atReturn ? result(ArgumentPlaces.registerResult(type)) : ArgumentPlaces.registers(type);
  }

  /** arg0 is the offset of the return in the function, which nobody knows here: 0. */
  private static List<ValueSource> result(ValueSource value) {
    List<ValueSource> arguments = new ArrayList<>();
    arguments.add(ValueSource.NONE);
    arguments.add(value);
    return arguments;
  }
}
