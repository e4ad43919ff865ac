package jdtrace.linux.event;

import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/** Whether somebody watches what a descriptor shows. */
public final class Terminal {
  private static final int STANDARD_ERROR = 2;
  private static final int TCGETS = 0x5401;
  private static final int TERMIOS_BYTES = 64; // struct ktermios is 44

  private Terminal() {}

  /** Whether standard error is a terminal. */
  public static boolean isStandardError() {
    Scratch termios = Scratch.get().clear(TERMIOS_BYTES);
    return !Syscall.failed(
        Syscall.call(SyscallNumber.IOCTL, STANDARD_ERROR, TCGETS, termios.structAddress()));
  }
}
