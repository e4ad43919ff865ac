package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actions that change what is traced: on processes of our own. */
@LiveKernel
class DestructiveLiveTest {
  @TempDir Path directory;

  private static final int SIGUSR1 = 10;

  @Test
  void raise() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("/bin/sh", "-c", loop()).start();
    try {
      DtraceCommand.Result result =
          DtraceCommand.run(
              "-wqn",
              "syscall::chdir:entry /pid == $target/ { raise(10); exit(0); }",
              "-p",
              Long.toString(process.pid()));
      assertThat(result.status()).as(result.err()).isZero();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(128 + SIGUSR1);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void raiseOfWhatIsNoSignal() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("/bin/sh", "-c", loop()).start();
    try {
      DtraceCommand.Result result =
          DtraceCommand.run(
              "-wqn",
              "BEGIN { n = 0; }"
                  + " syscall::chdir:entry /pid == $target && n < 3/"
                  + " { this->s = n == 0 ? 0 : n == 1 ? 65 : -1; n++; raise(this->s); }"
                  + " ERROR { printf(\"%d\\n\", arg4); } ERROR /n == 3/ { exit(0); }",
              "-p",
              Long.toString(process.pid()));
      assertThat(result.out()).isEqualTo("3\n3\n3\n\n"); // DTRACEFLT_ILLOP
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void stop() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("/bin/sh", "-c", loop()).start();
    try {
      DtraceCommand.Result result =
          DtraceCommand.run(
              "-wqn",
              "syscall::chdir:entry /pid == $target/ { stop(); exit(0); }",
              "-p",
              Long.toString(process.pid()));
      assertThat(result.status()).as(result.err()).isZero();
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      assertThat(Files.readString(status)).contains("State:\tT (stopped)");
    } finally {
      process.destroyForcibly();
    }
  }

  private static String loop() {
    return "while cd -P .; do sleep 0.02; done";
  }

  /** 500 ms of a second, then no more; and the clock is read again. */
  @Test
  void chill() throws IOException {
    for (String engine : new String[] {"interp", "bpf"}) {
      DtraceCommand.Result result =
          DtraceCommand.run(
              "-wqn",
              "BEGIN { this->a = timestamp; chill(300000000); this->b = timestamp;"
                  + " printf(\"%d\\n\", this->b - this->a >= 300000000); chill(100000000);"
                  + " printf(\"%d\\n\", timestamp - this->b >= 100000000); }"
                  + " BEGIN { chill(200000000); }"
                  + " BEGIN { chill(-1); }"
                  + " ERROR { printf(\"fault %d\\n\", arg4); }"
                  + " BEGIN { exit(0); }",
              "-xengine=" + engine);
      assertThat(result.out()).as(engine).isEqualTo("1\n1\nfault 3\nfault 3\n\n");
    }
  }

  @Test
  void nothingWithoutPermission() throws IOException {
    String[] actions = {
      "stop()",
      "raise(10)",
      "chill(1)",
      "system(\"true\")",
      "freopen(\"/dev/null\")",
      "copyoutstr(\"x\", 0, 1)"
    };
    for (String action : actions) {
      DtraceCommand.Result result =
          DtraceCommand.run("-qn", "BEGIN { " + action + "; exit(0); }", "-xengine=bpf");
      assertThat(result.status()).as(action).isEqualTo(1);
      assertThat(result.err()).as(action).contains("Destructive actions not allowed");
    }
  }

  /** Where the kernel forbids it, the refusal names what it is that is missing. */
  @Test
  void copyout() throws IOException {
    Assumptions.assumeFalse(
        Capabilities.get().has(Ability.PROBE_WRITE_USER), "this kernel allows copyout()");
    for (String call : new String[] {"copyout(alloca(8), 0, 8)", "copyoutstr(\"x\", 0, 1)"}) {
      DtraceCommand.Result result =
          DtraceCommand.run("-wqn", "BEGIN { " + call + "; exit(0); }", "-xengine=bpf");
      assertThat(result.status()).isEqualTo(1);
      assertThat(result.err())
          .contains(call.substring(0, call.indexOf('(')) + "() needs bpf probe_write_user");
    }
  }

  /** Where the kernel allows it, the process finds in its memory what D wrote there. */
  @Test
  void copyoutWritesToTheProcess() throws IOException {
    Assumptions.assumeTrue(
        Capabilities.get().has(Ability.PROBE_WRITE_USER), "this kernel does not allow copyout()");
    Path said = directory.resolve("said");
    Path script =
        Files.writeString(directory.resolve("script"), "{ echo before; echo other; } >" + said);
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-wqn",
            "syscall::write:entry /pid == $target && copyinstr(arg1, 6) == \"before\"/"
                + " { copyoutstr(\"TRACED\", arg1, 6); }"
                + " syscall::write:entry /pid == $target && copyinstr(arg1, 5) == \"other\"/"
                + " { this->to = (char *)alloca(2); this->to[0] = 'X'; this->to[1] = 'Y';"
                + " copyout(this->to, arg1 + 1, 2); }",
            "-c",
            "sh " + script);
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(Files.readString(said)).as(result.err()).isEqualTo("TRACED\noXYer\n");
  }

  /** The tracer would do it to itself. */
  @Test
  void notInTheInterpreter() throws IOException {
    for (String action : new String[] {"stop()", "raise(10)", "copyoutstr(\"x\", 0, 1)"}) {
      DtraceCommand.Result result =
          DtraceCommand.run("-wqn", "BEGIN { " + action + "; exit(0); }", "-xengine=interp");
      assertThat(result.status()).as(action).isEqualTo(1);
      assertThat(result.err())
          .contains(
              action.substring(0, action.indexOf('('))
                  + "() would act on the tracer itself: not in the interpreter");
    }
  }
}
