package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.TestJars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other agents change the same classes: what they do and what we do are both as if alone. */
class OtherAgentsTest {
  private static final String COUNT =
      "java$target:Shop:handle:, java$target:Shop:over(String):entry"
          + " { @[probefunc, probename] = count(); } END { printa(\"%s %s %@d\\n\", @); }";

  @TempDir Path directory;

  @BeforeEach
  void compile() {
    JavaTarget.compile("Shop", directory);
  }

  static List<Path> jdks() {
    return JavaTarget.jdks();
  }

  /** Traces the second of three pieces of work; what was counted. */
  private List<String> traceTheSecond(JavaTarget target) throws Exception {
    assertThat(target.say("work 2 100")).isEqualTo("done");
    DtraceCommand.Running dtrace =
        DtraceCommand.start(
            directory, "-qn", "BEGIN { printf(\"on\\n\"); } " + COUNT, "-p", target.pid());
    dtrace.awaitText("on\n");
    assertThat(target.say("work 2 100")).isEqualTo("done");
    dtrace.process().destroy();
    DtraceCommand.Result result = dtrace.await();
    assertThat(target.say("work 2 100")).isEqualTo("done");
    // A class that were not as we found it would be told.
    assertThat(result.err()).isEmpty();
    return result.out().lines().filter(line -> !line.isBlank()).toList();
  }

  private static final String[] COUNTED = {
    "on",
    "handle entry 200",
    "handle return 180",
    "handle throw 20",
    "over(java.lang.String) entry 20"
  };

  private String jacoco(Path execution) {
    return "-javaagent:"
        + TestJars.named("org.jacoco.agent")
        + "=dumponexit=true,destfile="
        + execution;
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void coverageIsTheSame(Path home) throws Exception {
    Path plain = directory.resolve("plain.exec");
    try (JavaTarget target = JavaTarget.start(List.of(), home, directory, jacoco(plain), "Shop")) {
      assertThat(target.say("work 2 100")).isEqualTo("done");
      target.finish();
    }
    Path traced = directory.resolve("traced.exec");
    try (JavaTarget target = JavaTarget.start(List.of(), home, directory, jacoco(traced), "Shop")) {
      assertThat(traceTheSecond(target)).containsExactlyInAnyOrder(COUNTED);
      // Again: the second session finds the classes as the first did.
      assertThat(traceTheSecond(target)).containsExactlyInAnyOrder(COUNTED);
      target.finish();
    }
    assertThat(probes(plain)).containsKeys("Shop", "Shop$Request").isEqualTo(probes(traced));
  }

  /** Our agent comes first here: the classes are changed by both when they are loaded. */
  @ParameterizedTest
  @MethodSource("jdks")
  void coverageOfACommandIsTheSame(Path home) throws Exception {
    Path plain = directory.resolve("plain.exec");
    String command =
        JavaTarget.java(home) + " " + jacoco(plain) + " -cp " + directory + " Shop 100";
    Process process = new ProcessBuilder(command.split(" ")).inheritIO().start();
    assertThat(process.waitFor()).isZero();
    Path traced = directory.resolve("traced.exec");
    DtraceCommand.Result result =
        DtraceCommand.run("-qn", COUNT, "-c", command.replace(plain.toString(), traced.toString()));
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().filter(line -> !line.isBlank()))
        .containsExactlyInAnyOrder(
            "handle entry 820",
            "handle return 738",
            "handle throw 82",
            "over(java.lang.String) entry 82");
    assertThat(probes(plain)).containsKeys("Shop", "Shop$Request").isEqualTo(probes(traced));
  }

  /**
   * What JaCoCo wrote: for each class the number that it computes from the class file, and which of
   * its probes were reached. Blocks are a byte of kind and their contents: 1 the head, 0x10 a run, 0x11
   * a class; the probes are a count, 7 bits a byte with the lowest first, and 8 of them a byte.
   */
  private static Map<String, String> probes(Path execution) throws IOException {
    Map<String, String> result = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(execution))) {
      for (int kind = in.read(); kind >= 0; kind = in.read()) {
        switch (kind) {
          case 1 -> in.readInt();
          case 0x10 -> {
            in.readUTF();
            in.readLong();
            in.readLong();
          }
          case 0x11 -> {
            long id = in.readLong();
            String name = in.readUTF();
            int count = 0;
            int shift = 0;
            int part;
            do {
              part = in.readUnsignedByte();
              count |= (part & 0x7f) << shift;
              shift += 7;
            } while (part >= 0x80);
            List<Integer> bytes = new ArrayList<>();
            for (int i = 0; i < count; i += 8) {
              bytes.add(in.readUnsignedByte());
            }
            if (name.startsWith("Shop")) {
              result.put(name, Long.toHexString(id) + ' ' + bytes);
            }
          }
          default -> throw new IOException("unknown block " + kind);
        }
      }
    }
    return result;
  }

  /** Spans of the method that we trace: one a call, before, during and after. */
  @ParameterizedTest
  @MethodSource("jdks")
  void spansAreTheSame(Path home) throws Exception {
    try (JavaTarget target =
        JavaTarget.start(
            List.of(),
            home,
            directory,
            "-javaagent:" + TestJars.named("opentelemetry-javaagent"),
            "-Dotel.traces.exporter=logging",
            "-Dotel.metrics.exporter=none",
            "-Dotel.logs.exporter=none",
            "-Dotel.bsp.max.queue.size=100000",
            "-Dotel.instrumentation.methods.include=Shop[handle]",
            "Shop")) {
      assertThat(traceTheSecond(target)).containsExactlyInAnyOrder(COUNTED);
      assertThat(traceTheSecond(target)).containsExactlyInAnyOrder(COUNTED);
      target.finish();
    }
    String said = Files.readString(directory.resolve("target.err"));
    assertThat(said.lines().filter(line -> line.contains("'Shop.handle'"))).hasSize(1220);
  }

  /** It comes while our probes are in, and changes the same method; ours leave before it does. */
  @ParameterizedTest
  @MethodSource("jdks")
  void anAgentThatComesLater(Path home) throws Exception {
    try (JavaTarget target =
        JavaTarget.start(
            List.of(),
            home,
            directory,
            "-Dotel.traces.exporter=logging",
            "-Dotel.metrics.exporter=none",
            "-Dotel.logs.exporter=none",
            "-Dotel.bsp.max.queue.size=100000",
            "-Dotel.instrumentation.methods.include=Shop[handle]",
            "Shop")) {
      DtraceCommand.Running dtrace =
          DtraceCommand.start(
              directory, "-qn", "BEGIN { printf(\"on\\n\"); } " + COUNT, "-p", target.pid());
      dtrace.awaitText("on\n");
      assertThat(target.say("work 2 100")).isEqualTo("done");
      target.load(TestJars.named("opentelemetry-javaagent"));
      assertThat(target.say("work 2 100")).isEqualTo("done");
      dtrace.process().destroy();
      DtraceCommand.Result result = dtrace.await();
      assertThat(result.err()).isEmpty();
      assertThat(result.out().lines().filter(line -> !line.isBlank()))
          .containsExactlyInAnyOrder(
              "on",
              "handle entry 400",
              "handle return 360",
              "handle throw 40",
              "over(java.lang.String) entry 40");
      assertThat(target.say("work 2 100")).isEqualTo("done");
      assertThat(traceTheSecond(target)).containsExactlyInAnyOrder(COUNTED);
      target.finish();
    }
    String said = Files.readString(directory.resolve("target.err"));
    assertThat(said.lines().filter(line -> line.contains("'Shop.handle'"))).hasSize(1000);
  }
}
