package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -C} and its options, with the system's preprocessor. */
class PreprocessorTest {
  @TempDir Path directory;

  @BeforeAll
  static void needsCpp() throws InterruptedException {
    try {
      new ProcessBuilder("cpp", "--version")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      Assumptions.abort("cpp is not installed");
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  /** Runs a script quietly; options come first. */
  private static DtraceCommand.Result run(Path script, String... options) {
    List<String> args = new ArrayList<>(List.of(options));
    args.add("-qCs");
    args.add(script.toString());
    return DtraceCommand.run(args.toArray(new String[0]));
  }

  private static String output(Path script, String... options) {
    DtraceCommand.Result result = run(script, options);
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  @Test
  void includesAreSoughtBesideTheScript() throws IOException {
    file("one.h", "#define ONE 1\n");
    Path script = file("s.d", "#include \"one.h\"\nBEGIN { printf(\"%d\\n\", ONE); exit(0); }\n");
    assertThat(output(script)).isEqualTo("1\n\n");
  }

  @Test
  void includesAreSoughtInGivenDirectories() throws IOException {
    Files.createDirectory(directory.resolve("first"));
    Files.createDirectory(directory.resolve("second"));
    file("first/one.h", "#define ONE 1\n");
    file("second/one.h", "#define ONE 11\n");
    file("second/two.h", "#define TWO 2\n");
    Path script =
        file(
            "s.d",
            "#include <one.h>\n#include <two.h>\n"
                + "BEGIN { printf(\"%d %d\\n\", ONE, TWO); exit(0); }\n");
    String first = directory.resolve("first").toString();
    String second = directory.resolve("second").toString();
    assertThat(output(script, "-I", first, "-I" + second)).isEqualTo("1 2\n\n");
    assertThat(output(script, "-xincdir=" + second, "-I", first)).isEqualTo("11 2\n\n");
  }

  @Test
  void definitions() throws IOException {
    Path script =
        file(
            "s.d",
            """
            #ifndef THREE
            #define THREE 33
            #endif
            #define SQUARE(x) ((x) * (x))
            BEGIN
            {
                    printf("%d %d %d %s %d\\n", FLAG, TWO, THREE, TEXT, SQUARE(1 + 2));
                    exit(0);
            }
            """);
    assertThat(output(script, "-DFLAG", "-D", "TWO=2", "-D", "TEXT=\"a b\""))
        .isEqualTo("1 2 33 a b 9\n\n");
    assertThat(output(script, "-DFLAG", "-xdefine=TWO=2", "-xdefine=THREE=3", "-DTEXT=\"\""))
        .isEqualTo("1 2 3  9\n\n");
  }

  @Test
  void undefinitions() throws IOException {
    Path script =
        file(
            "s.d",
            """
            #ifdef __unix
            BEGIN { printf("unix "); }
            #endif
            #ifdef FLAG
            BEGIN { printf("flag "); }
            #endif
            BEGIN { printf("\\n"); exit(0); }
            """);
    assertThat(output(script, "-DFLAG")).isEqualTo("unix flag \n\n");
    assertThat(output(script, "-DFLAG", "-U", "__unix", "-UFLAG")).isEqualTo("\n\n");
    assertThat(output(script, "-xundef=__unix")).isEqualTo("\n\n");
  }

  @Test
  void whatIsAlwaysDefined() throws IOException {
    String release = Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip();
    String system = "__Linux_" + release.replaceAll("[^A-Za-z0-9]", "_");
    Path script =
        file(
            "s.d",
            "BEGIN { printf(\"%d %d %d %d %x %d\\n\", __SUNW_D, __linux, __unix, __SVR4,"
                + " __SUNW_D_VERSION, "
                + system
                + "); exit(0); }\n");
    assertThat(output(script)).isEqualTo("1 1 1 1 100e000 1\n\n");
  }

  @Test
  void theInterpretersLineIsSkipped() throws IOException {
    file("one.h", "#define ONE 1\n");
    Path script =
        file(
            "s.d",
            "#!/usr/sbin/dtrace -Cs\n#include \"one.h\"\n"
                + "BEGIN { printf(\"%d %d\\n\", ONE, __LINE__); exit(0); }\n");
    assertThat(output(script)).isEqualTo("1 3\n\n");
    Path wrong = file("w.d", "#!/usr/sbin/dtrace -Cs\n#define X nosuch\nBEGIN { trace(X); }\n");
    assertThat(run(wrong).err()).contains(": \"" + wrong + "\", line 3: failed to resolve nosuch");
  }

  @Test
  void aScriptMayComeThroughAPipe() throws Exception {
    Path script = file("s.d", "#define ONE 1\nBEGIN { printf(\"%d\\n\", ONE); exit(0); }\n");
    DtraceCommand.Result result =
        DtraceCommand.start(
                directory,
                List.of("sh", "-c", "exec \"$@\" < " + script, "sh"),
                "-qC",
                "-s",
                "/dev/stdin")
            .await();
    assertThat(result.out()).as(result.err()).isEqualTo("1\n\n");
  }

  @Test
  void errorsNameTheOriginalFileAndLine() throws IOException {
    Path script =
        file(
            "s.d",
            "#include \"inc.h\"\n\n#define UNUSED\nBEGIN\n{\n\ttrace(1);\n\ttrace(nosuch);\n}\n");
    file("inc.h", "int x;\n");
    DtraceCommand.Result result = run(script);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .startsWith(
            "dtrace: failed to compile script "
                + script
                + ": \""
                + script
                + "\", line 7: failed to resolve nosuch: Unknown variable name\n")
        .contains("trace(nosuch);");
    Path included = file("inc.h", "int x;\n\nstring x;\n");
    assertThat(run(script).err()).contains(": \"" + included + "\", line 3: identifier redeclared");
  }

  @Test
  void includedFilesAreNamed() throws Exception {
    Path included = file("inc.h", "int x;\n");
    Path script = file("s.d", "#include \"inc.h\"\nBEGIN { exit(0); }\n");
    DtraceCommand.Result result =
        DtraceCommand.start(directory, "-CHqs", script.toString()).await();
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.err()).contains(". " + included + "\n");
    result = DtraceCommand.start(directory, "-C", "-xcpphdrs", "-qs", script.toString()).await();
    assertThat(result.err()).contains(". " + included + "\n");
  }

  @Test
  void whatThePreprocessorRefuses() throws Exception {
    Path script = file("s.d", "#error \"not today\"\nBEGIN { exit(0); }\n");
    DtraceCommand.Result result = DtraceCommand.start(directory, "-Cs", script.toString()).await();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("not today")
        .endsWith(
            "dtrace: failed to compile script "
                + script
                + ": Preprocessor failed to process input program\n");
  }

  @Test
  void anotherPreprocessor() throws IOException {
    Path cpp = file("cpp", "#!/bin/sh\necho '# 7 \"made.d\"'\necho 'BEGIN { trace(nosuch); }'\n");
    assertThat(cpp.toFile().setExecutable(true)).isTrue();
    Path script = file("s.d", "BEGIN { exit(0); }\n");
    assertThat(run(script, "-xcpppath=" + cpp).err())
        .contains(": \"made.d\", line 7: failed to resolve nosuch");
    DtraceCommand.Result result = run(script, "-xcpppath=/nonexistent/cpp");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "dtrace: failed to compile script "
                + script
                + ": Failed to exec preprocessor /nonexistent/cpp (is cpp installed?)\n");
  }

  @Test
  void conformance() throws IOException {
    Path script =
        file(
            "s.d",
            """
            #ifdef linux
            BEGIN { printf("extensions"); }
            #else
            BEGIN { printf("strict"); }
            #endif
            BEGIN { printf("\\n"); exit(0); }
            """);
    assertThat(output(script)).isEqualTo("extensions\n\n");
    assertThat(output(script, "-Xa")).isEqualTo("extensions\n\n");
    assertThat(output(script, "-X", "t")).isEqualTo("extensions\n\n");
    assertThat(output(script, "-Xs")).isEqualTo("extensions\n\n");
    assertThat(output(script, "-Xc")).isEqualTo("strict\n\n");
    assertThat(output(script, "-xstdc=c")).isEqualTo("strict\n\n");
    DtraceCommand.Result result = run(script, "-Xq");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("dtrace: failed to set -X q: Invalid value for specified option\n");
  }

  @Test
  void textOfTheCommandLineIsNotPreprocessed() {
    DtraceCommand.Result result =
        DtraceCommand.run("-C", "-DONE=1", "-n", "BEGIN { trace(ONE); exit(0); }");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("failed to resolve ONE: Unknown variable name");
  }

  @Test
  void withoutItDirectivesAreRefused() throws IOException {
    Path script = file("s.d", "#define ONE 1\nBEGIN { trace(ONE); exit(0); }\n");
    DtraceCommand.Result result = DtraceCommand.run("-s", script.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .contains("line 1: invalid control directive: #define")
        .contains("hint: run the C preprocessor first: option -C");
  }
}
