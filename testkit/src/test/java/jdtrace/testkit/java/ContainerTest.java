package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A JVM in name spaces of its own, as a container's: another root of files, other process ids. */
class ContainerTest {
  /**
   * The classes are where the tracer does not see them under this name; /tmp is another, and /dev/shm has no
   * room for buffers.
   */
  private static final String INSIDE =
      "mount --bind \"$0\" /mnt && mount -t tmpfs none /tmp && mount -t proc none /proc"
          + " && mount -t tmpfs -o size=64k none /dev/shm && exec \"$@\"";

  @TempDir Path directory;

  @BeforeEach
  void compile() {
    assumeTrue(System.getProperty("user.name").equals("root"), "needs root to make name spaces");
    JavaTarget.compile("Shop", directory);
  }

  static List<Path> jdks() {
    return JavaTarget.jdks();
  }

  private JavaTarget start(String inside, Path home) throws IOException {
    List<String> container =
        List.of(
            "unshare",
            "--mount",
            "--pid",
            "--fork",
            "--kill-child",
            "sh",
            "-c",
            inside,
            directory.toString());
    return JavaTarget.start(container, home, directory, "-cp", "/mnt", "Shop");
  }

  /** A buffer that is not there when it is written to would end the JVM by a signal. */
  @ParameterizedTest
  @MethodSource("jdks")
  void buffersThatDoNotFitAreLoweredOrRefused(Path home) throws Exception {
    String program =
        "BEGIN { printf(\"on\\n\"); }"
            + " java$target:Shop:handle:entry { printf(\"%s\\n\", stringof(args[0]->path)); }";
    try (JavaTarget target = start(INSIDE.replace("tmpfs none", "tmpfs -o size=8m none"), home)) {
      DtraceCommand.Running dtrace =
          DtraceCommand.start(directory, "-qn", program, "-b", "16m", "-p", target.pid());
      dtrace.awaitText("on\n");
      assertThat(target.say("work 4 300")).isEqualTo("done");
      dtrace.process().destroy();
      DtraceCommand.Result lowered = dtrace.await();
      assertThat(lowered.status()).as(lowered.err()).isZero();
      assertThat(lowered.err()).matches("dtrace: buffer size lowered to [0-9]+[km]\n");
      assertThat(lowered.out().lines().filter(line -> line.startsWith("/p"))).hasSize(1200);
      assertNothingLeft(target);
      DtraceCommand.Result refused =
          DtraceCommand.run(
              "-qn", program, "-b", "16m", "-x", "bufresize=manual", "-p", target.pid());
      assertThat(refused.status()).isOne();
      assertThat(refused.err())
          .contains("its /dev/shm or /tmp has to hold buffers of")
          .contains("No space left on device")
          .contains("-b");
      assertThat(target.say("work 4 300")).isEqualTo("done");
      assertThat(target.threads("jdtrace")).isZero();
      assertNothingLeft(target);
    }
  }

  private static void assertNothingLeft(JavaTarget target) {
    for (String directory : new String[] {"tmp", "dev/shm"}) {
      File inside = new File("/proc/" + target.pid() + "/root/" + directory);
      assertThat(inside.list((_, name) -> name.startsWith(".jdtrace"))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void isTracedFromOutside(Path home) throws Exception {
    try (JavaTarget target = start(INSIDE, home)) {
      File inside = new File("/proc/" + target.pid() + "/root/tmp");
      for (int session = 1; session <= 2; session++) {
        DtraceCommand.Running dtrace =
            DtraceCommand.start(
                directory,
                "-qn",
                "BEGIN { printf(\"on\\n\"); }"
                    + " java$target:Shop:handle:entry"
                    + " { @[pid == $target, stringof(args[0]->path)] = count(); }"
                    + " END { printa(\"%d %s %@d\\n\", @); }",
                "-p",
                target.pid());
        dtrace.awaitText("on\n");
        assertThat(target.say("work 4 300")).isEqualTo("done");
        dtrace.process().destroy();
        DtraceCommand.Result result = dtrace.await();
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines().filter(line -> !line.isBlank()))
            .containsExactlyInAnyOrder("on", "1 /p0 400", "1 /p1 400", "1 /p2 400");
        assertThat(target.threads("jdtrace")).isZero();
        assertNothingLeft(target);
        assertThat(inside.list((_, name) -> name.startsWith(".attach_pid"))).isEmpty();
      }
      assertThat(new File("/tmp/.java_pid" + target.pid())).doesNotExist();
    }
  }
}
