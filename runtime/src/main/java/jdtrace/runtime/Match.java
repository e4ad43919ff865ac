package jdtrace.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jdtrace.dif.Statement;

/**
 * A statement and the probes it was matched to, in order of probe id. Enabled probe ids (EPIDs)
 * count from {@code firstEpid}: the statement on {@code probes.get(i)} is {@code firstEpid + i}.
 * Probes that come while the session runs are added behind these, with EPIDs of their own.
 */
public final class Match {
  private final Statement statement;
  private final int firstEpid;
  private final boolean grows;
  private List<Probe> probes;

  /** Null as long as they count from the first. */
  private int[] epids;

  public Match(Statement statement, List<Probe> probes, int firstEpid) {
    this(statement, probes, firstEpid, false);
  }

  /**
   * @param grows whether probes may be added later
   */
  public Match(Statement statement, List<Probe> probes, int firstEpid, boolean grows) {
    this.statement = statement;
    this.probes = probes;
    this.firstEpid = firstEpid;
    this.grows = grows;
  }

  /** The same statement on some of its probes; their EPIDs stay. */
  public Match on(Predicate<Probe> chosen, boolean growing) {
    int[] kept = new int[probes.size()];
    List<Probe> some = new ArrayList<>();
    for (Probe probe : probes) {
      if (chosen.test(probe)) {
        kept[some.size()] = epidOf(probe.id());
        some.add(probe);
      }
    }
    Match match = new Match(statement, List.copyOf(some), firstEpid, growing);
    match.epids = Arrays.copyOf(kept, some.size());
    return match;
  }

  public Statement statement() {
    return statement;
  }

  public List<Probe> probes() {
    return probes;
  }

  public int firstEpid() {
    return firstEpid;
  }

  /** Whether the statement has probes, or may have some later. */
  public boolean canFire() {
    return grows || !probes.isEmpty();
  }

  /** Whether probes may be added later. */
  public boolean grows() {
    return grows;
  }

  /** Adds a probe that is not among them. */
  public void add(Probe probe, int epid) {
    int at = -1 - indexOf(probe.id());
    int[] more = new int[probes.size() + 1];
    for (int i = 0; i < probes.size(); i++) {
      more[i < at ? i : i + 1] = epids == null ? firstEpid + i : epids[i];
    }
    more[at] = epid;
    List<Probe> all = new ArrayList<>(probes);
    all.add(at, probe);
    probes = List.copyOf(all);
    epids = more;
  }

  /** The EPID of this statement on a probe, or 0 when the probe is not among its probes. */
  public int epidOf(int probeId) {
    int index = indexOf(probeId);
    return index < 0 ? 0 : epids == null ? firstEpid + index : epids[index];
  }

  /** The probe of an id, which is among them. */
  public Probe probe(int probeId) {
    return probes.get(indexOf(probeId));
  }

  /** When the probe is not among them, -1 - where it would be. */
  private int indexOf(int probeId) {
    int low = 0;
    int high = probes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int id = probes.get(middle).id();
      if (id == probeId) {
        return middle;
      }
      if (id < probeId) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1 - low;
  }
}
