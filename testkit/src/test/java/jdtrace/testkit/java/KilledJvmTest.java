package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A JVM that is killed while it is traced: what it has recorded is there, what is lost is told. */
class KilledJvmTest {
  @TempDir Path directory;

  @BeforeEach
  void compile() {
    JavaTarget.compile("Shop", directory);
  }

  static List<Path> jdks() {
    return JavaTarget.jdks();
  }

  private DtraceCommand.Result killedAfterWork(Path home, String rates, String program)
      throws Exception {
    try (JavaTarget target = JavaTarget.start(List.of(), home, directory, "Shop")) {
      DtraceCommand.Running dtrace =
          DtraceCommand.start(
              directory,
              "-q",
              "-x",
              "switchrate=" + rates,
              "-x",
              "aggrate=" + rates,
              "-n",
              "BEGIN { printf(\"on\\n\"); } " + program,
              "-p",
              target.pid());
      dtrace.awaitText("on\n");
      assertThat(target.say("work 2 1000")).isEqualTo("done");
      if (rates.endsWith("ms")) {
        Thread.sleep(500);
      }
      target.kill();
      DtraceCommand.Result result = dtrace.await();
      assertThat(result.status()).as(result.err()).isZero();
      return result;
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void recordsAreReadAfterwards(Path home) throws Exception {
    // Nothing is consumed while the JVM lives.
    DtraceCommand.Result result =
        killedAfterWork(
            home, "50s", "java$target:Shop:handle:entry { printf(\"%d\\n\", args[0]->number); }");
    assertThat(result.err()).isEmpty();
    long sum = 0;
    long count = 0;
    for (String line : result.out().replaceFirst("on\n", "").strip().lines().toList()) {
      sum += Long.parseLong(line);
      count++;
    }
    assertThat(count).isEqualTo(2000);
    assertThat(sum).isEqualTo(2 * 999L * 1000 / 2);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void lostAggregationsAndClausesAreTold(Path home) throws Exception {
    DtraceCommand.Result result =
        killedAfterWork(
            home,
            "50s",
            "java$target:Shop:handle:entry { @ = count(); } END { printf(\"the end\\n\"); }");
    assertThat(result.out()).doesNotContain("the end").doesNotContain("2000");
    assertThat(result.err())
        .contains("was killed or has crashed: dtrace:::END did not fire")
        .containsPattern(
            "was killed or has crashed: what its aggregations gathered in the last [0-9]+ ms of the"
                + " session is lost");
  }

  /** What has been fetched stays, and so do the names of frames. */
  @ParameterizedTest
  @MethodSource("jdks")
  void whatWasFetchedStays(Path home) throws Exception {
    DtraceCommand.Result result =
        killedAfterWork(home, "20ms", "java$target:Shop:handle:throw { @[jstack(2)] = count(); }");
    assertThat(result.out()).containsPattern("Shop`handle\\S*\n\\s+Shop`work:\\d+\n\\s+200\n");
    assertThat(result.err()).contains("what its aggregations gathered in the last ");
  }
}
