package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.DtraceCommand.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --dof} and {@code --dof-load}: spellings, messages, statuses. */
class DofCommandTest {
  @TempDir Path directory;

  private String file(String name) {
    return directory.resolve(name).toString();
  }

  private static Result dtrace(String... args) {
    return DtraceCommand.run(args);
  }

  private String saved(String... args) {
    String path = file("saved.dof");
    String[] all = new String[args.length + 3];
    all[0] = "--dof";
    all[1] = "-o";
    all[2] = path;
    System.arraycopy(args, 0, all, 3, args.length);
    assertThat(dtrace(all)).isEqualTo(new Result(0, "", ""));
    return path;
  }

  @Test
  void writesAndRuns() {
    String path = saved("-q", "-n", "BEGIN { printf(\"%s\\n\", $$1); exit(7); }", "word");
    assertThat(dtrace("--dof-load", path)).isEqualTo(new Result(7, "word\n\n", ""));
    assertThat(dtrace("--dof-load=" + path)).isEqualTo(new Result(7, "word\n\n", ""));
  }

  @Test
  void tellsWhatMatched() {
    String path = saved("-n", "BEGIN { exit(0); } END");
    assertThat(dtrace("--dof-load", path).err())
        .isEqualTo("dtrace: enabling '" + path + "' matched 2 probes\n");
  }

  @Test
  void optionsOfTheCommandLineCount() {
    String path =
        saved("-q", "-xaggsortrev", "-n", "BEGIN { @[1] = count(); @[2] = count(); exit(0); }");
    String reversed = dtrace("--dof-load", path).out();
    String sorted = dtrace("-xaggsortrev=no", "-xaggsortkey", "--dof-load", path).out();
    assertThat(reversed.indexOf('2')).isLessThan(reversed.lastIndexOf("1\n"));
    assertThat(sorted).startsWith("\n        1                1\n");
  }

  @Test
  void stringsKeepTheirSize() {
    String path = saved("-q", "-xstrsize=16", "-n", "BEGIN { trace(\"x\"); exit(0); }");
    assertThat(dtrace("--dof-load", path).status()).isZero();
    assertThat(dtrace("-xstrsize=32", "--dof-load", path))
        .isEqualTo(
            new Result(
                1,
                "",
                "dtrace: failed to load "
                    + path
                    + ": option strsize: the program was compiled for strings of 16 bytes\n"));
  }

  @Test
  void aScriptGivesItsName() throws IOException {
    Path script = directory.resolve("count.d");
    Files.writeString(script, "BEGIN { exit(0); }\n");
    assertThat(dtrace("--dof", "-s", script.toString()).status()).isZero();
    assertThat(Files.readAllBytes(directory.resolve("count.dof"))).startsWith(0x7f, 'D', 'O', 'F');
  }

  @Test
  void listsAndPrints() {
    String path = saved("-n", "dtrace:::BEGIN { x = 4711; exit(x); }");
    assertThat(dtrace("-l", "--dof-load", path).out()).contains("BEGIN");
    assertThat(dtrace("-qS", "--dof-load", path).err()).contains("! 0x1267");
    assertThat(dtrace("-v", "-e", "--dof-load", path).out())
        .contains("Stability attributes for enabling " + path);
  }

  @Test
  void destructiveActionsAskForMinusW() {
    String path = saved("-q", "-n", "BEGIN { system(\"echo done\"); exit(0); }");
    assertThat(dtrace("--dof-load", path).err()).contains("Destructive actions not allowed");
    assertThat(dtrace("-w", "--dof-load", path).status()).isZero();
  }

  @Test
  void badFiles() throws IOException {
    assertThat(dtrace("--dof-load", file("none")))
        .isEqualTo(
            new Result(
                1, "", "dtrace: failed to load " + file("none") + ": No such file or directory\n"));
    Path bad = directory.resolve("bad");
    Files.writeString(bad, "x".repeat(100), StandardCharsets.US_ASCII);
    assertThat(dtrace("--dof-load", bad.toString()))
        .isEqualTo(
            new Result(
                1,
                "",
                "dtrace: failed to load " + bad + ": header at offset 0x0: no DOF magic number\n"));
    byte[] bytes = Files.readAllBytes(Path.of(saved("-n", "BEGIN { exit(0); }")));
    Files.write(bad, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    Result cut = dtrace("--dof-load", bad.toString());
    assertThat(cut.status()).isEqualTo(1);
    assertThat(cut.err()).contains("header at offset 0x30: ").contains("bytes in the file");
  }

  @Test
  void aProbeThatIsNotThere() {
    String path = saved("-Z", "-n", "nothing:::here");
    assertThat(dtrace("-Z", "--dof-load", path, "-c", "true").err()).contains("matched 0 probes");
    String other = saved("-Z", "-n", "nothing:::here { x = 1; }");
    assertThat(dtrace("-l", "--dof-load", other).err()).contains("No probe matches description");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--dof|1|no probes specified",
        "--dof -l -n BEGIN|2|--dof cannot be combined with -l",
        "--dof -p 1 -n BEGIN|1|--dof cannot be combined with -c or -p",
        "--dof-load x -n BEGIN|1|--dof-load cannot be combined with other programs",
        "--dof-load x --dof-load y|1|only one file can be loaded",
        "--dof-load|2|option requires an argument -- dof-load",
        "--dof=x -n BEGIN|2|option takes no argument -- dof",
        "--dofs|2|illegal option -- -dofs",
        "--dof -o /none/x -n BEGIN|1|failed to write /none/x: No such file or directory",
      })
  void misuse(String line, int status, String message) {
    Result result = dtrace(line.split(" "));
    assertThat(result.err()).startsWith("dtrace: " + message + "\n");
    assertThat(result.status()).isEqualTo(status);
    assertThat(result.out()).isEmpty();
  }
}
