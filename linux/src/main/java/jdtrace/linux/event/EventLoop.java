package jdtrace.linux.event;

import java.nio.ByteBuffer;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/**
 * One thread waits here for a deadline, a readable descriptor, or a wake-up.
 *
 * <pre>
 *   loop.add(target.pidfd(), TARGET_EXITED);
 *   while (running) {
 *     int ready = loop.await(nextDeadlineNanos);
 *     for (int i = 0; i &lt; ready; i++) {
 *       switch (loop.token(i)) { case TARGET_EXITED -&gt; ... }
 *     }
 *   }
 * </pre>
 *
 * {@link #wake} may be called by any thread and from a signal handler's thread; wake-ups that come
 * before {@link #await} are not lost, several count as one. Everything else belongs to the one
 * thread. Waiting allocates nothing.
 */
public final class EventLoop implements AutoCloseable {
  private static final int CLOEXEC = 0x80000;
  private static final int NONBLOCK = 0x800;
  private static final int CTL_ADD = 1;
  private static final int CTL_DEL = 2;
  private static final int EPOLLIN = 1;
  private static final int EVENTS_MAX = 32;

  /** struct epoll_event is packed on x86-64: events:4, data:8. */
  private static final int EVENT_SIZE = 12;

  private static final int WAKE = Integer.MIN_VALUE;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final Fd epoll;
  private final Fd wakeup;
  private final NativeMemory events = NativeMemory.allocate(EVENTS_MAX * EVENT_SIZE);
  private final NativeMemory timeout = NativeMemory.allocate(16);
  private final NativeMemory counter = NativeMemory.allocate(8);
  private final NativeMemory one = NativeMemory.allocate(8);
  private final int[] tokens = new int[EVENTS_MAX];

  /** Whether the kernel lacks epoll_pwait2 (before 5.11): deadlines then round up to milliseconds. */
  private boolean millisecondsOnly;

  public EventLoop() {
    epoll = Fd.of("epoll_create1", Syscall.call(SyscallNumber.EPOLL_CREATE1, CLOEXEC));
    try {
      wakeup = Fd.of("eventfd2", Syscall.call(SyscallNumber.EVENTFD2, 0, CLOEXEC | NONBLOCK));
    } catch (RuntimeException e) {
      epoll.close();
      throw e;
    }
    one.bytes().putLong(0, 1);
    control(CTL_ADD, wakeup.number(), WAKE);
  }

  /**
   * From now on {@link #await} reports {@code token} while {@code fd} is readable. Level triggered:
   * remove the descriptor, or read it, or it is reported again.
   *
   * @param token not negative
   */
  public void add(int fd, int token) {
    if (token < 0) {
      throw new IllegalArgumentException("token must not be negative");
    }
    control(CTL_ADD, fd, token);
  }

  /** Forgets a descriptor, before it is closed. */
  public void remove(int fd) {
    control(CTL_DEL, fd, 0);
  }

  private void control(int operation, int fd, int token) {
    Scratch scratch = Scratch.get().clear(16);
    scratch.bytes().putInt(Scratch.STRUCT, EPOLLIN);
    scratch.bytes().putLong(Scratch.STRUCT + 4, token);
    SysException.check(
        "epoll_ctl",
        Syscall.call(
            SyscallNumber.EPOLL_CTL, epoll.number(), operation, fd, scratch.structAddress()));
  }

  /**
   * Makes the waiting thread, or the next one to wait, return at once. Any thread; 1 us. Does nothing
   * on a closed loop: the lock keeps the descriptor from being closed, and its number from being
   * reused, under a signal that comes at the very end.
   */
  public void wake() {
    synchronized (wakeup) {
      if (wakeup.isOpen()) {
        Syscall.call(SyscallNumber.WRITE, wakeup.number(), one.address(), Long.BYTES);
      }
    }
  }

  /**
   * Waits until the deadline, a readable descriptor or a wake-up, whichever comes first.
   *
   * @param deadlineNanos in the time of {@link Clocks#monotonicNanos}; Long.MAX_VALUE waits for ever;
   *     a time that has passed only looks
   * @return how many tokens are ready; 0 when time is up, after a wake-up, or for no reason at all:
   *     look at the clock and at your own flags
   */
  public int await(long deadlineNanos) {
    long result;
    if (deadlineNanos == Long.MAX_VALUE) {
      result = waitMillis(-1);
    } else {
      long left = Math.max(0, deadlineNanos - Clocks.monotonicNanos());
      result = millisecondsOnly ? waitMillis(toMillis(left)) : waitNanos(left);
    }
    if (result == -Errno.EINTR) {
      return 0;
    }
    int count = (int) SysException.check("epoll_wait", result);
    ByteBuffer b = events.bytes();
    int ready = 0;
    for (int i = 0; i < count; i++) {
      int token = b.getInt(i * EVENT_SIZE + 4);
      if (token == WAKE) {
        Syscall.call(SyscallNumber.READ, wakeup.number(), counter.address(), Long.BYTES);
      } else {
        tokens[ready++] = token;
      }
    }
    return ready;
  }

  private static int toMillis(long nanos) {
    return (int) Math.min(Integer.MAX_VALUE, (nanos + 999_999) / 1_000_000);
  }

  private long waitNanos(long nanos) {
    timeout.bytes().putLong(0, nanos / NANOS_PER_SECOND);
    timeout.bytes().putLong(8, nanos % NANOS_PER_SECOND);
    long result =
        Syscall.call(
            SyscallNumber.EPOLL_PWAIT2,
            epoll.number(),
            events.address(),
            EVENTS_MAX,
            timeout.address(),
            0);
    if (result == -Errno.ENOSYS) {
      millisecondsOnly = true;
      return waitMillis(toMillis(nanos));
    }
    return result;
  }

  private long waitMillis(int millis) {
    return Syscall.call(
        SyscallNumber.EPOLL_WAIT, epoll.number(), events.address(), EVENTS_MAX, millis);
  }

  /** The {@code index}-th token that the last {@link #await} reported. */
  public int token(int index) {
    return tokens[index];
  }

  @Override
  public void close() {
    synchronized (wakeup) {
      wakeup.close();
    }
    epoll.close();
  }
}
