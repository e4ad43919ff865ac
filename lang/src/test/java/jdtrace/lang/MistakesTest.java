package jdtrace.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.lang.compile.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that must not compile: {@code mistakes.txt} says with which tag, at which line. */
class MistakesTest {

  static List<String> mistakes() throws IOException {
    return lines("mistakes.txt");
  }

  /** The lines of a table, without comments. */
  static List<String> lines(String resource) throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream in = MistakesTest.class.getResourceAsStream(resource)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith(";;")) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void refused(String row) {
    String[] parts = row.split(" ", 3);
    String program = parts[2].replace("\\n", "\n");
    Compiler compiler = new Compiler(new TestHost());
    Source source = new Source(program, Source.Kind.FILE, null);
    DError error = assertThrows(DError.class, () -> compiler.compile(source));
    assertEquals(
        parts[0] + " " + parts[1], error.tag() + " " + error.span().line(), error.getMessage());
  }
}
