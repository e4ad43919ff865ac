package jdtrace.dif;

import jdtrace.base.ProbeDescription;

/**
 * The probe under a stable probe: where a clause of {@code sched:::on-cpu} really runs. A statement
 * with a source runs only at the site that its provider makes of this source for its probe.
 *
 * @param place the four exact parts of the probe underneath, as its own provider has them, e.g. {@code
 *     rawtp:::sched_switch}
 * @param thread which argument of the place, from 0, points to the {@code struct task_struct} that
 *     the probe presents as the current thread; {@link #RUNNING} when it is the one that runs
 */
public record ProbeSource(ProbeDescription place, int thread) {
  public static final int RUNNING = -1;
}
