package jdtrace.dif;

import java.util.List;
import jdtrace.types.Type;

/**
 * How a stable probe is made of one of its sources: D text that the compiler splices into clauses. In
 * all of it {@code args[i]} and {@code argN} are the source's own, and library names are known.
 *
 * @param source where it runs
 * @param shown how the source is called in lists, e.g. {@code tracepoint sched_switch}
 * @param place types of the source's own arguments
 * @param guard when the source is a firing of the probe; null for always
 * @param arguments the probe's native arguments in order
 * @param helpers clauses that must run for the guard or the arguments, once in a session, in the
 *     order they are to run in
 * @param file of the definition, for messages about mistakes in it
 */
public record SplicedSource(
    ProbeSource source,
    String shown,
    List<Type> place,
    String guard,
    List<Argument> arguments,
    List<HelperClause> helpers,
    String file) {

  /** A native argument: its type as D writes it, and its value. */
  public record Argument(String type, String value) {}

  /**
   * A clause of the definition. Its variables are apart from those of programs, and shared with the
   * guards and arguments of the same file.
   *
   * @param name unique in the session
   * @param place types of the source's own arguments
   * @param guard null for always
   * @param body statements
   */
  public record HelperClause(
      String name, ProbeSource source, List<Type> place, String guard, String body) {}
}
