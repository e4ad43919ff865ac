package jdtrace.linux.proc;

import jdtrace.linux.ffm.Errno;

/**
 * A command could not be started: the user's mistake, in words that can be shown, e.g. {@code failed
 * to execute x: No such file or directory}.
 */
public final class LaunchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int errno;

  LaunchException(String command, int errno) {
    super("failed to execute ".concat(command).concat(": ").concat(Errno.message(errno)));
    this.errno = errno;
  }

  /** Why; compare with {@link Errno}. */
  public int errno() {
    return errno;
  }
}
