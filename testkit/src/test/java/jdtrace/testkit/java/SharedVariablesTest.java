package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Variables that Java probes and kernel probes have in common. Request {@code i} of {@code Server} has path
 * {@code /path/P}, P = i % 5, and writes P + 1 bytes; behind each hundredth there is a write of 32 bytes that
 * belongs to none.
 */
class SharedVariablesTest {
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

  private DtraceCommand.Running start(JavaTarget target, String program, String... options)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-qn", "BEGIN { printf(\"on\\n\"); } " + program, "-p", target.pid()));
    DtraceCommand.Running dtrace = DtraceCommand.start(directory, arguments.toArray(String[]::new));
    dtrace.awaitText("on\n");
    return dtrace;
  }

  private DtraceCommand.Result trace(
      JavaTarget target, String program, String act, String... options) throws Exception {
    DtraceCommand.Running dtrace = start(target, program, options);
    assertThat(target.say(act)).isEqualTo("done");
    dtrace.process().destroy();
    return dtrace.await();
  }

  /** Traces while the target does something; all lines that were said. */
  private List<String> lines(JavaTarget target, String program, String act) throws Exception {
    DtraceCommand.Result result = trace(target, program, act);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return said(result);
  }

  private static List<String> said(DtraceCommand.Result result) {
    return result.out().lines().filter(line -> !line.isBlank() && !line.equals("on")).toList();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void systemCallsOfARequest(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      List<String> out =
          lines(
              target,
              "java$target:Server:handle:entry { self->req = stringof(args[0]->path); }"
                  + " java$target:Server:handle:return { self->req = NULL; }"
                  + " syscall::write:entry /self->req != NULL/ { @[self->req] = sum(arg2);"
                  + " @n = count(); } END { printa(\"%s %@d\\n\", @); printa(\"%@d\\n\", @n); }",
              "serve 8 125000");
      assertThat(out)
          .containsExactlyInAnyOrder(
              "/path/0 200000",
              "/path/1 400000",
              "/path/2 600000",
              "/path/3 800000",
              "/path/4 1000000",
              "1000000");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void whatAKernelProbeStoresAJavaProbeReads(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      List<String> out =
          lines(
              target,
              "syscall::write:entry /pid == $target && arg2 <= 5/ { self->bytes = arg2;"
                  + " self->who = execname; }"
                  + " java$target:Server:handle:return /self->bytes == arg1/ {"
                  + " @[self->who, self->bytes] = count(); self->bytes = 0; self->who = NULL; }"
                  + " syscall::write:entry /pid == $target && arg2 == 32 && self->bytes == 0 &&"
                  + " self->who == NULL/ { @left[\"nothing\", 0] = count(); }"
                  + " END { printa(\"%s %d %@d\\n\", @); printa(\"%s %d %@d\\n\", @left); }",
              "serve 2 10000");
      List<String> expected = new ArrayList<>();
      for (int thread = 0; thread < 2; thread++) {
        for (int bytes = 1; bytes <= 5; bytes++) {
          expected.add("server-" + thread + " " + bytes + " 2000");
        }
      }
      expected.add("nothing 0 200");
      assertThat(out).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void globalsOfBothSides(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      List<String> out =
          lines(
              target,
              "int wanted, calls, bytes; string name, last;"
                  + " BEGIN { wanted = 3; name = \"three\"; last = \"none\"; }"
                  + " java$target:Server:handle:entry /args[0]->number % 5 + 1 == wanted/ {"
                  + " @[name, last] = count(); last = stringof(args[0]->path); calls++; }"
                  + " syscall::write:entry /pid == $target && arg2 == wanted/ {"
                  + " @[\"written\", last] = count(); bytes += arg2; }"
                  + " END { printf(\"%d %d %s %s\\n\", calls, bytes, name, last);"
                  + " printa(\"%s %s %@d\\n\", @); }",
              "serve 1 1000");
      assertThat(out)
          .containsExactlyInAnyOrder(
              "200 600 three /path/2", "three none 1", "three /path/2 199", "written /path/2 200");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void exitIsSeenAtOnceByTheOtherSide(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      DtraceCommand.Result result =
          trace(
              target,
              "int calls; java$target:Server:handle:entry { calls++; } syscall::write:entry /pid =="
                  + " $target && execname == \"server-0\"/ { @ = count(); }"
                  + " java$target:Server:handle:return /calls == 500/ { exit(7); } END {"
                  + " printa(\"%@d\\n\", @); printf(\"%d\\n\", calls); }",
              "serve 1 5000");
      assertThat(result.err()).isEmpty();
      assertThat(result.status()).isEqualTo(7);
      // Writes of 500 requests, and the 5 between them; nothing from the return of the 500th on.
      assertThat(said(result)).containsExactly("505", "500");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void threadsThatEndGiveTheirShareBack(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      // Room for sixteen strings, which are never set back.
      DtraceCommand.Running dtrace =
          start(
              target,
              "java$target:Server:handle:entry { self->req = stringof(args[0]->path); }"
                  + " syscall::write:entry /pid == $target && execname > \"server-\" && execname <"
                  + " \"server.\" && arg2 <= 5/ { @[self->req == NULL ? \"none\" : self->req] ="
                  + " count(); } END { printa(\"%s %@d\\n\", @); }",
              "-xdynvarsize=5120");
      for (int i = 0; i < 50; i++) {
        assertThat(target.say("serve 4 10")).isEqualTo("done");
        Thread.sleep(100); // the kernel frees a thread some milliseconds behind its end
      }
      dtrace.process().destroy();
      DtraceCommand.Result result = dtrace.await();
      assertThat(result.err()).isEmpty();
      assertThat(said(result))
          .containsExactlyInAnyOrder(
              "/path/0 400", "/path/1 400", "/path/2 400", "/path/3 400", "/path/4 400");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void whatFindsNoRoomIsTold(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      DtraceCommand.Result result =
          trace(
              target,
              "java$target:Server:handle:entry { self->a = stringof(args[0]->path); self->b = 1; }"
                  + " syscall::write:entry /execname == \"server-0\" && arg2 <= 5/ { @[self->a !="
                  + " NULL, self->b] = count(); } END { printa(\"%d %d %@d\\n\", @); }",
              "serve 1 1000",
              "-xdynvarsize=320");
      assertThat(said(result)).containsExactly("1 0 1000");
      assertThat(result.err()).isEqualTo("dtrace: 1000 dynamic variable drops\n");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void virtualThreadsHaveTheirOwn(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      DtraceCommand.Running dtrace =
          start(
              target,
              "java$target:Server:handle:entry { self->req = stringof(args[0]->path); }"
                  + " java$target:Server:handle:return { @[self->req] = count(); self->req = NULL;"
                  + " } syscall::write:entry /pid == $target && self->req != NULL/ { @[\"seen in"
                  + " the kernel\"] = count(); } END { printa(\"%s %@d\\n\", @); }");
      String answer = target.say("virtual 100");
      dtrace.process().destroy();
      DtraceCommand.Result result = dtrace.await();
      assertThat(result.err()).isEmpty();
      if (answer.equals("done")) {
        assertThat(said(result))
            .containsExactlyInAnyOrder(
                "/path/0 20", "/path/1 20", "/path/2 20", "/path/3 20", "/path/4 20");
      } else {
        assertThat(said(result)).isEmpty(); // a JDK without virtual threads
      }
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void nothingIsLeft(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      String program =
          "java$target:Server:handle:entry { self->req = stringof(args[0]->path); }"
              + " syscall::write:entry /self->req != NULL/ { @ = count(); }";
      DtraceCommand.Running dtrace = start(target, program);
      assertThat(mappings(target)).isEqualTo(1);
      dtrace.process().destroy();
      assertThat(dtrace.await().err()).isEmpty();
      assertThat(mappings(target)).isZero();
      int descriptors = descriptors(target); // the JVM keeps some files of its own from now on

      dtrace = start(target, program);
      assertThat(mappings(target)).isEqualTo(1);
      dtrace.process().destroyForcibly();
      assertThat(dtrace.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
      while (mappings(target) > 0 && System.nanoTime() < end) {
        Thread.sleep(20);
      }
      assertThat(mappings(target)).isZero();
      assertThat(descriptors(target)).isEqualTo(descriptors);
      assertThat(target.say("serve 1 100")).isEqualTo("done");
    }
  }

  private static long mappings(JavaTarget target) throws IOException {
    return Files.readAllLines(Path.of("/proc", target.pid(), "maps")).stream()
        .filter(line -> line.contains("bpf-map"))
        .count();
  }

  private static int descriptors(JavaTarget target) {
    String[] names = Path.of("/proc", target.pid(), "fd").toFile().list();
    return names == null ? -1 : names.length;
  }

  @Test
  void arraysAreRefused() throws Exception {
    try (JavaTarget target = server(Path.of(System.getProperty("java.home")))) {
      DtraceCommand.Result result =
          DtraceCommand.run(
              "-qn",
              "java$target:Server:handle:entry { a[1] = 1; } syscall::write:entry /a[1]/ { }",
              "-p",
              target.pid());
      assertThat(result.err())
          .isEqualTo(
              "dtrace: could not enable tracing: syscall::write:entry (line 1): array a is used in"
                  + " Java probes and in others, which cannot share it yet\n");
      assertThat(result.status()).isEqualTo(1);
    }
  }
}
