package jdtrace.testkit.live;

import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Syscall;

/** A program that makes system calls that others hardly make: {@code signals=3 yields=1000}. */
final class OddCalls {
  static final int SIGNAL = 12; // SIGUSR2

  private static final int RT_SIGPROCMASK = 14;
  private static final int SCHED_YIELD = 24;
  private static final int GETPID = 39;
  private static final int RT_SIGTIMEDWAIT = 128;
  private static final int GETTID = 186;
  private static final int TGKILL = 234;
  private static final int SET_BYTES = 8;

  private OddCalls() {}

  public static void main(String[] args) {
    for (String arg : args) {
      String[] parts = arg.split("=");
      int count = Integer.parseInt(parts[1]);
      switch (parts[0]) {
        case "signals" -> takeSignals(count);
        case "yields" -> surrender(count);
        default -> throw new IllegalArgumentException(arg);
      }
    }
  }

  /** Sends itself a signal that it blocks, and takes it out of the queue. */
  private static void takeSignals(int count) {
    NativeMemory set = NativeMemory.allocate(SET_BYTES);
    set.bytes().putLong(0, 1L << SIGNAL - 1);
    check(0, Syscall.call(RT_SIGPROCMASK, 0, set.address(), 0, SET_BYTES));
    long self = Syscall.call(GETPID);
    for (int i = 0; i < count; i++) {
      check(0, Syscall.call(TGKILL, self, Syscall.call(GETTID), SIGNAL));
      check(SIGNAL, Syscall.call(RT_SIGTIMEDWAIT, set.address(), 0, 0, SET_BYTES));
    }
  }

  private static void surrender(int count) {
    for (int i = 0; i < count; i++) {
      check(0, Syscall.call(SCHED_YIELD));
    }
  }

  private static void check(long expected, long result) {
    if (result != expected) {
      throw new IllegalStateException("got " + result + " instead of " + expected);
    }
  }

  /** The command that runs it. */
  static String command(String arguments) {
    return NetworkRun.java()
        + " --enable-native-access=ALL-UNNAMED "
        + OddCalls.class.getName()
        + " "
        + arguments;
  }
}
