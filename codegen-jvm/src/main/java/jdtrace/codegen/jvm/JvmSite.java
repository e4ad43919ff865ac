package jdtrace.codegen.jvm;

import java.util.List;
import jdtrace.runtime.Probe;

/**
 * A place in the bytecode of one JVM where a probe fires. A probe may have several (the same class
 * in two loaders).
 *
 * <p>Arguments as the site passes them, and what D sees of them:
 *
 * <pre>
 *   ENTRY    [receiver,] parameters    arg0.. the parameters
 *   RETURN   the value, or nothing     arg0 = 0, arg1 the value
 *   THROW    the Throwable             arg0 the Throwable
 *   LINE     [receiver]                none
 *   NEW      class name, class or      arg0 the name, arg1 bytes that it takes
 *            array, dimensions
 *   CALL_*   class, method             arg0 the class, arg1 the method
 *   MONITOR_*   the object             arg0 the object
 * </pre>
 *
 * <p>References are handles (see {@code jdtrace.agent.rt}), integers are extended by sign, char and
 * boolean by zeros, float and double are their bits.
 *
 * @param site what the guest knows it by
 * @param descriptor of the method that the site calls: references as {@code Ljava/lang/Object;}, the
 *     others as they are, e.g. {@code (Ljava/lang/Object;IJ)V}
 * @param receiver whether the first argument is {@code this} of the traced method
 */
public record JvmSite(
    Probe probe, Guest guest, int site, Point point, String descriptor, boolean receiver)
    implements GuestSite {

  /** Which point of a method. */
  public enum Point {
    ENTRY,
    RETURN,
    THROW,
    LINE,
    NEW,
    CALL_ENTRY,
    CALL_RETURN,
    MONITOR_ENTER,
    MONITOR_ENTERED,
    MONITOR_EXIT
  }

  @Override
  public List<Probe> probes() {
    return List.of(probe);
  }
}
