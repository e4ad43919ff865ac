package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions with probes in the kernel and in a JVM. */
class JoinedSessionsTest {
  @TempDir Path directory;

  static List<Path> jdks() {
    return JavaTarget.jdks();
  }

  @BeforeEach
  void compile() {
    JavaTarget.compile("Server", directory);
  }

  private JavaTarget server(Path home) throws IOException {
    return JavaTarget.start(List.of(), home, directory, "Server");
  }

  private DtraceCommand.Running start(JavaTarget target, String program) throws Exception {
    DtraceCommand.Running dtrace =
        DtraceCommand.start(
            directory, "-qn", "BEGIN { printf(\"on\\n\"); } " + program, "-p", target.pid());
    dtrace.awaitText("on\n");
    return dtrace;
  }

  /** Traces while the target does something; all lines that were said. */
  private List<String> trace(JavaTarget target, String program, String act) throws Exception {
    DtraceCommand.Running dtrace = start(target, program);
    assertThat(target.say(act)).isEqualTo("done");
    dtrace.process().destroy();
    DtraceCommand.Result result = dtrace.await();
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result.out().lines().filter(line -> !line.isBlank() && !line.equals("on")).toList();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aggregationsAreMerged(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      List<String> out =
          trace(
              target,
              "java$target:Server:handle:entry { @[\"all\"] = count(); @top = max(args[0]->number);"
                  + " @path[stringof(args[0]->path)] = count(); }"
                  + " syscall::write:entry /pid == $target && arg2 == 32/"
                  + " { @[\"all\"] = count(); @top = max(arg2); @path[\"none\"] = count(); }"
                  + " END { printa(\"%s %@d\\n\", @); printa(\"%@d\\n\", @top);"
                  + " printa(\"%s %@d\\n\", @path); }",
              "serve 4 1000");
      // 4 threads: 1000 requests, and each 100th is followed by a write of 32 bytes.
      assertThat(out)
          .containsExactlyInAnyOrder(
              "all 4040",
              "999",
              "/path/0 800",
              "/path/1 800",
              "/path/2 800",
              "/path/3 800",
              "/path/4 800",
              "none 40");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void recordsComeInOrderOfTime(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      List<String> out =
          trace(
              target,
              "java$target:Server:handle:entry { printf(\"> %d\\n\", args[0]->number); }"
                  + " java$target:Server:handle:return { printf(\"< %d\\n\", arg1); }"
                  + " syscall::write:entry /pid == $target && arg2 <= 5 && execname =="
                  + " \"server-0\"/ { printf(\"w %d\\n\", arg2); }",
              "serve 1 500");
      assertThat(out).hasSize(1500);
      for (int i = 0; i < 500; i++) {
        int length = i % 5 + 1;
        assertThat(out.subList(3 * i, 3 * i + 3))
            .containsExactly("> " + i, "w " + length, "< " + length);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void faultsOfBothSidesAreErrorsOfOneProgram(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      DtraceCommand.Running dtrace =
          start(
              target,
              "java$target:Server:handle:entry /args[0]->number == 7/ { trace(*(int *)8); }"
                  + " syscall::write:entry /pid == $target && arg2 == 32/ { trace(*(int *)16); }"
                  + " ERROR { printf(\"%s %d %x\\n\", \"fault\", arg4, arg5); }");
      assertThat(target.say("serve 1 100")).isEqualTo("done");
      dtrace.process().destroy();
      DtraceCommand.Result result = dtrace.await();
      assertThat(result.out().lines().filter(line -> line.startsWith("fault")))
          .containsExactlyInAnyOrder("fault 1 8", "fault 1 10");
      assertThat(result.err().lines())
          .hasSize(2)
          .anyMatch(line -> line.contains(":Server:handle:entry): invalid address (0x8)"))
          .anyMatch(line -> line.contains(":write:entry): invalid address (0x10)"));
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void exitOfEitherSideEndsBoth(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      for (String program :
          List.of(
              "java$target:Server:done:entry { exit(3); } syscall::write:entry"
                  + " /pid == $target/ { @ = count(); }",
              "java$target:Server:handle:entry { @ = count(); } syscall::write:entry"
                  + " /pid == $target && arg2 == 32/ { exit(3); }")) {
        DtraceCommand.Running dtrace = start(target, program + " END { printf(\"end\\n\"); }");
        assertThat(target.say("serve 1 100")).isEqualTo("done");
        assertThat(dtrace.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        DtraceCommand.Result result = dtrace.await();
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).contains("end\n");
      }
    }
  }

  @Test
  void whatBothSidesCannotDoIsRefused() throws Exception {
    try (JavaTarget target = server(Path.of(System.getProperty("java.home")))) {
      DtraceCommand.Result result =
          DtraceCommand.run(
              "-qn",
              "java$target:Server:handle:entry { self->s = speculation(); } syscall::write:entry {"
                  + " this->s = speculation(); }",
              "-p",
              target.pid());
      assertThat(result.err())
          .isEqualTo(
              "dtrace: could not enable tracing: syscall::write:entry (line 1): a speculation"
                  + " cannot have data of Java probes and of others\n");
      assertThat(result.status()).isEqualTo(1);
    }
  }
}
