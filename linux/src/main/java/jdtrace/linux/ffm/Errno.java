package jdtrace.linux.ffm;

/**
 * Error numbers of the kernel: names and the words that C programs print for them.
 *
 * <p>Source: {@code include/uapi/asm-generic/errno-base.h} and {@code errno.h}; ENOTSUPP (524) is
 * kernel-internal ({@code include/linux/errno.h}) but bpf(2) lets it out. The same on x86-64 and
 * arm64.
 */
public final class Errno {
  public static final int EPERM = 1;
  public static final int ENOENT = 2;
  public static final int ESRCH = 3;
  public static final int EINTR = 4;
  public static final int ENXIO = 6;
  public static final int E2BIG = 7;
  public static final int ENOEXEC = 8;
  public static final int EBADF = 9;
  public static final int ECHILD = 10;
  public static final int EAGAIN = 11;
  public static final int ENOMEM = 12;
  public static final int EACCES = 13;
  public static final int EFAULT = 14;
  public static final int EBUSY = 16;
  public static final int EEXIST = 17;
  public static final int ENODEV = 19;
  public static final int ENOTDIR = 20;
  public static final int EINVAL = 22;
  public static final int EMFILE = 24;
  public static final int ENOSPC = 28;
  public static final int ENAMETOOLONG = 36;
  public static final int ENOSYS = 38;
  public static final int EOPNOTSUPP = 95;
  public static final int ENOTSUPP = 524;

  /** Number, name and message of each, in the order of the kernel's headers. */
  private static final String TABLE =
      """
      1 EPERM Operation not permitted
      2 ENOENT No such file or directory
      3 ESRCH No such process
      4 EINTR Interrupted system call
      5 EIO Input/output error
      6 ENXIO No such device or address
      7 E2BIG Argument list too long
      8 ENOEXEC Exec format error
      9 EBADF Bad file descriptor
      10 ECHILD No child processes
      11 EAGAIN Resource temporarily unavailable
      12 ENOMEM Cannot allocate memory
      13 EACCES Permission denied
      14 EFAULT Bad address
      15 ENOTBLK Block device required
      16 EBUSY Device or resource busy
      17 EEXIST File exists
      18 EXDEV Invalid cross-device link
      19 ENODEV No such device
      20 ENOTDIR Not a directory
      21 EISDIR Is a directory
      22 EINVAL Invalid argument
      23 ENFILE Too many open files in system
      24 EMFILE Too many open files
      25 ENOTTY Inappropriate ioctl for device
      26 ETXTBSY Text file busy
      27 EFBIG File too large
      28 ENOSPC No space left on device
      29 ESPIPE Illegal seek
      30 EROFS Read-only file system
      31 EMLINK Too many links
      32 EPIPE Broken pipe
      33 EDOM Numerical argument out of domain
      34 ERANGE Numerical result out of range
      35 EDEADLK Resource deadlock avoided
      36 ENAMETOOLONG File name too long
      37 ENOLCK No locks available
      38 ENOSYS Function not implemented
      39 ENOTEMPTY Directory not empty
      40 ELOOP Too many levels of symbolic links
      61 ENODATA No data available
      62 ETIME Timer expired
      71 EPROTO Protocol error
      75 EOVERFLOW Value too large for defined data type
      84 EILSEQ Invalid or incomplete multibyte or wide character
      90 EMSGSIZE Message too long
      92 ENOPROTOOPT Protocol not available
      95 EOPNOTSUPP Operation not supported
      110 ETIMEDOUT Connection timed out
      111 ECONNREFUSED Connection refused
      125 ECANCELED Operation canceled
      130 EOWNERDEAD Owner died
      524 ENOTSUPP Operation not supported by this kernel
      """;

  private Errno() {}

  /** The symbolic name, e.g. {@code ENOENT}; {@code errno 77} for a number without one here. */
  public static String name(int errno) {
    String line = line(errno);
    return line == null ? "errno ".concat(Integer.toString(errno)) : line.substring(0, space(line));
  }

  /** The usual message, e.g. {@code No such file or directory}. */
  public static String message(int errno) {
    String line = line(errno);
    return line == null
        ? "Unknown error ".concat(Integer.toString(errno))
        : line.substring(space(line) + 1);
  }

  private static int space(String line) {
    return line.indexOf(' ');
  }

  /** The table's line for the number, without the number; null when there is none. */
  private static String line(int errno) {
    String key = Integer.toString(errno).concat(" ");
    int at = 0;
    while (at < TABLE.length()) {
      int end = TABLE.indexOf('\n', at);
      if (TABLE.startsWith(key, at)) {
        return TABLE.substring(at + key.length(), end);
      }
      at = end + 1;
    }
    return null;
  }
}
