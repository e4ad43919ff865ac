package jdtrace.linux.proc;

import java.nio.ByteBuffer;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/** Hands a descriptor to another process, which waits for it at a socket of its own. */
public final class DescriptorPassing {
  private static final int SOL_SOCKET = 1;
  private static final int SCM_RIGHTS = 1;
  private static final int MSG_NOSIGNAL = 0x4000;

  /** Offsets in struct msghdr, and where its parts lie behind it. */
  private static final int IOV = 16;

  private static final int IOV_COUNT = 24;
  private static final int CONTROL = 32;
  private static final int CONTROL_LENGTH = 40;
  private static final int VECTOR = 56;
  private static final int MESSAGE = 72;
  private static final int DATA = 96;
  private static final int ALL = 104;

  private DescriptorPassing() {}

  /**
   * Sends through a socket of the other process's pair: what is sent there comes out at the other end,
   * which that process holds too.
   *
   * @param pid the process
   * @param socket its descriptor of one end
   * @param descriptor ours, to be sent
   * @throws SysException when the process may not be touched, or the socket is none
   */
  public static void send(int pid, int socket, int descriptor) {
    try (Fd process = Pidfd.open(pid);
        Fd end =
            Fd.of(
                "pidfd_getfd",
                Syscall.call(SyscallNumber.PIDFD_GETFD, process.number(), socket, 0))) {
      Scratch scratch = Scratch.get().clear(ALL);
      ByteBuffer b = scratch.bytes();
      final int at = Scratch.STRUCT;
      b.putLong(at + IOV, scratch.address(at + VECTOR));
      b.putLong(at + IOV_COUNT, 1);
      b.putLong(at + CONTROL, scratch.address(at + MESSAGE));
      b.putLong(at + CONTROL_LENGTH, 24);
      b.putLong(at + VECTOR, scratch.address(at + DATA));
      b.putLong(at + VECTOR + 8, 1);
      b.putLong(at + MESSAGE, 20);
      b.putInt(at + MESSAGE + 8, SOL_SOCKET);
      b.putInt(at + MESSAGE + 12, SCM_RIGHTS);
      b.putInt(at + MESSAGE + 16, descriptor);
      SysException.check(
          "sendmsg",
          Syscall.call(SyscallNumber.SENDMSG, end.number(), scratch.structAddress(), MSG_NOSIGNAL));
    }
  }
}
