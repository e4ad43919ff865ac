package jdtrace.linux.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.testing.Live;
import org.junit.jupiter.api.Test;

final class EventLoopTest {
  private static final int SIGHUP = 1;
  private static final long MILLI = 1_000_000;

  @Test
  void waitsUntilTheDeadlineAndNotLonger() throws Exception {
    Live.leaksNothing(() -> {
      try (EventLoop loop = new EventLoop()) {
        long start = System.nanoTime();
        assertEquals(0, loop.await(start + 20 * MILLI));
        long waited = System.nanoTime() - start;
        assertTrue(waited >= 20 * MILLI, "waited " + waited);
        assertTrue(waited < 10_000 * MILLI, "waited " + waited);
        assertEquals(0, loop.await(start)); // past: only looks
      }
    });
  }

  @Test
  void wakeUpsAreNotLostAndCountOnce() throws Exception {
    try (EventLoop loop = new EventLoop()) {
      loop.wake();
      loop.wake();
      assertEquals(0, loop.await(Long.MAX_VALUE));
      long start = System.nanoTime();
      loop.await(start + 10 * MILLI);
      assertTrue(System.nanoTime() - start >= 10 * MILLI);
      Thread other =
          new Thread(() -> {
            try {
              Thread.sleep(20);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            loop.wake();
          });
      other.start();
      assertEquals(0, loop.await(Long.MAX_VALUE));
      other.join();
    }
  }

  @Test
  void aClosedLoopIgnoresWakeUps() {
    EventLoop loop = new EventLoop();
    loop.close();
    loop.wake();
  }

  @Test
  void signalsWakeTheLoopAndAreCounted() {
    assumeFalse(isIgnored(SIGHUP), "whoever started this has SIGHUP ignored, and so it stays");
    try (EventLoop loop = new EventLoop();
        Signals signals = new Signals(loop)) {
      assertEquals(0, signals.count());
      assertNull(signals.last());
      long self = Syscall.call(SyscallNumber.GETPID);
      for (int i = 1; i <= 2; i++) {
        if (i > 1) {
          loop.await(System.nanoTime() + 200 * MILLI); // what comes at once is the same one
        }
        Syscall.call(SyscallNumber.KILL, self, SIGHUP);
        long end = System.nanoTime() + 20_000 * MILLI;
        while (signals.count() < i) {
          assertTrue(System.nanoTime() < end, "signal " + i + " did not come");
          loop.await(end);
        }
      }
      assertEquals("HUP", signals.last());
    }
  }

  /** {@code timeout} sends its signal to the command and to the command's group. */
  @Test
  void whatFollowsAtOnceIsTheSameSignal() {
    assumeFalse(isIgnored(SIGHUP), "whoever started this has SIGHUP ignored, and so it stays");
    try (EventLoop loop = new EventLoop();
        Signals signals = new Signals(loop)) {
      sun.misc.SignalHandler handler = signals.handler();
      sun.misc.Signal hup = new sun.misc.Signal("HUP");
      handler.handle(hup);
      handler.handle(hup);
      assertEquals(1, signals.count());
      handler.handle(new sun.misc.Signal("INT"));
      assertEquals(2, signals.count());
    }
  }

  private static boolean isIgnored(int signal) {
    String status = jdtrace.linux.kernel.KernelFile.textOrNull("/proc/self/status");
    int at = status.indexOf("SigIgn:") + "SigIgn:".length();
    long ignored =
        Long.parseUnsignedLong(status.substring(at, status.indexOf('\n', at)).strip(), 16);
    return (ignored >> signal - 1 & 1) != 0;
  }

  @Test
  void clocksAgree() {
    long java = System.nanoTime();
    long kernel = Clocks.read(1);
    long after = System.nanoTime();
    assertTrue(java <= kernel && kernel <= after, java + " " + kernel + " " + after);
    long wall = System.currentTimeMillis();
    assertTrue(Math.abs(Clocks.realtimeNanos() / MILLI - wall) < 10_000);
    long now = Clocks.monotonicNanos() + Clocks.realtimeOffsetNanos();
    assertTrue(Math.abs(now / MILLI - wall) < 10_000);
  }

  @Test
  void threadsHaveNames() throws Exception {
    Thread thread =
        new Thread(() -> {
          ThreadName.set("t-dtrace");
          long id = Syscall.call(SyscallNumber.GETTID);
          assertEquals(
              "t-dtrace",
              jdtrace.linux.kernel.KernelFile.textOrNull("/proc/self/task/" + id + "/comm"));
        });
    Throwable[] failure = new Throwable[1];
    thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
    thread.start();
    thread.join();
    assertNull(failure[0]);
  }
}
