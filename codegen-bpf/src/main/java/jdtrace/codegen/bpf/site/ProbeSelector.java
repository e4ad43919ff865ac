package jdtrace.codegen.bpf.site;

import java.util.List;
import jdtrace.runtime.Probe;

/** Which probe a firing at a site is. */
public sealed interface ProbeSelector {
  /** Always the same. */
  record One(Probe probe) implements ProbeSelector {}

  /**
   * Found by a number, e.g. of the system call: {@code probes.get(number)}, null where that number
   * has no enabled probe. Numbers outside the list have none either. One program thus serves any
   * number of probes; a firing costs one table look-up.
   */
  record Table(ValueSource number, List<Probe> probes) implements ProbeSelector {}
}
