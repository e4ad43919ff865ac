package jdtrace.runtime;

import java.util.List;
import jdtrace.dif.Statement;

/**
 * A statement and the probes it was matched to, in order of probe id. Enabled probe ids (EPIDs)
 * count from {@code firstEpid}: the statement on {@code probes.get(i)} is {@code firstEpid + i}.
 */
public record Match(Statement statement, List<Probe> probes, int firstEpid) {

  /** The EPID of this statement on a probe, or 0 when the probe is not among its probes. */
  public int epidOf(int probeId) {
    int low = 0;
    int high = probes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int id = probes.get(middle).id();
      if (id == probeId) {
        return firstEpid + middle;
      }
      if (id < probeId) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return 0;
  }
}
