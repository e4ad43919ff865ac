package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of a command have names although they are printed when it has ended. */
@LiveKernel
class EndedProcessLiveTest {
  @TempDir private Path directory;

  @Test
  void stacksOfACommandThatHasEndedHaveNames() throws IOException {
    Path script =
        Files.writeString(
            directory.resolve("busy"), "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done\n");
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-n",
            "syscall::exit_group:entry /pid == $target/ { @[ustack(1)] = count(); }",
            "-c",
            "/bin/sh " + script);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).matches("(?s)\\s+libc\\.so\\.6`_[Ee]xit\\+0x[0-9a-f]+\\s+1\\s+");
  }

  /** However short it was: what it maps is told by the kernel, not looked for. */
  @Test
  void stacksOfTheShortestCommandHaveNames() {
    for (int i = 0; i < 10; i++) {
      DtraceCommand.Result result =
          DtraceCommand.run(
              "-qn", "syscall::exit_group:entry /pid == $target/ { ustack(1); }", "-c", "true");
      assertThat(result.err()).isEmpty();
      assertThat(result.out()).matches("(?s)\\s+libc\\.so\\.6`_[Ee]xit\\+0x[0-9a-f]+\\s+");
    }
  }
}
