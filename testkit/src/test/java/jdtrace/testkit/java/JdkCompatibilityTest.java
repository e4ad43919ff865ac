package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.Kernel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must work on every JDK, in short, on those that the machine does not have. All Java tests run
 * on them with {@code -Djdtrace.jdks=HOME:HOME...}.
 */
class JdkCompatibilityTest {
  @TempDir Path directory;

  static List<Integer> versions() {
    return FetchedJdks.VERSIONS;
  }

  private JavaTarget start(int version, String program) throws IOException {
    return JavaTarget.start(List.of(), FetchedJdks.home(version), directory, program);
  }

  /** Traces while the target does things; what was said but empty lines. */
  private List<String> trace(JavaTarget target, String program, String... acts) throws Exception {
    DtraceCommand.Running dtrace =
        DtraceCommand.start(
            directory, "-qn", "BEGIN { printf(\"on\\n\"); } " + program, "-p", target.pid());
    dtrace.awaitText("on\n");
    for (String act : acts) {
      assertThat(target.say(act)).isEqualTo("done");
    }
    dtrace.process().destroy();
    DtraceCommand.Result result = dtrace.await();
    // A class that is not as it was before, by its hash, would be told.
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result.out().lines().filter(line -> !line.isBlank() && !line.equals("on")).toList();
  }

  /** Number of the first line of Shop.java with a text. */
  private static int line(String text) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/test/java-targets/Shop.java"));
    return 1
        + lines.indexOf(lines.stream().filter(l -> l.contains(text)).findFirst().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void probesAndWhatTheySee(int version) throws Exception {
    FetchedJdks.home(version);
    JavaTarget.compile("Shop", directory);
    String program =
        "java$target:Shop:handle: { @[probename] = count(); }"
            + " java$target:Shop:handle:entry /args[0]->number == 5 && args[0]->previous != NULL/"
            + " { printf(\"%s %d %d %s %s %d\\n\", stringof(args[0]->path), args[0]->boxed->value,"
            + " args[0]->sizes[1], stringof(args[2]->name), stringof(jthis->name), Shop`limit);"
            + " print(*args[0]); }"
            + " java$target:Shop:handle:return { @value = sum(args[1]); }"
            + " java$target:Shop:handle:throw { @thrown[stringof(args[0]->detailMessage)] ="
            + " count(); }"
            + (" java$target:Shop:handle:" + line("int result =") + " { @line = count(); }")
            + " java$target:Shop:over(String):entry { @stacks[jstack(2)] = count(); }"
            + " java$target:Shop.Late:use:entry { @late = sum(args[0]); }"
            + " java$target:Shop.Late:<clinit>:return { @[\"initialised\"] = count(); }"
            + " java$target:java.lang.IllegalStateException:<init>:return { @[\"made\"] ="
            + " count(); }"
            + " END { printa(\"%s %@d\\n\", @); printa(\"value %@d\\n\", @value);"
            + " printa(\"%s %@d\\n\", @thrown); printa(\"line %@d\\n\", @line);"
            + " printa(\"late %@d\\n\", @late); printa(\"%k%@d\\n\", @stacks); }";
    try (JavaTarget target = start(version, "Shop")) {
      List<String> first = trace(target, program, "work 4 100", "late");
      // 100 requests in each of 4 threads; 10 of them are refused.
      assertThat(first)
          .contains(
              "/p2 5 20 GREEN shop 42",
              "entry 400",
              "return 360",
              "throw 40",
              "initialised 1",
              "made 40",
              "value " + 4 * (5050 - 550),
              "line 360",
              "late 499500",
              "refused /p0 16",
              "refused /p1 12",
              "refused /p2 12",
              "Shop$Request {",
              "    path = \"/p2\"",
              "    boxed = 5",
              "        path = \"/old\"",
              "Shop`over:" + line("static void over(String text) {}"),
              "Shop`work:" + line("over(\"refused\");"));
      JavaProbesTest.assertLeft(target);
      List<String> second =
          trace(
              target,
              "java$target:Shop:handle:entry, java$target:Shop.Late:use:entry"
                  + " { @[probefunc] = count(); } END { printa(\"%s %@d\\n\", @); }",
              "work 4 100",
              "late");
      assertThat(second).containsExactlyInAnyOrder("handle 400", "use 1000");
      JavaProbesTest.assertLeft(target);
    }
  }

  /** Java 8's are what other programs are compiled to. */
  static List<Integer> newerVersions() {
    return FetchedJdks.VERSIONS.stream().filter(version -> version > 8).toList();
  }

  /** Class files of the JDK's own version, with what that version brought. */
  @ParameterizedTest
  @MethodSource("newerVersions")
  void classFilesOfItsVersion(int version) throws Exception {
    FetchedJdks.home(version);
    JavaTarget.compile("Nest", directory, version);
    try (JavaTarget target = start(version, "Nest")) {
      assertThat(
              trace(
                  target,
                  "java$target:Nest.Inner:touch:return { @[probefunc] = max(args[1]); }"
                      + " java$target:Nest.Inner:touch:entry { @label[stringof(jthis->label)] ="
                      + " sum(args[1]); }"
                      + " java$target:Nest:describe:return { @text[stringof(args[1])] = count(); }"
                      + " java$target:Nest:lambda*:entry { @[\"lambda\"] = max(args[0]); }"
                      + " END { printa(\"%s %@d\\n\", @); printa(\"%s %@d\\n\", @label);"
                      + " printa(\"%s %@d\\n\", @text); }",
                  "3"))
          .containsExactlyInAnyOrder(
              "touch 6", "lambda 2", "inner 6", "inner:0/2 1", "inner:1/4 1", "inner:2/6 1");
    }
    if (version < 21) {
      return;
    }
    JavaTarget.compile("Recent", directory, version);
    try (JavaTarget target = start(version, "Recent")) {
      assertThat(
              trace(
                  target,
                  "java$target:Recent:area:entry { self->in = 1; @[stringof(args[0]->class)] ="
                      + " count(); } java$target:Recent:area:return /self->in/ { @area ="
                      + " sum(args[1]); self->in = 0; } java$target:Recent:area:throw {"
                      + " @[stringof(args[0]->detailMessage)] = count(); }"
                      + " java$target:Recent.Circle:toString:entry { @named[stringof(jthis->name)]"
                      + " = sum(jthis->radius + 1); } END { printa(\"named %s %@d\\n\", @named);"
                      + " printa(\"%s %@d\\n\", @); printa(\"area %@d\\n\", @area); }",
                  "60"))
          // 8 threads; circles i = 0, 2 .. 58 of radius i % 3, ten each of 0, 1, 2; squares i = 1,
          // 3 ..
          // 59 of side i % 5, six each of 0 .. 4. The radius is 0 at i = 0, 6 .. 54: "c0", "c2" in
          // turn.
          .containsExactlyInAnyOrder(
              "Recent$Circle 240",
              "Recent$Square 240",
              "area " + 8 * (10 * (3 + 12) + 6 * (1 + 4 + 9 + 16)),
              "c0 40",
              "c2 40",
              "named c0 40",
              "named c2 40");
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void oneStateWithTheKernel(int version) throws Exception {
    FetchedJdks.home(version);
    Kernel.requireBpf();
    JavaTarget.compile("Server", directory);
    try (JavaTarget target = start(version, "Server")) {
      assertThat(
              trace(
                  target,
                  "java$target:Server:handle:entry { self->req = stringof(args[0]->path); }"
                      + " java$target:Server:handle:return { self->req = NULL; }"
                      + " syscall::write:entry /self->req != NULL/ { @[self->req] = sum(arg2); }"
                      + " END { printa(\"%s %@d\\n\", @); }",
                  "serve 4 1000"))
          .containsExactlyInAnyOrder(
              "/path/0 800", "/path/1 1600", "/path/2 2400", "/path/3 3200", "/path/4 4000");
      JavaProbesTest.assertLeft(target);
    }
  }
}
