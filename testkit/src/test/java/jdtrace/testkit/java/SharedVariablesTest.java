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

  @ParameterizedTest
  @MethodSource("jdks")
  void arraysOfBothSides(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      List<String> out =
          lines(
              target,
              "int number[int]; string path[string, int]; string who[int]; BEGIN { number[-1] = 17;"
                  + " path[\"begin\", 1] = \"first\"; } java$target:Server:handle:entry {"
                  + " number[tid] = args[0]->number + 1; path[\"now\", tid] ="
                  + " stringof(args[0]->path); } syscall::write:entry /number[tid] && (number[tid]"
                  + " - 1) % 5 + 1 == arg2/ { @[path[\"now\", tid]] = count(); who[tid] = execname;"
                  + " } java$target:Server:handle:return { number[tid] = 0; path[\"now\", tid] ="
                  + " NULL; @who[who[tid]] = count(); } java$target:Server:done:entry {"
                  + " @begin[number[-1], path[\"begin\", 1]] = count(); } END { printa(\"%s"
                  + " %@d\\n\", @); printa(\"%s %@d\\n\", @who); printa(\"%d %s %@d\\n\", @begin);"
                  + " }",
              "serve 3 10000");
      assertThat(out)
          .containsExactlyInAnyOrder(
              "/path/0 6000",
              "/path/1 6000",
              "/path/2 6000",
              "/path/3 6000",
              "/path/4 6000",
              "server-0 10000",
              "server-1 10000",
              "server-2 10000",
              "17 first 3");
    }
  }

  /** Each element is made in Java and removed in the kernel: room for a few is enough for all. */
  @ParameterizedTest
  @MethodSource("jdks")
  void whatOneSideMakesTheOtherRemoves(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      DtraceCommand.Result result =
          trace(
              target,
              "int made[int, int]; int last[int];"
                  + " java$target:Server:handle:entry { last[tid] = args[0]->number + 1;"
                  + " made[tid, args[0]->number + 1] = 5; } syscall::write:entry"
                  + " /last[tid] && made[tid, last[tid]] == 5/ { made[tid, last[tid]] = 0;"
                  + " last[tid] = 0; @ = count(); } END { printa(\"%@d\\n\", @); }",
              "serve 8 20000",
              "-xdynvarsize=1408");
      assertThat(result.err()).isEmpty(); // 8 threads with 80 and 88 bytes
      assertThat(said(result)).containsExactly("160000");
    }
  }

  /** All threads of both sides make and remove the same few elements; their room is given back exactly. */
  @ParameterizedTest
  @MethodSource("jdks")
  void everybodyMakesAndRemovesTheSame(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      DtraceCommand.Result result =
          trace(
              target,
              "int a[int]; java$target:Server:handle:entry { a[args[0]->number % 2] = 1; }"
                  + " java$target:Server:handle:return { a[0] = 0; a[1] = 0; }"
                  + " syscall::write:entry /pid == $target/ { a[arg2 % 2] = 0; a[arg2 % 2] = 2; }"
                  + " syscall::write:return /pid == $target/ { a[1] = 0; a[0] = 0; @ = count(); }"
                  + " END { a[5] = 1; a[6] = 2; a[7] = 3; a[8] = 4; a[9] = 5; a[10] = 6; a[11] = 7;"
                  + " a[12] = 8; a[13] = 9; a[14] = 10; printf(\"%d %d %d\\n\", a[0], a[1], a[14]);"
                  + " }",
              "serve 8 50000",
              "-xdynvarsize=800");
      assertThat(result.err()).isEmpty(); // ten elements of 80 bytes
      assertThat(said(result).getFirst()).isEqualTo("0 0 10");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void arraysOfThreadsEndWithThem(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      DtraceCommand.Running dtrace =
          start(
              target,
              "java$target:Server:handle:entry { self->n[args[0]->number % 2] = args[0]->number; }"
                  + " syscall::write:entry /execname > \"server-\" && execname < \"server.\" &&"
                  + " arg2 <= 5/ { @[self->n[0] % 5 + 1 == arg2 || self->n[1] % 5 + 1 == arg2] ="
                  + " count(); } END { printa(\"%d %@d\\n\", @); }",
              "-xdynvarsize=2560");
      for (int i = 0; i < 50; i++) {
        assertThat(target.say("serve 4 10")).isEqualTo("done");
        Thread.sleep(100); // the kernel frees a thread some milliseconds behind its end
      }
      dtrace.process().destroy();
      DtraceCommand.Result result = dtrace.await();
      assertThat(result.err()).isEmpty(); // room for 32 elements; 8 are in use at a time
      assertThat(said(result)).containsExactly("1 2000");
    }
  }
}
