package jdtrace.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdtrace.dif.dof.DofException;
import jdtrace.dif.dof.DofFile;
import jdtrace.dif.dof.DofReader;
import jdtrace.dif.dof.DofSection;
import jdtrace.dif.dof.DofWriter;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.DtraceCommand.Result;
import jdtrace.testkit.Kernel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every conformance case by way of DOF: compiled into a file, run from the file, and written again
 * to the same bytes. Stripped of our own section, as other compilers write DOF, it still loads and
 * is written and loaded again. That the engines agree is {@code ConformanceTest}'s matter: here each
 * case runs on the first it can use, on all with {@code -Djdtrace.dof.engines=all}.
 */
class DofConformanceTest {
  private static final Path CASES = Path.of("src/test/conformance");

  private static final boolean ALL_ENGINES =
      "all".equals(System.getProperty("jdtrace.dof.engines"));

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (ConformanceCase c : ConformanceCase.below(CASES)) {
      boolean refused = c.errorTag() != null || c.status() == 1 && c.expectedOutput().length == 0;
      if (refused || c.options().contains("-c") || c.options().contains("-p")) {
        continue;
      }
      tests.add(DynamicTest.dynamicTest(c + " by way of DOF", () -> roundTrip(c)));
      for (String engine : ALL_ENGINES ? c.engines() : c.engines().subList(0, 1)) {
        tests.add(DynamicTest.dynamicTest(c + " from DOF on " + engine, () -> run(c, engine)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private Path compiled(ConformanceCase c) {
    Path file = directory.resolve(c.toString().replace('/', '-') + ".dof");
    if (!Files.exists(file)) {
      List<String> args = new ArrayList<>(c.options());
      args.addAll(List.of("--dof", "-o", file.toString(), "-s", c.program().toString()));
      args.addAll(c.arguments());
      Result result = DtraceCommand.run(args.toArray(String[]::new));
      assertThat(result.err()).isEmpty();
      assertThat(result.status()).isZero();
    }
    return file;
  }

  private void roundTrip(ConformanceCase c) throws IOException, DofException {
    Path file = compiled(c);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(again(file)).as("written again").isEqualTo(bytes);
    DofFile model = DofReader.read(bytes);
    List<DofSection> sections = new ArrayList<>(model.sections());
    sections.removeIf(s -> s.type() == null);
    Path plain = directory.resolve("plain.dof");
    Files.write(plain, DofWriter.write(new DofFile(model.identification(), sections)));
    Path second = directory.resolve("second.dof");
    byte[] annotated = again(plain, "-Z");
    Files.write(second, annotated);
    assertThat(again(second)).as("the plain file written again").isEqualTo(annotated);
  }

  private byte[] again(Path file, String... options) throws IOException {
    Path copy = directory.resolve("copy.dof");
    List<String> args = new ArrayList<>(List.of(options));
    args.addAll(List.of("--dof", "-o", copy.toString(), "--dof-load", file.toString()));
    Result result = DtraceCommand.run(args.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return Files.readAllBytes(copy);
  }

  private void run(ConformanceCase c, String engine) throws IOException, InterruptedException {
    if (engine.equals("bpf")) {
      Kernel.requireBpf();
    }
    String[] args = {"-xengine=" + engine, "--dof-load", compiled(c).toString()};
    Result result =
        c.ownProcess() ? DtraceCommand.start(directory, args).await() : DtraceCommand.run(args);
    String actual = result.out();
    String expected = new String(c.expectedOutput(), StandardCharsets.ISO_8859_1);
    if (c.anyCpu()) {
      actual = ConformanceTest.withoutCpus(actual);
      expected = ConformanceTest.withoutCpus(expected);
    }
    assertThat(actual).as("output; standard error was:%n%s", result.err()).isEqualTo(expected);
    // A process has only eight bits for it, the command in this process has all.
    assertThat(result.status() & 0xff).as("status").isEqualTo(c.status() & 0xff);
    for (String text : c.stderr()) {
      if (!text.startsWith("script '")) { // it is "enabling" here
        assertThat(result.err()).contains(text);
      }
    }
    if (c.stderr().isEmpty()) {
      assertThat(result.err()).as("standard error").isEmpty();
    }
  }
}
