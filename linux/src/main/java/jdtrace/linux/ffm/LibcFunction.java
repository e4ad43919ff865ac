package jdtrace.linux.ffm;

import java.util.NoSuchElementException;

/**
 * A function of libc whose parameters are integers and pointers, up to six.
 *
 * <p>Called as if it had seven, which the x86-64 ABI allows: they are passed in registers (the
 * seventh on the stack) and a callee ignores those that it does not know. So all share the shape of
 * {@link Syscall}, and a further function costs a symbol lookup.
 */
public final class LibcFunction {
  private final long address;

  private LibcFunction(long address) {
    this.address = address;
  }

  /**
   * @throws NoSuchElementException when libc has no such function
   */
  public static LibcFunction find(String name) {
    return new LibcFunction(address(name));
  }

  /** Whether libc has the symbol. */
  public static boolean exists(String name) {
    return NativeAccess.CURRENT.find(name) != 0;
  }

  /** The value of a global variable of libc that holds a pointer, e.g. {@code environ}. */
  public static long pointer(String variable) {
    return NativeAccess.CURRENT.view(address(variable), Long.BYTES).getLong(0);
  }

  static long address(String name) {
    long address = NativeAccess.CURRENT.find(name);
    if (address == 0) {
      throw new NoSuchElementException("libc has no ".concat(name));
    }
    return address;
  }

  /**
   * Calls; arguments that the function does not have are given as 0.
   *
   * @return the whole result register: cast to int where the function returns int. errno is lost.
   */
  public long call(long a, long b, long c, long d, long e, long f) {
    return NativeAccess.CURRENT.call(Scratch.get(), address, a, b, c, d, e, f, 0);
  }
}
