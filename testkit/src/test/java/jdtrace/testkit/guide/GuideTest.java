package jdtrace.testkit.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdtrace.testkit.Kernel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the guide does what the guide says. */
class GuideTest {
  private static final Path GUIDE = Path.of("../docs/guide");
  private static final Path README = Path.of("../README.md");
  private static final Path TOOLKIT = Path.of("../docs/toolkit.md");

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(GUIDE)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> examples(@TempDir Path directory) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<Path> all = new ArrayList<>(pages());
    all.add(README);
    all.add(TOOLKIT);
    String chosen = System.getProperty("guide.page", ""); // for those who write one
    for (Path page : all) {
      if (!page.getFileName().toString().startsWith(chosen)) {
        continue;
      }
      for (Example example : Page.examples(page)) {
        switch (example) {
          case Example.Program p -> addProgram(tests, p, directory);
          case Example.Dialogue d ->
              tests.add(DynamicTest.dynamicTest(d.place(), () -> run(d, directory)));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static void addProgram(List<DynamicTest> tests, Example.Program p, Path directory) {
    boolean chosen = p.options().stream().anyMatch(o -> o.startsWith("-xengine"));
    List<String> engines = p.live() ? List.of("bpf") : List.of("interp", "bpf");
    if (chosen) {
      tests.add(DynamicTest.dynamicTest(p.place(), () -> run(p, null, directory)));
      return;
    }
    for (String engine : engines) {
      tests.add(
          DynamicTest.dynamicTest(p.place() + " on " + engine, () -> run(p, engine, directory)));
    }
  }

  private static void run(Example.Program program, String engine, Path directory)
      throws IOException {
    if ("bpf".equals(engine)) {
      Kernel.requireBpf();
    }
    assertNull(ExampleRun.difference(program, engine, directory), program.place());
  }

  private static void run(Example.Dialogue dialogue, Path directory)
      throws IOException, InterruptedException {
    if (dialogue.live()) {
      Kernel.requireBpf();
    }
    assertNull(ExampleRun.difference(dialogue, directory), dialogue.place());
  }

  @Test
  void theContentsNameEveryPage() throws IOException {
    String contents = Files.readString(GUIDE.resolve("README.md"));
    for (Path page : pages()) {
      String name = page.getFileName().toString();
      if (!name.equals("README.md")) {
        assertThat(contents).contains("(" + name + ")");
      }
    }
    Matcher links = Pattern.compile("\\(([0-9a-z-]+\\.md)\\)").matcher(contents);
    while (links.find()) {
      assertThat(GUIDE.resolve(links.group(1))).exists();
    }
  }

  @Test
  void everyToolIsShown() throws IOException {
    String page = Files.readString(TOOLKIT);
    try (Stream<Path> tools = Files.list(Path.of("../toolkit"))) {
      for (Path tool : tools.toList()) {
        assertThat(page).contains("dtrace -s toolkit/" + tool.getFileName());
      }
    }
  }

  @Test
  void patternsStandForWhatVaries() {
    assertThat(new ExpectedText("pid {{[0-9]+}}\n...\nend\n").matches("pid 12\na\nb\nend\n\n"))
        .isTrue();
    assertThat(new ExpectedText("pid {{[0-9]+}}\nend\n").matches("pid 12\na\nend\n")).isFalse();
    assertThat(new ExpectedText("a{{.}}\n").matches("a.b\n")).isFalse();
    assertThat(new ExpectedText("a  \n\n").matches("a\n")).isTrue();
  }
}
