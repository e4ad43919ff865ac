package jdtrace.linux.perf;

import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.SysException;

/**
 * What a perf event counts and when it fires. Source: {@code enum perf_type_id} and those after it in
 * {@code include/uapi/linux/perf_event.h}.
 *
 * @param type {@link #SOFTWARE} ...
 * @param config which event of the type
 * @param period fires at every so-manieth event, or for clocks after so many nanoseconds
 * @param user whether events in user mode count
 * @param kernel whether events in the kernel count
 */
public record PerfCounter(int type, long config, long period, boolean user, boolean kernel) {
  public static final int HARDWARE = 0;
  public static final int SOFTWARE = 1;
  public static final int HARDWARE_CACHE = 3;
  public static final int RAW = 4;

  private static final long EXCLUDE_USER = 1 << 4;
  private static final long EXCLUDE_KERNEL = 1 << 5;

  /** Bits of the attributes' flags. */
  long flags() {
    return (user ? 0 : EXCLUDE_USER) | (kernel ? 0 : EXCLUDE_KERNEL);
  }

  /** Whether this machine can count it; what it may not count it still can. */
  public boolean exists() {
    try (PerfEvent _ = PerfEvent.counter(0, this)) {
      return true;
    } catch (SysException e) {
      return switch (e.errno()) {
        case Errno.ENOENT, Errno.EINVAL, Errno.EOPNOTSUPP, Errno.ENODEV, Errno.ENOSYS -> false;
        default -> true;
      };
    }
  }
}
