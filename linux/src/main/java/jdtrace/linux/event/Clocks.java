package jdtrace.linux.event;

import java.nio.ByteBuffer;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/** The kernel's clocks, in nanoseconds. */
public final class Clocks {
  private static final int CLOCK_REALTIME = 0;
  private static final int CLOCK_MONOTONIC = 1;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private Clocks() {}

  /**
   * CLOCK_MONOTONIC: the same clock as bpf_ktime_get_ns and D's {@code timestamp}. It is
   * System.nanoTime, which HotSpot defines as this clock on Linux; 25 ns.
   */
  public static long monotonicNanos() {
    return System.nanoTime();
  }

  /** CLOCK_REALTIME since 1970 with the kernel's resolution: D's {@code walltimestamp}. */
  public static long realtimeNanos() {
    return read(CLOCK_REALTIME);
  }

  /**
   * Wall time minus monotonic time: add it to a record's timestamp to get the wall time it was taken
   * at. Changes when somebody sets the clock. The two are read one after the other three times, and
   * the closest pair is taken, so the error is below a microsecond on a machine that is not stalled.
   */
  public static long realtimeOffsetNanos() {
    long best = 0;
    long bestWindow = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long before = read(CLOCK_MONOTONIC);
      long wall = read(CLOCK_REALTIME);
      long after = read(CLOCK_MONOTONIC);
      if (after - before < bestWindow) {
        bestWindow = after - before;
        best = wall - (before + (after - before) / 2);
      }
    }
    return best;
  }

  static long read(int clock) {
    Scratch scratch = Scratch.get().clear(16);
    SysException.check(
        "clock_gettime", Syscall.call(SyscallNumber.CLOCK_GETTIME, clock, scratch.structAddress()));
    ByteBuffer b = scratch.bytes();
    return b.getLong(Scratch.STRUCT) * NANOS_PER_SECOND + b.getLong(Scratch.STRUCT + 8);
  }
}
