package jdtrace.linux.ffm;

import java.nio.ByteBuffer;

/**
 * The one way to what lies outside Java: any function of libc with up to seven integers and pointers,
 * errno kept, and memory by its address.
 *
 * <p>Two implementations. {@link LinkerAccess} is the JDK's public one, java.lang.foreign. {@code
 * DirectAccess} uses what lies below it and is ready in 3 ms instead of 22; it needs JDK internals, so
 * it is optional in every respect: it may fail to compile (another JDK), be forbidden (no
 * --add-exports), or fail its self-test, and then the other one serves.
 */
abstract class NativeAccess {
  private static final String DIRECT = "jdtrace.linux.ffm.DirectAccess";

  /** Set by DirectAccess's initializer, which works without reflection; see there. */
  private static NativeAccess candidate;

  /** The one in use. Final, so that the JIT compiler sees through it. */
  static final NativeAccess CURRENT = choose();

  private static NativeAccess choose() {
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
        if (candidate != null) {
          return candidate;
        }
      } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
        // Not compiled, not exported, or this JDK is another than it was made for.
      }
    }
    return new LinkerAccess();
  }

  static void offer(NativeAccess access) {
    candidate = access;
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

  /** Address of a direct buffer's first byte. */
  abstract long address(ByteBuffer direct);

  /** Memory that we did not allocate, as a buffer in native order. Nothing keeps it alive. */
  abstract ByteBuffer view(long address, int size);
}
