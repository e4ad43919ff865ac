package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import jdtrace.linux.bpf.Bpf;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the command ends, the kernel holds nothing of it afterwards. */
@LiveKernel
class LeftoversLiveTest {
  private static final String PROGRAM =
      "syscall:::entry { @[execname, probefunc] = count(); }"
          + " profile-97 { @p[cpu] = count(); } END { printf(\"ended\\n\"); }";

  @TempDir Path directory;

  private DtraceCommand.Running start() throws IOException, InterruptedException {
    DtraceCommand.Running running =
        DtraceCommand.start(
            directory,
            "-n",
            PROGRAM + " tick-10ms { printf(\"running\\n\"); }",
            "-xswitchrate=50ms");
    running.awaitText("running");
    return running;
  }

  /** Programs and maps in the kernel now; gone ones are freed behind a grace period. */
  private static Set<String> objects() {
    Set<String> objects = new TreeSet<>();
    for (int id : Bpf.programIds()) {
      objects.add("program " + id);
    }
    for (int id : Bpf.mapIds()) {
      objects.add("map " + id);
    }
    return objects;
  }

  private static void assertOnly(Set<String> before) throws InterruptedException {
    Set<String> after = objects();
    for (int i = 0; i < 200 && !before.containsAll(after); i++) {
      Thread.sleep(25);
      after = objects();
    }
    assertThat(before).containsAll(after);
  }

  @Test
  void interrupt() throws IOException, InterruptedException {
    ends("INT", 0);
  }

  @Test
  void terminate() throws IOException, InterruptedException {
    ends("TERM", 0);
  }

  private void ends(String signal, int status) throws IOException, InterruptedException {
    Set<String> before = objects();
    DtraceCommand.Running running = start();
    signal(signal, running.process().pid());
    DtraceCommand.Result result = running.await();
    assertThat(result.status()).as(result.err()).isEqualTo(status);
    assertThat(result.out()).contains("ended").containsPattern("read +\\d+\n");
    assertOnly(before);
  }

  @Test
  void kill() throws IOException, InterruptedException {
    Set<String> before = objects();
    DtraceCommand.Running running = start();
    assertThat(objects()).isNotEqualTo(before);
    signal("KILL", running.process().pid());
    running.process().waitFor();
    assertOnly(before);
  }

  /** Killed while every stable provider is busy: what it traced goes on, nothing of it stays. */
  @Test
  void killWhileStableProvidersFire() throws IOException, InterruptedException {
    Process load =
        new ProcessBuilder(
                "sh",
                "-c",
                "i=0; while [ $i -lt 300 ]; do cat /etc/passwd >/dev/null || exit 1;"
                    + " i=$((i+1)); done")
            .start();
    try {
      Set<String> before = objects();
      DtraceCommand.Running running =
          DtraceCommand.start(
              directory,
              "-xswitchrate=50ms",
              "-qn",
              "proc:::, sched:::, io:::, ip:::, tcp:::, udp::: { @[probeprov, probename] = count();"
                  + " } tick-100ms { printf(\"running\\n\"); }");
      running.awaitText("running");
      assertThat(objects()).isNotEqualTo(before);
      signal("KILL", running.process().pid());
      running.process().waitFor();
      assertThat(load.waitFor()).isZero();
      assertOnly(before);
    } finally {
      load.destroyForcibly();
    }
  }

  private static void signal(String name, long pid) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
    assertThat(kill.waitFor()).isZero();
  }

  @Test
  void closedOutput() throws IOException, InterruptedException {
    Set<String> before = objects();
    DtraceCommand.Result result =
        DtraceCommand.run("-o", "/dev/full", "-n", "tick-10ms { printf(\"x\"); }");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("dtrace: failed to write output: No space left on device");
    assertOnly(before);
  }

  @Test
  void descriptorsOfThisProcess() {
    DtraceCommand.run("-qn", "BEGIN { exit(0); } syscall::read:entry { @ = count(); }");
    int before = openFiles();
    for (int i = 0; i < 3; i++) {
      DtraceCommand.run("-qn", PROGRAM + " tick-20ms { exit(0); }");
    }
    assertThat(openFiles()).isLessThanOrEqualTo(before);
  }

  private static int openFiles() {
    String[] files = new java.io.File("/proc/self/fd").list();
    return files == null ? -1 : files.length;
  }
}
