package jdtrace.codegen.interp;

/** {@code chill()}: spins, at most 500 ms in any second (spec actions.md section 3). */
final class Chill {
  private static final long MAX_NANOS = 500_000_000L;
  private static final long INTERVAL_NANOS = 1_000_000_000L;

  private long intervalStart;
  private long spent = MAX_NANOS;

  /** Spins for so long, or not at all and answers false if that would be too much. */
  boolean spin(long nanos) {
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
      Thread.onSpinWait();
    }
    return true;
  }
}
