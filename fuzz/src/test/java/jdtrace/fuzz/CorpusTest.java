package jdtrace.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The targets on inputs that are kept: seeds, and everything that fuzzing ever found. */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/corpus");
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static Map<String, Consumer<byte[]>> targets() {
    Map<String, Consumer<byte[]>> targets = new TreeMap<>();
    targets.put("CompileText", CompileText::fuzzerTestOneInput);
    targets.put("CompileGrammar", CompileGrammar::fuzzerTestOneInput);
    targets.put("ReadDof", ReadDof::fuzzerTestOneInput);
    targets.put("RunDif", RunDif::fuzzerTestOneInput);
    targets.put("ParseFormat", ParseFormat::fuzzerTestOneInput);
    targets.put("ReadBtf", ReadBtf::fuzzerTestOneInput);
    targets.put("WeaveClass", WeaveClass::fuzzerTestOneInput);
    return targets;
  }

  @TestFactory
  Stream<DynamicTest> inputs() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, Consumer<byte[]>> target : targets().entrySet()) {
      try (Stream<Path> files = Files.list(CORPUS.resolve(target.getKey()))) {
        for (Path file : files.sorted().toList()) {
          byte[] bytes = Files.readAllBytes(file);
          tests.add(
              DynamicTest.dynamicTest(
                  target.getKey() + "/" + file.getFileName(),
                  () -> assertTimeoutPreemptively(LIMIT, () -> target.getValue().accept(bytes))));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(targets().size());
    return tests.stream();
  }

  /** A little of what tools/fuzz does at length: the kept inputs, damaged. */
  @Test
  void damagedInputs() throws IOException {
    Random random = new Random(20261127);
    for (Map.Entry<String, Consumer<byte[]>> target : targets().entrySet()) {
      try (Stream<Path> files = Files.list(CORPUS.resolve(target.getKey()))) {
        for (Path file : files.sorted().toList()) {
          byte[] bytes = Files.readAllBytes(file);
          for (int i = 0; i < 20 && bytes.length > 0; i++) {
            byte[] copy = bytes.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
              copy[random.nextInt(copy.length)] = (byte) random.nextInt();
            }
            try {
              target.getValue().accept(copy);
            } catch (RuntimeException | Error e) {
              throw new AssertionError(
                  target.getKey() + " of " + java.util.HexFormat.of().formatHex(copy), e);
            }
          }
        }
      }
    }
  }
}
