package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code self->} of threads that end without setting it back takes: no memory, and no other thread's room. */
class ShortThreadsTest {
  private static final String PROGRAM =
      "BEGIN { printf(\"on\\n\"); } java$target:ShortThreads:begin:entry { self->n = args[0] + 1;"
          + " self->s = probefunc; self->a[args[0] % 2] = args[0] + 2; }"
          + " java$target:ShortThreads:end:entry { @[self->n - args[0], self->s, self->a[args[0] %"
          + " 2] - args[0], self->a[(args[0] + 1) % 2]] = count(); }"
          + " END { printa(\"%d %s %d %d %@d\\n\", @); }";

  @TempDir Path directory;

  @BeforeEach
  void compile() {
    JavaTarget.compile("ShortThreads", directory);
  }

  static List<Path> jdks() {
    return JavaTarget.jdks();
  }

  private void run(Path home, String kind, int count, String... options) throws Exception {
    try (JavaTarget target =
        JavaTarget.start(List.of(), home, directory, "-Xmx64m", "ShortThreads")) {
      String[] arguments = java.util.Arrays.copyOf(options, options.length + 4);
      arguments[options.length] = "-qn";
      arguments[options.length + 1] = PROGRAM;
      arguments[options.length + 2] = "-p";
      arguments[options.length + 3] = target.pid();
      DtraceCommand.Running dtrace = DtraceCommand.start(directory, arguments);
      dtrace.awaitText("on\n");
      String answer = target.say(kind + ' ' + count);
      dtrace.process().destroy();
      DtraceCommand.Result result = dtrace.await();
      assertThat(result.err()).isEmpty();
      List<String> lines =
          result.out().lines().filter(l -> !l.isBlank() && !l.equals("on")).toList();
      if (answer.equals("none")) {
        assertThat(lines).isEmpty(); // a JDK without virtual threads
      } else {
        assertThat(answer).isEqualTo("done");
        assertThat(lines).containsExactly("1 begin 2 0 " + count);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void millionVirtualThreads(Path home) throws Exception {
    run(home, "virtual", 1_000_000);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void platformThreads(Path home) throws Exception {
    run(home, "platform", 20_000);
  }

  /** A thread takes 472 bytes: there is room for a few times as many as live at a time. */
  @ParameterizedTest
  @MethodSource("jdks")
  void withLittleRoom(Path home) throws Exception {
    run(home, "virtual", 100_000, "-xdynvarsize=200k");
    run(home, "platform", 5_000, "-xdynvarsize=200k");
  }
}
