package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Probes that programs in a JVM define themselves, by the library jdtrace-usdt. */
class JavaUsdtTest {
  /** Longer than a provider that comes may take to be traced. */
  private static final long ENABLED_MILLIS = 2000;

  @TempDir Path directory;

  static List<Path> jdks() {
    return JavaTarget.jdks();
  }

  @BeforeEach
  void compile() {
    JavaTarget.compile("Market", directory);
  }

  private JavaTarget market(Path home) throws IOException {
    return JavaTarget.start(List.of(), home, directory, "Market");
  }

  private String trace(JavaTarget target, String program, String... acts) throws Exception {
    DtraceCommand.Running dtrace =
        DtraceCommand.start(
            directory, "-qn", "BEGIN { printf(\"on\\n\"); } " + program, "-p", target.pid());
    dtrace.awaitText("on\n");
    for (String act : acts) {
      assertThat(target.say(act))
          .as(act)
          .isEqualTo(act.equals("enabled") ? "true" : act.equals("forget") ? "0" : "done");
    }
    dtrace.process().destroy();
    DtraceCommand.Result result = dtrace.await();
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return String.join(
        "\n",
        result.out().replaceFirst("on\n", "").lines().filter(line -> !line.isBlank()).toList());
  }

  private static final String PROGRAM =
      "market$target:::order-start /arg0 == 5/"
          + " { printf(\"%d %s %s %d\\n\", args[0], stringof(args[1]),"
          + " stringof(args[2]->customer), args[2]->amount); }"
          + " market$target:::order-start { @[probename] = count(); @ids = sum(args[0]); }"
          + " market$target:::order-done { @ok[args[1]] = count(); }"
          + " market$target:::idle { @[probename] = count(); }"
          + " END { printa(\"%s %@d\\n\", @); printa(\"ids %@d\\n\", @ids);"
          + " printa(\"ok %d %@d\\n\", @ok); }";

  private static final String[] SEEN = {
    "5 c2 o2 5", "order-start 1000", "idle 1000", "ids 499500", "ok 0 100", "ok 1 900"
  };

  @ParameterizedTest
  @MethodSource("jdks")
  void probesOfAProviderThatIsThere(Path home) throws Exception {
    try (JavaTarget target = market(home)) {
      assertThat(target.say("make")).isEqualTo("done");
      assertThat(trace(target, PROGRAM, "fire 1000", "enabled").lines())
          .containsExactlyInAnyOrder(SEEN);
      assertThat(target.say("enabled")).as("after the tracer has gone").isEqualTo("false");
      assertThat(trace(target, PROGRAM, "fire 1000").lines()).containsExactlyInAnyOrder(SEEN);
    }
  }

  /** The interface on the class path says what the probes will be. */
  @ParameterizedTest
  @MethodSource("jdks")
  void probesOfAProviderThatIsMadeLater(Path home) throws Exception {
    try (JavaTarget target = market(home)) {
      assertThat(trace(target, PROGRAM, "make", "enabled", "fire 1000").lines())
          .containsExactlyInAnyOrder(SEEN);
      assertThat(target.say("enabled")).isEqualTo("false");
    }
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            PROGRAM,
            "-c",
            JavaTarget.java(home)
                + " -cp "
                + directory
                + File.pathSeparator
                + JavaTarget.usdt()
                + " Market 1000");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out().lines().filter(line -> !line.isBlank()))
        .containsExactlyInAnyOrder(SEEN);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aProviderNamedAtRunTime(Path home) throws Exception {
    try (JavaTarget target = market(home)) {
      assertThat(target.say("make")).isEqualTo("done");
      assertThat(
              trace(
                      target,
                      "stall$target:::sold { @[stringof(args[0])] = sum(args[1]); }"
                          + " s*$target::: { @n[probeprov == \"stall"
                          + target.pid()
                          + "\"] = count(); }"
                          + " END { printa(\"%s %@d\\n\", @); printa(\"%d %@d\\n\", @n); }",
                      "sell")
                  .lines())
          .containsExactlyInAnyOrder("pear 45", "1 10");
    }
  }

  /** Nothing on the class path says of such a provider: it is known when it has come. */
  @ParameterizedTest
  @MethodSource("jdks")
  void aProviderNamedAtRunTimeThatComesLater(Path home) throws Exception {
    try (JavaTarget target = market(home)) {
      DtraceCommand.Running dtrace =
          DtraceCommand.start(
              directory,
              "-Zqn",
              "BEGIN { printf(\"on\\n\"); } stall$target:::sold"
                  + " { @[probeprov, probename] = sum(arg1); @n = count(); }"
                  + " nothing$target:::sold { @never = count(); }"
                  + " END { printa(\"%s %s %@d\\n\", @); printa(\"n %@d\\n\", @n); }",
              "-p",
              target.pid());
      dtrace.awaitText("on\n");
      assertThat(target.say("make")).isEqualTo("done");
      Thread.sleep(ENABLED_MILLIS);
      assertThat(target.say("sell")).isEqualTo("done");
      dtrace.process().destroy();
      DtraceCommand.Result result = dtrace.await();
      assertThat(result.status()).as(result.err()).isZero();
      assertThat(result.out().lines().filter(line -> !line.isBlank()))
          .containsExactly("on", "stall" + target.pid() + " sold 45", "n 10");
      assertThat(result.err())
          .startsWith("dtrace: java" + target.pid() + ": loaded while tracing, and traced from")
          .hasLineCount(1);
    }
  }

  /** Providers come and go: a new one has its probes enabled, an old one is not kept alive. */
  @ParameterizedTest
  @MethodSource("jdks")
  void providersGoWithTheirLoaders(Path home) throws Exception {
    try (JavaTarget target = market(home)) {
      assertThat(target.say("make")).isEqualTo("done");
      assertThat(
              trace(
                  target,
                  "market$target:::idle { @ = count(); } market$target:::order-start { @s ="
                      + " count(); } END { printa(\"%@d %@d\\n\", @, @s); }",
                  "fire 10",
                  "forget",
                  "make",
                  "enabled",
                  "fire 10",
                  "make",
                  "fire 5"))
          .isEqualTo("25 25");
      assertThat(target.say("forget")).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void probesAreListedWithTheirTypes(Path home) throws Exception {
    try (JavaTarget target = market(home)) {
      DtraceCommand.Result result =
          DtraceCommand.run("-lv", "-n", "market" + target.pid() + ":::order-start");
      assertThat(result.status()).as(result.err()).isZero();
      assertThat(result.out())
          .contains("market" + target.pid())
          .contains("args[0]: long")
          .contains("args[1]: java.lang.String")
          .contains("args[2]: struct Market$Order *");
      assertThat(
              DtraceCommand.run("-l", "-P", "market$target", "-p", target.pid())
                  .out()
                  .lines()
                  .skip(1)
                  .map(line -> line.substring(line.lastIndexOf(' ') + 1)))
          .containsExactlyInAnyOrder("order-start", "order-done", "idle");
      assertThat(DtraceCommand.run("-n", "bazaar$target:::idle", "-p", target.pid()).err())
          .contains("does not match any probes");
    }
  }
}
