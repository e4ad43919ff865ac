package jdtrace.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdtrace.cli.Dtrace;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.Kernel;
import jdtrace.testkit.SharedByAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the conformance cases on every engine that each can use. */
class ConformanceTest {
  private static final Path CASES = Path.of("src/test/conformance");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (ConformanceCase c : ConformanceCase.below(CASES)) {
      if (c.errorTag() != null) {
        tests.add(DynamicTest.dynamicTest(c.toString(), () -> mustFail(c)));
        continue;
      }
      for (String engine : c.engines()) {
        tests.add(DynamicTest.dynamicTest(c + " on " + engine, () -> run(c, engine)));
        if (!engine.equals("interp") && !c.ownProcess()) {
          tests.add(
              DynamicTest.dynamicTest(
                  c + " on " + engine + ", shared variables",
                  () -> SharedByAll.<Exception>during(() -> run(c, engine))));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private record Result(int status, byte[] out, String err) {}

  private static Result dtrace(List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Dtrace.run(args.toArray(new String[0]), out, err);
    return new Result(status, out.toByteArray(), err.toString(StandardCharsets.ISO_8859_1));
  }

  /** The same in a process of its own. */
  private static Result start(List<String> args) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("conformance");
    try {
      DtraceCommand.Result result =
          DtraceCommand.start(directory, args.toArray(new String[0])).await();
      return new Result(
          result.status(), result.out().getBytes(StandardCharsets.ISO_8859_1), result.err());
    } finally {
      Files.delete(directory.resolve("out"));
      Files.delete(directory.resolve("err"));
      Files.delete(directory);
    }
  }

  /** A row's CPU: before the probe's id and {@code function:name}, or before a label of -F. */
  private static final Pattern CPU =
      Pattern.compile("(?m)^[ 0-9]{2}[0-9] (?= *[0-9]+ +[^ ]*:[^ ]+ | *(?: ->| <-| =>| <=|\\|) )");

  static String withoutCpus(String output) {
    return CPU.matcher(output).replaceAll("CPU ");
  }

  private static void run(ConformanceCase c, String engine)
      throws IOException, InterruptedException {
    if (engine.equals("bpf")) {
      Kernel.requireBpf();
    } else if (c.needsKernelTypes()) {
      Kernel.requireTypes();
    }
    List<String> args = new ArrayList<>(c.options());
    args.add("-xengine=" + engine);
    args.add("-s");
    args.add(c.program().toString());
    args.addAll(c.arguments());
    Result result = c.ownProcess() ? start(args) : dtrace(args);
    String actual = new String(result.out, StandardCharsets.ISO_8859_1);
    String expected = new String(c.expectedOutput(), StandardCharsets.ISO_8859_1);
    if (c.anyCpu()) {
      actual = withoutCpus(actual);
      expected = withoutCpus(expected);
    }
    assertThat(actual).as("output; standard error was:%n%s", result.err).isEqualTo(expected);
    assertThat(result.status).as("status").isEqualTo(c.status());
    for (String text : c.stderr()) {
      assertThat(result.err).contains(text);
    }
    if (c.stderr().isEmpty()) {
      assertThat(result.err).as("standard error").isEmpty();
    }
  }

  private static void mustFail(ConformanceCase c) {
    if (c.needsKernelTypes()) {
      Kernel.requireTypes();
    }
    List<String> args = new ArrayList<>(c.options());
    args.add("-e"); // what is not refused must not run either
    args.add("-xerrtags");
    args.add("-s");
    args.add(c.program().toString());
    args.addAll(c.arguments());
    Result result = dtrace(args);
    assertThat(result.err).contains("[" + c.errorTag() + "]");
    assertThat(result.status).as("status").isEqualTo(c.status());
    assertThat(result.out).as("output").isEmpty();
    if (c.line() > 0) {
      assertThat(result.err).contains("line " + c.line() + ":");
    }
    for (String text : c.stderr()) {
      assertThat(result.err).contains(text);
    }
  }
}
