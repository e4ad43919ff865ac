package jdtrace.linux.proc;

import java.nio.ByteBuffer;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.kernel.KernelFile;

/** pidfd_open(2) and what can be asked of a pidfd. */
final class Pidfd {
  /** _IOWR(0xff, 11, struct pidfd_info), 64 bytes; {@code include/uapi/linux/pidfd.h}. */
  private static final int PIDFD_GET_INFO = 0xc040ff0b;

  private static final int INFO_SIZE = 64;
  private static final int INFO_EXIT = 1 << 3;
  private static final int INFO_EXIT_CODE = 60;
  private static final int POLLIN = 1;

  private Pidfd() {}

  /** Opens a process; ESRCH when there is none. */
  static Fd open(int pid) {
    return Fd.of("pidfd_open", Syscall.call(SyscallNumber.PIDFD_OPEN, pid, 0));
  }

  /** Whether the process is dead, reaped or not. */
  static boolean dead(Fd pidfd) {
    Scratch scratch = Scratch.get().clear(8);
    scratch.bytes().putInt(Scratch.STRUCT, pidfd.number());
    scratch.bytes().putShort(Scratch.STRUCT + 4, (short) POLLIN);
    return Syscall.call(SyscallNumber.POLL, scratch.structAddress(), 1, 0) > 0;
  }

  /** How a dead process that is not our child ended, as far as the kernel tells. */
  static ExitStatus exitOfStranger(Fd pidfd, int pid) {
    Scratch scratch = Scratch.get().clear(INFO_SIZE);
    ByteBuffer b = scratch.bytes();
    b.putLong(Scratch.STRUCT, INFO_EXIT);
    long result =
        Syscall.call(
            SyscallNumber.IOCTL,
            pidfd.number(),
            PIDFD_GET_INFO & 0xffff_ffffL,
            scratch.structAddress());
    if (result == 0 && (b.getLong(Scratch.STRUCT) & INFO_EXIT) != 0) {
      return ExitStatus.ofWait(b.getInt(Scratch.STRUCT + INFO_EXIT_CODE));
    }
    // Not reaped yet, or an older kernel: a zombie shows its code in the last field of its stat.
    String stat = KernelFile.textOrNull("/proc/".concat(Integer.toString(pid)).concat("/stat"));
    if (stat != null && stat.startsWith("Z ", stat.lastIndexOf(')') + 2)) {
      try {
        return ExitStatus.ofWait(Integer.parseInt(stat.substring(stat.lastIndexOf(' ') + 1)));
      } catch (NumberFormatException e) {
        return ExitStatus.UNKNOWN;
      }
    }
    return ExitStatus.UNKNOWN;
  }
}
