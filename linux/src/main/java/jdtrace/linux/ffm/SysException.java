package jdtrace.linux.ffm;

/**
 * The kernel refused an operation. Carries which one and why, so that the caller can say which
 * ability is missing and choose another way; the message reads like perror(3):
 * {@code bpf(BPF_MAP_CREATE): Operation not permitted (EPERM)}.
 *
 * <p>Unchecked, because a refusal passes through many layers that can do nothing about it. Where a
 * refusal is an ordinary answer (no such key, no such process) the methods of this module return it
 * instead of throwing.
 */
public class SysException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String operation;
  private final int errno;

  /**
   * @param operation the system call and what it was asked for, e.g. {@code perf_event_open(cpu 1)}
   * @param errno the positive error number
   */
  public SysException(String operation, int errno) {
    this(operation, errno, null);
  }

  /**
   * @param detail a further sentence for the user, or null
   */
  public SysException(String operation, int errno, String detail) {
    super(text(operation, errno, detail));
    this.operation = operation;
    this.errno = errno;
  }

  private static String text(String operation, int errno, String detail) {
    StringBuilder text = new StringBuilder(operation);
    text.append(": ").append(Errno.message(errno));
    text.append(" (").append(Errno.name(errno)).append(')');
    if (detail != null) {
      text.append(": ").append(detail);
    }
    return text.toString();
  }

  /**
   * Passes a result of {@link Syscall#call} through, or throws when it is a refusal.
   *
   * @return {@code result}, which is not negative or is a value above the error range
   */
  public static long check(String operation, long result) {
    if (Syscall.failed(result)) {
      throw new SysException(operation, (int) -result);
    }
    return result;
  }

  /** What was asked for. */
  public String operation() {
    return operation;
  }

  /** The positive error number; compare with the constants of {@link Errno}. */
  public int errno() {
    return errno;
  }

  /** The error's symbolic name, e.g. {@code EPERM}. */
  public String errnoName() {
    return Errno.name(errno);
  }
}
