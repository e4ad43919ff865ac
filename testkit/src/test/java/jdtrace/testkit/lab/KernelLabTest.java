package jdtrace.testkit.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Runs the tests marked {@link LabKernel} on stock kernels, where QEMU is installed and the machine's
 * own kernel cannot run them. With {@code JDTRACE_REQUIRE_LAB=1} in the environment it fails where it
 * would be skipped.
 */
class KernelLabTest {
  private static final String EMULATOR = "qemu-system-x86_64";
  private static final int NO_LAB = 3;
  private static final long LIMIT_SECONDS = 800;

  /** The oldest, which has no kprobe_multi, and the usual one. */
  private static final String KERNELS = "bookworm-security,bookworm-backports";

  @Test
  void testsPassOnStockKernels() throws IOException, InterruptedException {
    if (System.getProperty("jdtrace.lab") != null) {
      skip("this is the lab");
      return;
    }
    if (Capabilities.get().has(Ability.FENTRY)) {
      skip("this machine's kernel has run them");
      return;
    }
    boolean required = "1".equals(System.getenv("JDTRACE_REQUIRE_LAB"));
    if (!required && !isInstalled()) {
      skip("no " + EMULATOR);
      return;
    }
    Process lab =
        new ProcessBuilder(
                "../tools/lab",
                "-k",
                KERNELS,
                "-t",
                "400",
                "-p",
                System.getProperty("java.class.path"))
            .inheritIO()
            .start();
    if (!lab.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      lab.descendants().forEach(ProcessHandle::destroy);
      lab.destroy();
      throw new AssertionError("the lab did not end within " + LIMIT_SECONDS + " s");
    }
    if (lab.exitValue() == NO_LAB && !required) {
      skip("the lab could not be set up");
      return;
    }
    assertThat(lab.exitValue()).as("status of tools/lab, whose output is above").isZero();
  }

  private static void skip(String reason) {
    System.err.println("skipped: kernel lab: " + reason);
    Assumptions.abort(reason);
  }

  private static boolean isInstalled() {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(directory, EMULATOR))) {
        return true;
      }
    }
    return false;
  }
}
