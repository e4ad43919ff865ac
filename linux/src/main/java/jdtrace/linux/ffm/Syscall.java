package jdtrace.linux.ffm;

/**
 * System calls by number. See the package for why this is the only foreign function.
 *
 * <p>Any thread may call; nothing is allocated after a thread's first call. The result is the
 * kernel's own convention: a value, or minus the errno (-4095..-1).
 */
public final class Syscall {
  private static final NativeAccess DOWNCALL = NativeAccess.CURRENT;
  private static final long SYSCALL = LibcFunction.address("syscall");

  private Syscall() {}

  /**
   * Whether a result of {@link #call} is a refusal. A plain sign test would do for most calls, but
   * mmap may return addresses, and prctl words, with the top bit set.
   */
  public static boolean failed(long result) {
    return result < 0 && result >= -4095;
  }

  /**
   * Makes system call {@code number} with up to six arguments. Pointers are addresses of memory that
   * the caller keeps alive across the call ({@link NativeMemory}, {@link Mapping}, {@link Scratch}).
   *
   * @return the kernel's result or minus the errno
   */
  public static long call(int number, long a, long b, long c, long d, long e, long f) {
    Scratch scratch = Scratch.get();
    long result = DOWNCALL.call(scratch, SYSCALL, number, a, b, c, d, e, f);
    return result == -1 ? -scratch.errno() : result;
  }

  public static long call(int number) {
    return call(number, 0, 0, 0, 0, 0, 0);
  }

  public static long call(int number, long a) {
    return call(number, a, 0, 0, 0, 0, 0);
  }

  public static long call(int number, long a, long b) {
    return call(number, a, b, 0, 0, 0, 0);
  }

  public static long call(int number, long a, long b, long c) {
    return call(number, a, b, c, 0, 0, 0);
  }

  public static long call(int number, long a, long b, long c, long d) {
    return call(number, a, b, c, d, 0, 0);
  }

  public static long call(int number, long a, long b, long c, long d, long e) {
    return call(number, a, b, c, d, e, 0);
  }
}
