package jdtrace.linux.perf;

import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Handles;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.kernel.Cpus;

/**
 * The same timer or counter on every online CPU. A CPU that goes away takes its timer with it, and one that
 * comes later has none.
 */
public final class CpuTimers implements AutoCloseable {
  private final Handles handles = new Handles();
  private final PerfEvent[] events;
  private final int count;

  private CpuTimers(BpfProgram program, PerfCounter counter) {
    int[] cpus = Cpus.online();
    events = new PerfEvent[cpus.length];
    int opened = 0;
    try {
      for (int cpu : cpus) {
        try {
          events[opened] = handles.add(PerfEvent.counter(cpu, counter));
        } catch (SysException e) {
          if (e.errno() == Errno.ENODEV) {
            continue; // it went offline since we looked
          }
          throw e;
        }
        events[opened++].attach(program);
      }
    } catch (RuntimeException e) {
      handles.close();
      throw e;
    }
    count = opened;
  }

  /**
   * Opens the timers, disabled.
   *
   * @param program of type PERF_EVENT
   * @param periodNanos see {@link PerfEvent#cpuClock}
   */
  public static CpuTimers open(BpfProgram program, long periodNanos) {
    return open(
        program, new PerfCounter(PerfCounter.SOFTWARE, 0 /* cpu-clock */, periodNanos, true, true));
  }

  /** The same with a counter of events. */
  public static CpuTimers open(BpfProgram program, PerfCounter counter) {
    return new CpuTimers(program, counter);
  }

  /** Starts all. */
  public void enable() {
    for (int i = 0; i < count; i++) {
      events[i].enable();
    }
  }

  /** Stops all. */
  public void disable() {
    for (int i = 0; i < count; i++) {
      events[i].disable();
    }
  }

  /** On how many CPUs. */
  public int count() {
    return count;
  }

  @Override
  public void close() {
    handles.close();
  }
}
