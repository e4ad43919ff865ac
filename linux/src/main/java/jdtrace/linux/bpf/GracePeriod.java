package jdtrace.linux.bpf;

import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.kernel.Cpus;

/**
 * Waits until every BPF program that runs now has ended.
 *
 * <p>Programs that do not sleep run inside RCU read-side sections, and membarrier(2) with
 * MEMBARRIER_CMD_GLOBAL is synchronize_rcu(): 8-16 ms here (kernel 6.18, November 2025). A kernel
 * with nohz_full refuses it, and one with a single CPU does nothing, though a program there may have
 * been preempted; then a pause far longer than any program runs must do.
 *
 * <p>Source: {@code kernel/sched/membarrier.c}.
 */
public final class GracePeriod {
  private static final int CMD_GLOBAL = 1;
  private static final long PAUSE_MILLIS = 50;

  private GracePeriod() {}

  /** Returns after all programs that ran when this was called have ended. */
  public static void await() {
    long result;
    do {
      result = Syscall.call(SyscallNumber.MEMBARRIER, CMD_GLOBAL, 0, 0);
    } while (result == -Errno.EINTR);
    if (result < 0 || Cpus.online().length == 1) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
