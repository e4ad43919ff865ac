package jdtrace.dif.dof.enabling;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jdtrace.dif.Enabling;

/**
 * What an enabling DOF carries: a session's programs and its options.
 *
 * @param options raw values of the options that are set: sizes in bytes, rates in nanoseconds;
 *     {@link DtraceOption#UNSET} takes a default away
 * @param settings options that have no number, as text
 */
public record DofProgram(
    Enabling enabling, Map<DtraceOption, Long> options, SortedMap<String, String> settings) {
  public DofProgram {
    options = Map.copyOf(options);
    settings = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }
}
