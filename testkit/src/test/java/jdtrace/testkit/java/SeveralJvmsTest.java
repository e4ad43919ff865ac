package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several JVMs in one session, of several JDKs. */
class SeveralJvmsTest {
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  @TempDir Path directory;

  @BeforeEach
  void compile() {
    JavaTarget.compile("Shop", directory);
    assertThat(directory.toFile().setExecutable(true, false)).isTrue();
    assertThat(directory.toFile().setReadable(true, false)).isTrue();
  }

  private static String lines(String out) {
    return String.join("\n", out.lines().filter(line -> !line.isBlank()).sorted().toList());
  }

  private static final String PROGRAM =
      "Shop:handle:entry { @[pid] = count(); @all = count();"
          + " @paths[stringof(args[0]->path), args[0]->sizes[1]] = count(); }"
          + " BEGIN { printf(\"on\\n\"); }"
          + " END { printa(\"%d %@d\\n\", @); printa(\"all %@d\\n\", @all);"
          + " printa(\"%s %d %@d\\n\", @paths); }";

  /** All JVMs of a user: as root it would be those of everybody. */
  @Test
  void everyJvmOfTheUser() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        System.getProperty("user.name").equals("root"), "needs root to become somebody else");
    List<JavaTarget> targets = new ArrayList<>();
    try {
      for (Path home : JavaTarget.installed()) {
        targets.add(JavaTarget.start(NOBODY, home, directory, "Shop"));
      }
      DtraceCommand.Running dtrace =
          DtraceCommand.start(directory, NOBODY, "-qn", "java*:" + PROGRAM);
      dtrace.awaitText("on\n");
      assertThat(lines(run(dtrace, targets))).isEqualTo(expected(targets));
    } finally {
      close(targets);
    }
  }

  @Test
  void severalProcessesOfTheCommandLine() throws Exception {
    List<JavaTarget> targets = new ArrayList<>();
    try {
      List<String> arguments = new ArrayList<>(List.of("-qn"));
      StringBuilder program = new StringBuilder();
      for (Path home : JavaTarget.jdks()) {
        targets.add(JavaTarget.start(List.of(), home, directory, "Shop"));
        String pid = targets.getLast().pid();
        program.append(program.isEmpty() ? "" : ", ").append("java").append(pid).append(':');
        if (targets.size() < JavaTarget.jdks().size()) {
          program.append("Shop:handle:entry");
        }
      }
      arguments.add(program + PROGRAM);
      for (JavaTarget target : targets) {
        arguments.add("-p");
        arguments.add(target.pid());
      }
      DtraceCommand.Running dtrace =
          DtraceCommand.start(directory, List.of(), arguments.toArray(String[]::new));
      dtrace.awaitText("on\n");
      assertThat(lines(run(dtrace, targets))).isEqualTo(expected(targets));
    } finally {
      close(targets);
    }
  }

  /** The first JVM of a session serves BEGIN; when it has ended, the next alive serves ticks and END. */
  @Test
  void ticksAndEndMoveWhenTheFirstHasEnded() throws Exception {
    List<JavaTarget> targets = new ArrayList<>();
    try {
      for (int i = 0; i < 2; i++) {
        Path home = JavaTarget.jdks().get(i % JavaTarget.jdks().size());
        targets.add(JavaTarget.start(List.of(), home, directory, "Shop"));
      }
      String first = targets.get(0).pid();
      String second = targets.get(1).pid();
      DtraceCommand.Running dtrace =
          DtraceCommand.start(
              directory,
              "-qn",
              "int n, gone; BEGIN { printf(\"begin %d\\n\", pid); printf(\"on\\n\"); }"
                  + " java%A:Shop:handle:entry, java%B:Shop:handle:entry"
                      .replace("%A", first)
                      .replace("%B", second)
                  + " { n++; @[pid] = count(); }"
                  + " tick-50ms /pid == %B && !gone/ { gone = 1; printf(\"moved\\n\"); }"
                      .replace("%B", second)
                  + " END { printf(\"end %d %d\\n\", pid, n); printa(\"%d %@d\\n\", @); }",
              "-p",
              first,
              "-p",
              second);
      dtrace.awaitText("on\n");
      assertThat(targets.get(0).say("work 1 300")).isEqualTo("done");
      targets.get(0).finish();
      dtrace.awaitText("moved\n");
      assertThat(targets.get(1).say("work 1 500")).isEqualTo("done");
      dtrace.process().destroy();
      DtraceCommand.Result result = dtrace.await();
      assertThat(result.status()).as(result.err()).isZero();
      assertThat(result.err()).isEmpty();
      assertThat(result.out().lines().filter(line -> !line.isBlank()))
          .containsExactly(
              "begin " + first,
              "on",
              "moved",
              "end " + second + " 800",
              first + " 300",
              second + " 500");
    } finally {
      close(targets);
    }
  }

  private static void close(List<JavaTarget> targets) throws IOException {
    for (JavaTarget target : targets) {
      target.close();
    }
  }

  private static String run(DtraceCommand.Running dtrace, List<JavaTarget> targets)
      throws Exception {
    for (int i = 0; i < targets.size(); i++) {
      assertThat(targets.get(i).say("work 2 " + 1000 * (i + 1))).isEqualTo("done");
    }
    dtrace.process().destroy();
    DtraceCommand.Result result = dtrace.await();
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result.out().replaceFirst("on\n", "");
  }

  private static String expected(List<JavaTarget> targets) {
    List<String> lines = new ArrayList<>();
    int all = 0;
    for (int i = 0; i < targets.size(); i++) {
      lines.add(targets.get(i).pid() + ' ' + 2000 * (i + 1));
      all += 2000 * (i + 1);
    }
    lines.add("all " + all);
    // Requests 0, 1, 2... have these paths in turn.
    int[] paths = new int[3];
    for (int i = 0; i < targets.size(); i++) {
      for (int n = 0; n < 1000 * (i + 1); n++) {
        paths[n % 3] += 2;
      }
    }
    for (int i = 0; i < paths.length; i++) {
      lines.add("/p" + i + " 20 " + paths[i]);
    }
    return lines(String.join("\n", lines));
  }
}
