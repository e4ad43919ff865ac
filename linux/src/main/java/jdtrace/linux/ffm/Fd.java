package jdtrace.linux.ffm;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * An open file descriptor that this object owns: closed exactly once, never used afterwards.
 *
 * <p>Descriptor numbers are reused by the kernel, so a use after close would hit somebody else's
 * file; {@link #number} throws instead. Any thread may close; a call that another thread has in
 * flight keeps the kernel object alive until it returns.
 */
public final class Fd implements AutoCloseable {
  private final AtomicInteger number;

  private Fd(int number) {
    this.number = new AtomicInteger(number);
  }

  /** Takes ownership of an open descriptor. */
  public static Fd of(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("no descriptor: ".concat(Integer.toString(number)));
    }
    return new Fd(number);
  }

  /** Takes ownership of the descriptor that a system call returned, or throws its refusal. */
  public static Fd of(String operation, long result) {
    return new Fd((int) SysException.check(operation, result));
  }

  /** The number to pass to system calls. */
  public int number() {
    int n = number.get();
    if (n < 0) {
      throw new IllegalStateException("descriptor is closed");
    }
    return n;
  }

  /** Whether {@link #close} has not been called yet. */
  public boolean isOpen() {
    return number.get() >= 0;
  }

  /** Closes; a second call does nothing. Never fails: close(2) always frees the number. */
  @Override
  public void close() {
    int n = number.getAndSet(-1);
    if (n >= 0) {
      Syscall.call(SyscallNumber.CLOSE, n);
    }
  }

  @Override
  public String toString() {
    return "fd ".concat(Integer.toString(number.get()));
  }
}
