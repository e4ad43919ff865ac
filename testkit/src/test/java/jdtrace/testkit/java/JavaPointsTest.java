package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Points inside of methods: allocations, calls, monitors; and what objects say of themselves. */
class JavaPointsTest {
  @TempDir Path directory;

  static List<Path> jdks() {
    return JavaTarget.jdks();
  }

  @BeforeEach
  void compile() {
    JavaTarget.compile("Depot", directory);
  }

  private JavaTarget depot(Path home) throws IOException {
    return JavaTarget.start(List.of(), home, directory, "Depot");
  }

  private String trace(JavaTarget target, String program, String act) throws Exception {
    DtraceCommand.Running dtrace =
        DtraceCommand.start(
            directory, "-qn", "BEGIN { printf(\"on\\n\"); } " + program, "-p", target.pid());
    dtrace.awaitText("on\n");
    assertThat(target.say(act)).isEqualTo("done");
    dtrace.process().destroy();
    DtraceCommand.Result result = dtrace.await();
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return String.join(
        "\n",
        result.out().replaceFirst("on\n", "").lines().filter(line -> !line.isBlank()).toList());
  }

  /** Sizes by the layout of HotSpot with compressed references: 12 bytes of header, arrays 16. */
  @ParameterizedTest
  @MethodSource("jdks")
  void allocationsByClassAndPlaceAndBytes(Path home) throws Exception {
    try (JavaTarget target = depot(home)) {
      String out =
          trace(
              target,
              "java$target:Depot*::new { @n[stringof(args[0]), probefunc] = count();"
                  + " @bytes[stringof(args[0]), probefunc] = sum(args[1]); }"
                  + " END { printa(\"%s %s %@d %@d\\n\", @n, @bytes); }",
              "allocate 1000");
      assertThat(out.lines())
          .containsExactlyInAnyOrder(
              "Depot$Item allocate 1000 24000",
              "java.lang.Object[] <init> 1000 32000",
              "byte[] allocate 1000 120000",
              "int[][] allocate 1000 88000",
              "java.lang.Object[] allocate 1000 28000");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void callsAndWhatComesBack(Path home) throws Exception {
    try (JavaTarget target = depot(home)) {
      String out =
          trace(
              target,
              "java$target:Depot:fail:call-* {"
                  + " @[probename, stringof(args[0]), stringof(args[1])] = count(); }"
                  + " END { printa(\"%s %s %s %@d\\n\", @); }",
              "fail 100");
      assertThat(out.lines())
          .containsExactlyInAnyOrder(
              "call-entry java.lang.Integer valueOf 50",
              "call-return java.lang.Integer valueOf 50",
              "call-entry java.lang.String isEmpty 50",
              "call-return java.lang.String isEmpty 50",
              "call-entry java.lang.IllegalArgumentException <init> 50",
              "call-return java.lang.IllegalArgumentException <init> 50",
              "call-entry java.util.concurrent.locks.LockSupport parkNanos 100",
              "call-return java.util.concurrent.locks.LockSupport parkNanos 100");
    }
  }

  /** The second of two threads waits for about 200 ms, whatever it waits for. */
  @ParameterizedTest
  @MethodSource("jdks")
  void whatThreadsWaitFor(Path home) throws Exception {
    try (JavaTarget target = depot(home)) {
      String out =
          trace(
              target,
              "java$target:Depot$*::monitor-enter { self->since = timestamp; }"
                  + " java$target:Depot$Method:pass:call-entry { self->since = timestamp; }"
                  + " java$target:Depot$*::monitor-entered /self->since/"
                  + " { @[stringof(args[0]->class), probefunc]"
                  + " = max((timestamp - self->since) / 100000000); self->since = 0; }"
                  + " java$target:java.util.concurrent.locks.LockSupport:park*:entry"
                  + " { self->parked = timestamp; }"
                  + " java$target:java.util.concurrent.locks.LockSupport:park*:return"
                  + " /self->parked && timestamp - self->parked > 50000000/"
                  + " { @[\"parked\", probefunc] = max((timestamp - self->parked) / 100000000); }"
                  + " java$target:Depot$*::monitor-* { @n[probemod, probename] = count(); }"
                  + " END { printa(\"%s %s %@d\\n\", @); printa(\"%s %s %@d\\n\", @n); }",
              "contend");
      assertThat(out.lines().map(line -> line.replaceAll(" ([1-9]|1[0-9])$", " about")))
          .contains("java.lang.Object pass about", "Depot$Method locked about")
          .anyMatch(line -> line.startsWith("parked park") && line.endsWith(" about"));
      assertThat(out.lines())
          .contains(
              "Depot$Block monitor-enter 2",
              "Depot$Block monitor-entered 2",
              "Depot$Block monitor-exit 2",
              "Depot$Method monitor-entered 2",
              "Depot$Method monitor-exit 2");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void exceptionsByTypeAndPlace(Path home) throws Exception {
    try (JavaTarget target = depot(home)) {
      String out =
          trace(
              target,
              "java$target:java.lang.Throwable:<init>:entry"
                  + " { @[stringof(jthis->class), probefunc] = count(); }"
                  + " END { printa(\"%s %s %@d\\n\", @); }",
              "fail 100");
      assertThat(out.lines())
          .containsExactlyInAnyOrder(
              "java.lang.IllegalArgumentException <init>(java.lang.String) 50",
              "java.lang.ClassCastException <init>(java.lang.String) 50");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void objectsSayTheirClassAndArraysTheirLength(Path home) throws Exception {
    try (JavaTarget target = depot(home)) {
      String out =
          trace(
              target,
              "java$target:Depot:take:entry { printf(\"%s %s %d %d\\n\","
                  + " stringof(args[0]->class), stringof(args[2]->class), args[1]->length,"
                  + " args[0]->parts->length); }",
              "take");
      assertThat(out.lines())
          .containsExactly("Depot$Item [[Ljava.lang.String; 4 3", "Depot$Item java.lang.Long 0 3");
    }
  }

  /** Nested to three levels, cycles cut, collections by their contents, classes as they are. */
  @ParameterizedTest
  @MethodSource("jdks")
  void anObjectIsPrintedWithWhatItHolds(Path home) throws Exception {
    try (JavaTarget target = depot(home)) {
      String out = trace(target, "java$target:Depot:open:entry { print(*args[0]); }", "open");
      assertThat(out.replaceAll("@[0-9a-f]+", "@h").lines())
          .startsWith(
              "Depot$Crate {",
              "    state = SHUT",
              "    weight = 2.5",
              "    sizes = float[2] { 1.5, -2.0 }",
              "    grid = int[2][] { int[2] { 1, 2 }, int[1] { 3 } }",
              "    contents = java.util.ArrayList(3) { \"pear\", 12, OPEN }",
              "    items = java.util.LinkedHashMap(1) { \"one\": Depot$Item@h }",
              "    unknown = java.util.concurrent.atomic.AtomicInteger@h",
              "    lid = Depot$Item@h",
              "    inner = Depot$Crate {",
              "        state = SHUT")
          .endsWith(
              "    self = Depot$Crate@h (see above)",
              "    label = \"a \\\"box\\\"\\n\"",
              "    sort = 'x'",
              "}")
          .contains(
              "        inner = Depot$Crate {",
              "            inner = Depot$Crate@h",
              "            self = Depot$Crate@h (see above)");
    }
  }

  /** Nobody who asks for everything of a method means every call in it. */
  @ParameterizedTest
  @MethodSource("jdks")
  void pointsInsideAreListedByTheirNames(Path home) throws Exception {
    try (JavaTarget target = depot(home)) {
      assertThat(listed(target, "java$target:Depot:fail:"))
          .containsExactly("entry", "return", "throw");
      assertThat(listed(target, "java$target:Depot:fail:*")).hasSize(3);
      assertThat(listed(target, "java$target:Depot:fail:?*"))
          .as("what the method has not is no probe")
          .containsExactly("entry", "return", "throw", "new", "call-entry", "call-return");
      assertThat(
              DtraceCommand.run("-lv", "-n", "java$target:Depot:allocate:new", "-p", target.pid())
                  .out())
          .contains("args[0]: java.lang.String")
          .contains("args[1]: long");
    }
  }

  private static List<String> listed(JavaTarget target, String description) {
    DtraceCommand.Result result = DtraceCommand.run("-l", "-n", description, "-p", target.pid());
    assertThat(result.status()).as(result.err()).isZero();
    return result
        .out()
        .lines()
        .skip(1)
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .toList();
  }
}
