package jdtrace.agent.rt;

/**
 * System calls by number, for what Java cannot do: taking a file descriptor from another process. The library
 * behind it is a few instructions that the tracer writes to a file; it is loaded in sessions that share
 * variables with the kernel, once in a JVM, and stays.
 */
public final class SystemCall {
  private static boolean loaded;

  private SystemCall() {}

  /** The kernel's answer: a value, or minus the errno. */
  static native long call(long number, long a, long b, long c, long d, long e, long f);

  /** Loads the library, if this class has none yet. */
  @SuppressWarnings("restricted") // of java.base, whose class this is
  static synchronized void load(String path) {
    if (!loaded) {
      System.load(path);
      loaded = true;
    }
  }
}
