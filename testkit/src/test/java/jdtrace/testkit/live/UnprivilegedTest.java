package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user without rights gets: programs of the tracer's own probes, and a clear no. */
class UnprivilegedTest {
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  @TempDir Path directory;

  @BeforeEach
  void needsRootToBecomeNobody() throws IOException, InterruptedException {
    Path classes =
        Path.of(DtraceCommand.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    String missing = null;
    if (!"root".equals(System.getProperty("user.name"))) {
      missing = "only root can become nobody";
    } else if (run("test", "-r", classes.toString()) != 0) {
      missing = "nobody cannot read " + classes;
    }
    if (missing != null) {
      System.err.println("skipped: " + missing);
      Assumptions.abort(missing);
    }
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static int run(String... words) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(NOBODY);
    command.addAll(List.of(words));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  @Test
  void ownProbesRun() throws IOException, InterruptedException {
    DtraceCommand.Result result =
        DtraceCommand.start(
                directory,
                NOBODY,
                "-qn",
                "BEGIN { printf(\"%d \", uid); } tick-10ms { @ = count(); exit(0); }")
            .await();
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo("65534 \n                1\n");
    assertThat(result.err()).isEmpty();
  }

  /** Spec consumer.md section 7. */
  @Test
  void buffersAreOf16MebibytesAtMost() throws IOException, InterruptedException {
    DtraceCommand.Result result =
        DtraceCommand.start(
                directory,
                NOBODY,
                "-q",
                "-b64m",
                "-xaggsize=16m",
                "-xspecsize=20m",
                "-n",
                "BEGIN { printf(\"%d\\n\", uid); exit(0); }")
            .await();
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo("65534\n\n");
    assertThat(result.err())
        .isEqualTo("dtrace: buffer size lowered to 16m\ndtrace: speculation size lowered to 10m\n");
  }

  @Test
  void kernelProbesAreRefusedByName() throws IOException, InterruptedException {
    DtraceCommand.Result result =
        DtraceCommand.start(directory, NOBODY, "-qn", "syscall:::entry { @ = count(); }").await();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("dtrace: failed to initialize dtrace: syscall probes need privilege: not root")
        .hasLineCount(1);
  }
}
