package jdtrace.linux.ffm;

/**
 * The one way into libc: any function of up to seven integers and pointers, errno kept.
 *
 * <p>Two implementations. {@link LinkerDowncall} is the JDK's public one. {@code DirectDowncall} makes
 * the same native stub without what the public one wraps around it, and is ready in 3 ms instead of
 * 22; it needs JDK internals, so it is optional in every respect: it may fail to compile (another
 * JDK), be forbidden (no --add-exports), or fail its self-test, and then the other one serves.
 */
abstract class Downcall {
  private static final String DIRECT = "jdtrace.linux.ffm.DirectDowncall";

  /** Set by DirectDowncall's initializer, which works without reflection; see there. */
  private static Downcall candidate;

  /** The one in use. Final, so that the JIT compiler sees through it. */
  static final Downcall CURRENT = choose();

  private static Downcall choose() {
    if (!"amd64".equals(System.getProperty("os.arch"))
        || !"Linux".equals(System.getProperty("os.name"))) {
      throw new UnsupportedOperationException(
          "jdtrace knows the system calls of Linux on x86-64 only; this is "
              .concat(System.getProperty("os.name"))
              .concat(" on ")
              .concat(System.getProperty("os.arch")));
    }
    if (!"public".equals(System.getProperty("jdtrace.linker"))) {
      try {
        Class.forName(DIRECT);
        if (candidate != null && candidate.works()) {
          return candidate;
        }
      } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
        // Not compiled, not exported, or this JDK is another than it was made for.
      }
    }
    return new LinkerDowncall();
  }

  static void offer(Downcall downcall) {
    candidate = downcall;
  }

  /** Whether an impossible system call is refused as it should be, and a possible one is not. */
  private boolean works() {
    final int noSuchCall = 1 << 20;
    Scratch scratch = Scratch.get();
    long syscall = find("syscall");
    return syscall != 0
        && call(scratch, syscall, noSuchCall, 0, 0, 0, 0, 0, 0) == -1
        && scratch.errno() == Errno.ENOSYS
        && call(scratch, syscall, SyscallNumber.GETPID, 0, 0, 0, 0, 0, 0) > 0;
  }

  /** Address of a symbol of libc; 0 when it has none of that name. */
  abstract long find(String symbol);

  /**
   * Calls {@code function}; errno afterwards is {@code scratch.errno()}.
   *
   * @param scratch the calling thread's
   */
  abstract long call(
      Scratch scratch, long function, long a, long b, long c, long d, long e, long f, long g);
}
