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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One description that means Java probes and probes of the kernel: one clause that runs on both sides. */
class JointDescriptionsTest {
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

  private DtraceCommand.Result trace(
      JavaTarget target, String program, String act, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-qn", "BEGIN { printf(\"on\\n\"); } " + program, "-p", target.pid()));
    DtraceCommand.Running dtrace = DtraceCommand.start(directory, arguments.toArray(String[]::new));
    dtrace.awaitText("on\n");
    assertThat(target.say(act)).isEqualTo("done");
    dtrace.process().destroy();
    return dtrace.await();
  }

  private static List<String> said(DtraceCommand.Result result) {
    return result.out().lines().filter(line -> !line.isBlank() && !line.equals("on")).toList();
  }

  /** Firings of the thread that serves, whose kernel name is its own; in Java probes it is the process's. */
  private static final String SERVING =
      " /pid == $target && (probefunc == \"handle\" || probefunc == \"write\" && execname =="
          + " \"server-0\")/ ";

  /**
   * The clause's variable, its records and its aggregation are one: for each request handle and write,
   * behind the first of a hundred another write.
   */
  @ParameterizedTest
  @MethodSource("jdks")
  void oneClauseRunsOnBothSides(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      DtraceCommand.Result result =
          trace(
              target,
              "java$target:Server:handle:entry { @requests = count(); } :::entry"
                  + SERVING
                  + "{ printf(\"%d %s:%s\\n\", n++, probefunc, probename);"
                  + " @[probeprov == \"syscall\" ? \"kernel\" : \"java\", probefunc] = count(); }"
                  + " END { printa(\"%s %s %@d\\n\", @); printa(\"%@d requests\\n\", @requests); }",
              "serve 1 300");
      assertThat(result.err()).isEmpty();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        expected.add(expected.size() + " handle:entry");
        expected.add(expected.size() + " write:entry");
        if (i % 100 == 0) {
          expected.add(expected.size() + " write:entry");
        }
      }
      expected.addAll(List.of("java handle 300", "kernel write 303", "300 requests"));
      assertThat(said(result)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void itsFaultsAreToldWhereTheyWere(Path home) throws Exception {
    try (JavaTarget target = server(home)) {
      DtraceCommand.Result result =
          trace(
              target,
              "java$target:Server:handle:entry { } :::entry"
                  + SERVING
                  + "{ self->any = 24; trace(*(int *)self->any); }"
                  + " ERROR { @[arg2, arg4, arg5] = count(); }"
                  + " END { printa(\"%d %d %d %@d\\n\", @); }",
              "serve 1 10");
      // Action 2, DTRACEFLT_BADADDR, the address; 10 requests and a write behind the first.
      assertThat(said(result)).containsExactly("2 1 24 21");
      assertThat(result.err().lines().filter(line -> line.contains(":Server:handle:entry)")))
          .hasSize(10);
      assertThat(result.err().lines().filter(line -> line.contains(":write:entry)"))).hasSize(11);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trace(args[0]);|args[ ] is ambiguous: the probes that :::entry matches take different"
            + " arguments",
        "trace(jthis->class);|variable jthis is the object whose method is traced",
        "trace(cpu);|:::entry: variable cpu cannot be told from inside a JVM",
        "print(*(struct java.lang`Object *)arg0);|:::entry (line 1) matches Java probes and others,"
            + " and only Java probes can show a Java object",
        "this->s = speculation();|:::entry (line 1): a speculation cannot have data of Java probes"
            + " and of others"
      })
  void whatOneSideCannotDoIsRefused(String action, String message) throws Exception {
    try (JavaTarget target = server(Path.of(System.getProperty("java.home")))) {
      DtraceCommand.Result result =
          DtraceCommand.run(
              "-qn",
              "java$target:Server:handle:entry { } :::entry { " + action + " }",
              "-p",
              target.pid());
      assertThat(result.err()).contains(message);
      assertThat(result.status()).isEqualTo(1);
    }
  }

  /** Java probes are those that the program names, behind the pattern or before: not all methods of the JVM. */
  @Test
  void aPatternOfAllProvidersMeansTheJavaProbesThatAreNamed() throws Exception {
    try (JavaTarget target = server(Path.of(System.getProperty("java.home")))) {
      DtraceCommand.Result result =
          trace(
              target,
              "::h*:entry, ::serve:entry { @[\"before\", probefunc] = count(); }"
                  + " java$target:Server:handle:entry { @[\"named\", probefunc] = count(); }"
                  + " java$target:Server:done:entry { } ::h*:entry, ::d*:entry /pid == $target/ {"
                  + " @[\"behind\", probefunc] = count(); } END { printa(\"%s %s %@d\\n\", @); }",
              "serve 1 10",
              "-Z");
      assertThat(result.err()).isEmpty();
      assertThat(said(result))
          .containsExactlyInAnyOrder(
              "before handle 10", "named handle 10", "behind handle 10", "behind done 1");
    }
  }
}
