package jdtrace.linux.proc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/**
 * A connection to a socket in the file system. A channel of {@code java.nio} would do, but it reads the
 * security providers and the network's properties first, which takes longer than all of an attach.
 */
public final class LocalSocket implements AutoCloseable {
  private static final int AF_UNIX = 1;
  private static final int SOCK_STREAM = 1;
  private static final int SOCK_CLOEXEC = 0x80000;
  private static final int MSG_NOSIGNAL = 0x4000;
  private static final int POLLIN = 1;

  /** sizeof(struct sockaddr_un), and where its sun_path begins. */
  private static final int ADDRESS = 110;

  private static final int PATH = 2;
  private static final int CHUNK = 4096;

  private final Fd socket;

  private LocalSocket(Fd socket) {
    this.socket = socket;
  }

  /**
   * Connects.
   *
   * @throws SysException when nobody listens there, or we may not
   */
  public static LocalSocket connect(Path path) {
    byte[] name = path.toString().getBytes(StandardCharsets.UTF_8);
    if (name.length >= ADDRESS - PATH) {
      throw new SysException("connect", Errno.ENAMETOOLONG);
    }
    Fd socket =
        Fd.of("socket", Syscall.call(SyscallNumber.SOCKET, AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    try {
      Scratch scratch = Scratch.get().clear((ADDRESS + 7) & -8);
      ByteBuffer b = scratch.bytes();
      b.putShort(Scratch.STRUCT, (short) AF_UNIX);
      b.put(Scratch.STRUCT + PATH, name);
      SysException.check(
          "connect",
          Syscall.call(SyscallNumber.CONNECT, socket.number(), scratch.structAddress(), ADDRESS));
      return new LocalSocket(socket);
    } catch (SysException e) {
      socket.close();
      throw e;
    }
  }

  /**
   * Sends all of it; waits while the other side does not read.
   *
   * @throws SysException when the other side has closed
   */
  public void send(byte[] bytes) {
    Scratch scratch = Scratch.get();
    int at = 0;
    while (at < bytes.length) {
      int length = Math.min(CHUNK, bytes.length - at);
      scratch.bytes().put(Scratch.EXTRA, bytes, at, length);
      long sent =
          Syscall.call(
              SyscallNumber.SENDTO,
              socket.number(),
              scratch.address(Scratch.EXTRA),
              length,
              MSG_NOSIGNAL);
      at += sent == -Errno.EINTR ? 0 : (int) SysException.check("sendto", sent);
    }
  }

  /**
   * Waits for bytes.
   *
   * @param millis how long at most
   * @return what came, empty when nothing did in that time, null at the end
   * @throws SysException when the connection is broken
   */
  public byte[] receive(int millis) {
    Scratch scratch = Scratch.get().clear(8);
    scratch.bytes().putInt(Scratch.STRUCT, socket.number());
    scratch.bytes().putShort(Scratch.STRUCT + 4, (short) POLLIN);
    long ready = Syscall.call(SyscallNumber.POLL, scratch.structAddress(), 1, millis);
    if (ready == 0 || ready == -Errno.EINTR) {
      return new byte[0];
    }
    SysException.check("poll", ready);
    long length =
        SysException.check(
            "read",
            Syscall.call(
                SyscallNumber.READ, socket.number(), scratch.address(Scratch.EXTRA), CHUNK));
    if (length == 0) {
      return null;
    }
    byte[] bytes = new byte[(int) length];
    scratch.bytes().get(Scratch.EXTRA, bytes);
    return bytes;
  }

  @Override
  public void close() {
    socket.close();
  }
}
