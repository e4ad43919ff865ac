package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that come while a session runs, by loaders that the class path says nothing of. */
class LateClassesTest {
  private static final int PLUGINS = 500;

  /** Longer than any of them may take to be traced. */
  private static final long ENABLED_MILLIS = 2000;

  @TempDir Path directory;
  private Path plugins;

  @BeforeEach
  void compile() throws IOException {
    JavaTarget.compile("Host", directory);
    plugins = Files.createDirectories(directory.resolve("plugins"));
    Path sources = Files.createDirectory(directory.resolve("sources"));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-nowarn", "-Xlint:-options", "--release", "8", "-g"));
    arguments.addAll(List.of("-cp", directory.toString(), "-d", plugins.toString()));
    for (int i = 0; i < PLUGINS; i++) {
      Path source = sources.resolve("P" + i + ".java");
      Files.writeString(
          source,
          "package acme; public class P%d implements host.Host.Plugin { int last = 7; int n = %d;\n"
                  .formatted(i, i)
              + "public int run(host.Host.Job job) {\n"
              + "return last = n;\n"
              + "} }");
      arguments.add(source.toString());
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
  }

  static List<Path> jdks() {
    return JavaTarget.jdks();
  }

  private JavaTarget host(Path home) throws IOException {
    return JavaTarget.start(List.of(), home, directory, "host.Host", plugins.toString());
  }

  private DtraceCommand.Running trace(JavaTarget target, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("-p", target.pid()));
    DtraceCommand.Running dtrace = DtraceCommand.start(directory, all.toArray(String[]::new));
    dtrace.awaitText("on\n");
    return dtrace;
  }

  private static List<String> lines(DtraceCommand.Running dtrace) throws Exception {
    dtrace.process().destroy();
    DtraceCommand.Result result = dtrace.await();
    assertThat(result.status()).as(result.err()).isZero();
    return Stream.concat(result.out().lines(), result.err().lines())
        .filter(line -> !line.isBlank() && !line.equals("on"))
        .map(line -> line.strip().replaceAll(" +", " "))
        .toList();
  }

  private static void say(JavaTarget target, String line) throws IOException {
    assertThat(target.say(line)).startsWith("done");
  }

  /** What came is told, and from when on it was traced. */
  private static String told(JavaTarget target, String classes) {
    return "dtrace: java"
        + target.pid()
        + ": loaded while tracing, and traced from [0-9]+ ms at most after that: "
        + classes;
  }

  /** A pattern that means nothing at first waits; names of probes are those of the late ones. */
  @ParameterizedTest
  @MethodSource("jdks")
  void aPatternThatMeansNothingYetWaits(Path home) throws Exception {
    try (JavaTarget target = host(home)) {
      DtraceCommand.Running dtrace =
          trace(
              target,
              "-Zqn",
              "BEGIN { printf(\"on\\n\"); } java$target:acme.*:run:entry"
                  + " { @[probemod, probefunc, probename] = count(); }"
                  + " java$target:acme.P3:run:return { printf(\"P3 %d %d\\n\", arg1, epid > 2); }"
                  + " java$target:nowhere.*:: { @never = count(); }"
                  + " END { printa(\"%s %s %s %@d\\n\", @); }");
      say(target, "load u1 acme.P1");
      say(target, "load s1 acme.P3");
      Thread.sleep(ENABLED_MILLIS);
      say(target, "call u1 acme.P1 1000");
      say(target, "call s1 acme.P3 1");
      List<String> lines = lines(dtrace);
      assertThat(lines.subList(0, 3))
          .containsExactly("P3 3 1", "acme.P3 run entry 1", "acme.P1 run entry 1000");
      assertThat(lines.get(3)).matches(told(target, "acme.P1, acme.P3"));
      assertThat(lines).hasSize(4);
    }
  }

  /** One class in several loaders, which come one after the other and go. */
  @ParameterizedTest
  @MethodSource("jdks")
  void everyLoadersClassIsTraced(Path home) throws Exception {
    try (JavaTarget target = host(home)) {
      DtraceCommand.Running dtrace =
          trace(
              target,
              "-qn",
              "BEGIN { printf(\"on\\n\"); } java$target::run(Job):entry"
                  + " { @[probemod] = count(); @s = sum(args[0]->size); }"
                  + " END { printa(\"%s %@d\\n\", @); printa(\"sizes %@d\\n\", @s); }");
      for (String loader : List.of("u1", "u2", "s1", "s2")) {
        say(target, "load " + loader + " acme.P7");
        Thread.sleep(ENABLED_MILLIS / 4);
        say(target, "call " + loader + " acme.P7 10");
        say(target, "drop " + loader);
      }
      say(target, "all 10");
      List<String> lines = lines(dtrace);
      // Of sizes 0 to 9, five times.
      assertThat(lines.subList(0, 3))
          .containsExactly("host.Host$Builtin 10", "acme.P7 40", "sizes 225");
      assertThat(lines.getLast()).matches(told(target, "acme.P7"));
    }
  }

  /** Five hundred at a time by four threads: none waits long, all are traced, exactly from then on. */
  @ParameterizedTest
  @MethodSource("jdks")
  void aBurstOfClasses(Path home) throws Exception {
    try (JavaTarget target = host(home)) {
      DtraceCommand.Running dtrace =
          trace(
              target,
              "-Zqn",
              "BEGIN { printf(\"on\\n\"); } java$target:acme.*:run:entry"
                  + " { @ = count(); @each[probemod] = count(); @two = sum(arg0 != 0); }"
                  + " END { printa(\"%@d\\n\", @); printa(\"%@d\\n\", @two); trunc(@each, 1);"
                  + " printa(\"%@d\\n\", @each); }");
      say(target, "burst u1 " + PLUGINS + " 4");
      say(target, "burst s1 " + PLUGINS + " 4");
      Thread.sleep(2 * ENABLED_MILLIS);
      say(target, "all 20");
      List<String> lines = lines(dtrace);
      int calls = 2 * PLUGINS * 20;
      assertThat(lines.subList(0, 3)).containsExactly("" + calls, "" + calls, "40");
      assertThat(lines.get(3))
          .matches(told(target, "(acme.P[0-9]+, ){2}acme.P[0-9]+ and 497 more"));
      // The target's classes are as before, and it goes on.
      say(target, "all 1");
      target.finish();
    }
  }

  /** A clause that reads fields of one class does not run in others: that would be another object. */
  @ParameterizedTest
  @MethodSource("jdks")
  void aClauseForOtherTypesIsToldOnce(Path home) throws Exception {
    try (JavaTarget target = host(home)) {
      DtraceCommand.Running dtrace =
          trace(
              target,
              "-qn",
              "BEGIN { printf(\"on\\n\"); } java$target:*:run(Job):entry { @sizes[probemod] ="
                  + " sum(args[0]->size); } java$target:*:run(Job):return,"
                  + " java$target:acme.P4:run:3 { @lines[probename] = count(); }"
                  + " java$target:*:run(Job):entry /jthis == NULL/ { @none = count(); }",
              "-Z");
      say(target, "load u1 acme.P4");
      Thread.sleep(ENABLED_MILLIS);
      say(target, "call u1 acme.P4 3");
      say(target, "call - Builtin 3");
      List<String> lines = lines(dtrace);
      assertThat(lines).contains("host.Host$Builtin 3", "acme.P4 3", "3 3", "return 6");
      assertThat(lines)
          .contains(
              "dtrace: java"
                  + target.pid()
                  + ": not traced, loaded later with another jthis than its clause was compiled"
                  + " for: acme.P4:run");
    }
  }

  /** With probes of the kernel in the program too. */
  @ParameterizedTest
  @ValueSource(strings = {"syscall::write:entry /pid == $target/ { @w = count(); }"})
  void besidesTheKernel(String clause) throws Exception {
    try (JavaTarget target = host(jdks().getFirst())) {
      DtraceCommand.Running dtrace =
          trace(
              target,
              "-Zqn",
              "BEGIN { printf(\"on\\n\"); } java$target:acme.*:run:entry { @[probemod] = count(); }"
                  + " "
                  + clause);
      say(target, "load u1 acme.P4");
      Thread.sleep(ENABLED_MILLIS);
      say(target, "call u1 acme.P4 3");
      assertThat(lines(dtrace)).contains("acme.P4 3");
    }
  }
}
