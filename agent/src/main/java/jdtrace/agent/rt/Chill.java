package jdtrace.agent.rt;

/** {@code chill()}: spins, at most 500 ms in any second, on one thread. */
final class Chill {
  private static final long MAX_NANOS = 500_000_000L;
  private static final long INTERVAL_NANOS = 1_000_000_000L;

  private long intervalStart;
  private long spent = MAX_NANOS;

  static void chill(ProbeThread t, long nanos) {
    if (!t.chill.spin(nanos)) {
      throw t.fault(Fault.ILLOP, 0);
    }
    t.firing.timestampOf = 0;
    t.firing.wallTimestampOf = 0;
  }

  private boolean spin(long nanos) {
    long start = System.nanoTime();
    if (spent > 0 && start - intervalStart > INTERVAL_NANOS) {
      intervalStart = start;
      spent = 0;
    }
    if (nanos < 0 || nanos > MAX_NANOS - spent) {
      return false;
    }
    spent += nanos;
    while (System.nanoTime() - start < nanos) {
      // Spin: the thread is to be held up, not to sleep.
    }
    return true;
  }
}
