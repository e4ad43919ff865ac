package jdtrace.linux.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import org.junit.jupiter.api.Assumptions;

/** What live tests need from the machine, and whether they leave anything behind. */
public final class Live {
  private Live() {}

  /** Skips the test, saying why, unless we are root; fails instead when a kernel is demanded. */
  public static void requireRoot() {
    require(Syscall.call(SyscallNumber.GETEUID) == 0, "needs root");
  }

  /** Skips the test with {@code reason} unless {@code condition}; see {@link #requireRoot}. */
  public static void require(boolean condition, String reason) {
    if (condition) {
      return;
    }
    if ("1".equals(System.getenv("JDTRACE_REQUIRE_KERNEL"))) {
      fail("JDTRACE_REQUIRE_KERNEL=1, but the test " + reason);
    }
    System.err.println("skipped: " + reason);
    Assumptions.abort(reason);
  }

  /** A body that may throw. */
  public interface Body {
    void run() throws Exception;
  }

  /** Runs {@code body} twice, the first time to load classes, and counts descriptors of the second. */
  public static void leaksNothing(Body body) throws Exception {
    body.run();
    int before = openDescriptors();
    body.run();
    assertEquals(before, openDescriptors(), "open descriptors before and after");
  }

  /** How many descriptors this process has open, jar files of lazily loaded classes included. */
  public static int openDescriptors() {
    return new File("/proc/self/fd").list().length;
  }

  /** Whether a refusal means that this kernel or user lacks the ability. */
  public static boolean refused(SysException e) {
    return e.errnoName().equals("EPERM") || e.errnoName().equals("EOPNOTSUPP");
  }
}
