package jdtrace.linux.ffm;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteOrder;
import java.util.NoSuchElementException;

/**
 * A function of libc whose parameters are integers and pointers, up to six.
 *
 * <p>Called as if it had seven, which the x86-64 ABI allows: they are passed in registers (the
 * seventh on the stack) and a callee ignores those that it does not know. So all share the shape of
 * {@link Syscall}, and a further function costs 0.3 ms instead of 10.
 */
public final class LibcFunction {
  private final MethodHandle handle;

  private LibcFunction(MethodHandle handle) {
    this.handle = handle;
  }

  /**
   * @throws NoSuchElementException when libc has no such function
   */
  public static LibcFunction find(String name) {
    return new LibcFunction(handle(name));
  }

  /** Whether libc has the symbol. */
  public static boolean exists(String name) {
    return Linker.nativeLinker().defaultLookup().find(name).isPresent();
  }

  /** The value of a global variable of libc that holds a pointer, e.g. {@code environ}. */
  @SuppressWarnings("restricted")
  public static long pointer(String variable) {
    return Linker.nativeLinker()
        .defaultLookup()
        .findOrThrow(variable)
        .reinterpret(Long.BYTES)
        .asByteBuffer()
        .order(ByteOrder.nativeOrder())
        .getLong(0);
  }

  @SuppressWarnings("restricted")
  static MethodHandle handle(String name) {
    String arch = System.getProperty("os.arch");
    if (!"amd64".equals(arch) || !"Linux".equals(System.getProperty("os.name"))) {
      throw new UnsupportedOperationException(
          "jdtrace knows the system calls of Linux on x86-64 only; this is ".concat(arch));
    }
    Linker linker = Linker.nativeLinker();
    MemorySegment address = linker.defaultLookup().findOrThrow(name);
    ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
    return linker.downcallHandle(
        address,
        FunctionDescriptor.of(word, word, word, word, word, word, word, word),
        Linker.Option.captureCallState("errno"));
  }

  /**
   * Calls; arguments that the function does not have are given as 0.
   *
   * @return the whole result register: cast to int where the function returns int. errno is lost.
   */
  public long call(long a, long b, long c, long d, long e, long f) {
    try {
      return (long) handle.invokeExact(Scratch.get().errnoSegment(), a, b, c, d, e, f, 0L);
    } catch (Throwable t) {
      throw new AssertionError("a libc function threw", t);
    }
  }
}
