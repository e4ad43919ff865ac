package jdtrace.linux.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.testing.Live;
import org.junit.jupiter.api.Test;

final class EventLoopTest {
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
    try (EventLoop loop = new EventLoop();
        Signals signals = new Signals(loop)) {
      assertEquals(0, signals.count());
      assertNull(signals.last());
      long self = Syscall.call(SyscallNumber.GETPID);
      for (int i = 1; i <= 2; i++) {
        Syscall.call(SyscallNumber.KILL, self, 1); // SIGHUP
        while (signals.count() < i) {
          loop.await(System.nanoTime() + 5000 * MILLI);
        }
      }
      assertEquals("HUP", signals.last());
    }
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
