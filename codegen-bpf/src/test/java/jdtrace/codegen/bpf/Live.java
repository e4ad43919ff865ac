package jdtrace.codegen.bpf;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import jdtrace.linux.bpf.BpfMap;
import jdtrace.linux.bpf.MapSpec;
import jdtrace.linux.ffm.SysException;

/** Tests that need this machine's kernel: they skip with a printed reason elsewhere. */
final class Live {
  private Live() {}

  /** Skips, or fails when JDTRACE_REQUIRE_KERNEL=1, unless BPF maps can be made. */
  static void needsBpf() {
    String reason = refusal();
    if (reason == null) {
      return;
    }
    if ("1".equals(System.getenv("JDTRACE_REQUIRE_KERNEL"))) {
      fail("JDTRACE_REQUIRE_KERNEL=1, but " + reason);
    }
    System.out.println("skipped: " + reason);
    abort(reason);
  }

  private static String refusal() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return "this is not Linux";
    }
    try (BpfMap map = BpfMap.create(MapSpec.array("probe", 8, 1, 0))) {
      return map.fd() < 0 ? "no map" : null;
    } catch (SysException e) {
      return "this user or kernel may not use BPF: " + e.getMessage();
    }
  }
}
