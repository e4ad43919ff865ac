package jdtrace.testkit.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One case, read from its files.
 *
 * @param errorTag the tag a must-fail case is refused with, or null
 * @param expectedOutput null for a must-fail case
 * @param stderr texts that must occur on standard error
 * @param line the line an error must name, 0 for any
 * @param needsKernelTypes whether the program uses types of the running kernel
 * @param anyCpu the CPU column of rows is not compared
 * @param ownProcess the case needs standard output as a file descriptor
 */
public record ConformanceCase(
    Path program,
    String errorTag,
    byte[] expectedOutput,
    List<String> engines,
    List<String> options,
    List<String> arguments,
    int status,
    List<String> stderr,
    int line,
    boolean needsKernelTypes,
    boolean anyCpu,
    boolean ownProcess) {

  /** All cases below a directory, in order of path. */
  public static List<ConformanceCase> below(Path directory) throws IOException {
    List<ConformanceCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".d")).sorted().toList()) {
        cases.add(read(file));
      }
    }
    return cases;
  }

  static ConformanceCase read(Path program) throws IOException {
    String name = program.getFileName().toString();
    String tag = null;
    byte[] expected = null;
    if (name.startsWith("err.")) {
      tag = name.substring(4, name.indexOf('.', 4));
    } else if (name.startsWith("tst.")) {
      expected =
          Files.readAllBytes(
              program.resolveSibling(name.substring(0, name.length() - 2).concat(".out")));
    } else {
      throw new IOException("neither tst. nor err.: " + program);
    }
    List<String> engines = List.of("interp", "bpf", "jvm");
    List<String> options = List.of("-q");
    List<String> arguments = List.of();
    List<String> stderr = new ArrayList<>();
    int status = tag == null ? 0 : 1;
    int line = 0;
    boolean kernelTypes = false;
    boolean anyCpu = false;
    boolean ownProcess = false;
    for (String text : Files.readAllLines(program, java.nio.charset.StandardCharsets.ISO_8859_1)) {
      String directive = text.strip();
      if (directive.startsWith("* ")) {
        directive = directive.substring(2).strip();
      }
      if (directive.startsWith("@engines:")) {
        engines = words(directive);
      } else if (directive.startsWith("@options:")) {
        options = words(directive);
      } else if (directive.startsWith("@arguments:")) {
        arguments = words(directive);
      } else if (directive.startsWith("@status:")) {
        status = Integer.parseInt(rest(directive));
      } else if (directive.startsWith("@line:")) {
        line = Integer.parseInt(rest(directive));
      } else if (directive.equals("@cpu: any")) {
        anyCpu = true;
      } else if (directive.equals("@process: own")) {
        ownProcess = true;
      } else if (directive.startsWith("@stderr:")) {
        stderr.add(rest(directive));
      } else if (directive.startsWith("@needs: btf")) {
        kernelTypes = true;
      }
    }
    return new ConformanceCase(
        program,
        tag,
        expected,
        engines,
        options,
        arguments,
        status,
        List.copyOf(stderr),
        line,
        kernelTypes,
        anyCpu,
        ownProcess);
  }

  private static String rest(String directive) {
    return directive.substring(directive.indexOf(':') + 1).strip();
  }

  private static List<String> words(String directive) {
    String rest = rest(directive);
    return rest.isEmpty() ? List.of() : List.of(rest.split("\\s+"));
  }

  @Override
  public String toString() {
    return program.getParent().getFileName() + "/" + program.getFileName();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof ConformanceCase c && program.equals(c.program);
  }

  @Override
  public int hashCode() {
    return program.hashCode();
  }
}
