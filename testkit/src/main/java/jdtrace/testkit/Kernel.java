package jdtrace.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import jdtrace.linux.bpf.BpfMap;
import jdtrace.linux.bpf.MapSpec;
import jdtrace.linux.ffm.SysException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What live tests need from the machine they run on. Asked once, then remembered. */
public final class Kernel {
  /** Set to 1 where the machine is known to be able to trace: what is missing is then a failure. */
  static final String REQUIRE = "JDTRACE_REQUIRE_KERNEL";

  private static final Path TYPES = Path.of("/sys/kernel/btf/vmlinux");

  private Kernel() {}

  /** Skips the running test, saying why, unless BPF programs can be loaded and typed. */
  public static void requireBpf() {
    require(missing());
  }

  /** The same unless the kernel tells its types. */
  public static void requireTypes() {
    require(Files.isReadable(TYPES) ? null : TYPES + " cannot be read");
  }

  private static void require(String missing) {
    if (missing == null) {
      return;
    }
    if (isRequired()) {
      Assertions.fail(REQUIRE + "=1, but " + missing);
    }
    System.err.println("skipped: " + missing);
    Assumptions.abort(missing);
  }

  /** Returns what keeps us from tracing this kernel, or null if nothing does. */
  public static String missing() {
    return Answer.MISSING;
  }

  static boolean isRequired() {
    return "1".equals(System.getenv(REQUIRE));
  }

  private static final class Answer {
    static final String MISSING = ask();

    private static String ask() {
      if (!Files.isReadable(TYPES)) {
        return TYPES + " cannot be read";
      }
      // Creating a map needs the same privilege as loading a program.
      try (BpfMap map = BpfMap.create(MapSpec.array("jdtrace_ask", Long.BYTES, 1, 0))) {
        return null;
      } catch (SysException refused) {
        return "bpf(2) is refused: " + refused.getMessage();
      }
    }
  }
}
