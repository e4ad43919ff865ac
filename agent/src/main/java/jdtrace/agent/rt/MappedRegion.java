package jdtrace.agent.rt;

/**
 * The memory of shared variables, mapped from a descriptor that the tracer sends.
 *
 * <pre>
 *   here                             tracer
 *   offer: socketpair ── its number ──►  pidfd_getfd, sendmsg(SCM_RIGHTS: the map)
 *   map: recvmsg, mmap, close all
 * </pre>
 *
 * <p>When the session ends, empty memory takes the place of the region at once, so that a thread that is still
 * inside a firing, however long it was not run, touches nothing of anybody's; that is unmapped when no
 * firing is left.
 */
public final class MappedRegion {
  private static final boolean X86 = isX86(System.getProperty("os.arch"));
  private static final int SOCKETPAIR = X86 ? 53 : 199;
  private static final int RECVMSG = X86 ? 47 : 212;
  private static final int MMAP = X86 ? 9 : 222;
  private static final int MUNMAP = X86 ? 11 : 215;
  private static final int CLOSE = X86 ? 3 : 57;

  private static final int AF_UNIX = 1;
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_CLOEXEC = 0x80000;
  private static final int MSG_DONTWAIT = 0x40;
  private static final int MSG_CMSG_CLOEXEC = 0x40000000;
  private static final int SCM_RIGHTS = 1;
  private static final int SOL_SOCKET = 1;
  private static final int READ_WRITE = 3;
  private static final int MAP_SHARED = 1;

  /** MAP_PRIVATE, MAP_FIXED, MAP_ANONYMOUS, MAP_NORESERVE. */
  private static final int EMPTY = 0x4032;

  /** Behind struct msghdr: its iovec, a byte of data, a control message with one descriptor. */
  private static final int VECTOR = 56;

  private static final int DATA = 72;
  private static final int CONTROL = 80;
  private static final int CONTROL_BYTES = 24;
  private static final int RIGHT = CONTROL + 16;

  private int own = -1;
  private int offered = -1;
  private long address;
  private long bytes;

  private MappedRegion() {}

  private static boolean isX86(String architecture) {
    return "amd64".equals(architecture) || "x86_64".equals(architecture);
  }

  /**
   * Loads the library for system calls if need be and makes a pair of sockets.
   *
   * @param library its path
   * @throws IllegalStateException saying what the JVM or the kernel refuses
   */
  public static MappedRegion offer(String library) {
    try {
      SystemCall.load(library);
    } catch (UnsatisfiedLinkError e) {
      throw new IllegalStateException("no library can be loaded from /tmp: " + e.getMessage());
    }
    MappedRegion region = new MappedRegion();
    long memory = Raw.allocate(16);
    try {
      check("socketpair", call(SOCKETPAIR, AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, memory));
      region.own = Raw.intAt(memory);
      region.offered = Raw.intAt(memory + 4);
    } finally {
      Raw.free(memory);
    }
    return region;
  }

  private static long call(int number, long a, long b, long c, long d) {
    return SystemCall.call(number, a, b, c, d, 0, 0);
  }

  private static long check(String name, long result) {
    if (result < 0 && result >= -4095) {
      throw new IllegalStateException(name + " fails in it with error " + -result);
    }
    return result;
  }

  /** The descriptor that the tracer is to send to. */
  public int offered() {
    return offered;
  }

  /**
   * Takes what the tracer has sent, and maps so many bytes of it.
   *
   * @return the address
   * @throws IllegalStateException saying what fails
   */
  public long map(long length) {
    long mapped;
    try {
      int fd = receive();
      try {
        mapped = check("mmap", SystemCall.call(MMAP, 0, length, READ_WRITE, MAP_SHARED, fd, 0));
      } finally {
        call(CLOSE, fd, 0, 0, 0);
      }
    } finally {
      closeSockets();
    }
    address = mapped;
    bytes = length;
    return mapped;
  }

  private int receive() {
    long memory = Raw.allocate(CONTROL + CONTROL_BYTES);
    try {
      Raw.plainLongAt(memory + 16, memory + VECTOR);
      Raw.plainLongAt(memory + 24, 1);
      Raw.plainLongAt(memory + 32, memory + CONTROL);
      Raw.plainLongAt(memory + 40, CONTROL_BYTES);
      Raw.plainLongAt(memory + VECTOR, memory + DATA);
      Raw.plainLongAt(memory + VECTOR + 8, 1);
      check("recvmsg", call(RECVMSG, own, memory, MSG_DONTWAIT | MSG_CMSG_CLOEXEC, 0));
      boolean right =
          Raw.intAt(memory + CONTROL + 8) == SOL_SOCKET
              && Raw.intAt(memory + CONTROL + 12) == SCM_RIGHTS;
      if (!right) {
        throw new IllegalStateException("no descriptor came with the tracer's message");
      }
      return Raw.intAt(memory + RIGHT);
    } finally {
      Raw.free(memory);
    }
  }

  private void closeSockets() {
    if (own >= 0) {
      call(CLOSE, own, 0, 0, 0);
      call(CLOSE, offered, 0, 0, 0);
      own = -1;
      offered = -1;
    }
  }

  /** Lets go of the region: from here on there is empty memory in its place. */
  public void release() {
    closeSockets();
    if (address != 0) {
      check("mmap", SystemCall.call(MMAP, address, bytes, READ_WRITE, EMPTY, -1, 0));
    }
  }

  /** Gives the addresses back; only after {@link #release} and when no firing is left that knows them. */
  public void unmap() {
    if (address != 0) {
      check("munmap", call(MUNMAP, address, bytes, 0, 0));
      address = 0;
    }
  }
}
