package jdtrace.linux.proc;

import java.nio.ByteBuffer;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/**
 * Holds one process at the end of its exec. All calls come from the thread that called {@link
 * #seize}. Source: {@code include/uapi/linux/ptrace.h}, ptrace(2).
 */
final class Ptrace {
  private static final int PTRACE_CONT = 7;
  private static final int PTRACE_DETACH = 17;
  private static final int PTRACE_SYSCALL = 24;
  private static final int PTRACE_SEIZE = 0x4206;
  private static final int O_TRACESYSGOOD = 0x01;
  private static final int O_TRACEEXEC = 0x10;
  private static final int O_EXITKILL = 0x100000;
  private static final int EVENT_EXEC = 4;
  private static final int SIGTRAP = 5;
  private static final int SYSCALL_STOP = SIGTRAP | 0x80;
  private static final int WALL = 0x40000000;

  private Ptrace() {}

  /** Begins to trace without stopping; 0 or minus errno. */
  static long seize(int pid) {
    return Syscall.call(
        SyscallNumber.PTRACE, PTRACE_SEIZE, pid, 0, O_TRACESYSGOOD | O_TRACEEXEC | O_EXITKILL);
  }

  /**
   * Waits until the process is stopped behind its exec.
   *
   * @return null, or how it died instead
   */
  static ExitStatus awaitExec(int pid) {
    boolean execSeen = false;
    while (true) {
      int status = await(pid);
      if ((status & 0xff) != 0x7f) {
        return ExitStatus.ofWait(status);
      }
      int signal = (status >> 8) & 0xff;
      int event = status >>> 16;
      if (event == EVENT_EXEC && signal == SIGTRAP) {
        execSeen = true;
        resume(PTRACE_SYSCALL, pid, 0);
      } else if (execSeen && signal == SYSCALL_STOP) {
        return null;
      } else {
        // A signal on its way to the process (event 0), or a stop of no interest.
        boolean deliver = event == 0 && signal != SYSCALL_STOP;
        resume(execSeen ? PTRACE_SYSCALL : PTRACE_CONT, pid, deliver ? signal : 0);
      }
    }
  }

  private static int await(int pid) {
    while (true) {
      Scratch scratch = Scratch.get().clear(8);
      ByteBuffer b = scratch.bytes();
      long result = Syscall.call(SyscallNumber.WAIT4, pid, scratch.structAddress(), WALL, 0);
      if (result == pid) {
        return b.getInt(Scratch.STRUCT);
      }
      if (result != -Errno.EINTR) {
        SysException.check("wait4", result);
      }
    }
  }

  private static void resume(int request, int pid, int signal) {
    long result = Syscall.call(SyscallNumber.PTRACE, request, pid, 0, signal);
    if (result != -Errno.ESRCH) { // killed meanwhile: the next wait tells
      SysException.check("ptrace", result);
    }
  }

  /** Lets the process run and stops tracing it. */
  static void detach(int pid) {
    resume(PTRACE_DETACH, pid, 0);
  }
}
