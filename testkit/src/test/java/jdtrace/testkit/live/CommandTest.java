package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says and with which status it ends, where no kernel is needed. */
class CommandTest {
  @TempDir Path directory;

  @Test
  void withoutArguments() {
    DtraceCommand.Result result = DtraceCommand.run();
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("usage: dtrace");
  }

  @Test
  void version() {
    DtraceCommand.Result result = DtraceCommand.run("-V");
    assertThat(result.status()).isZero();
    assertThat(result.out()).startsWith("dtrace: ");
  }

  @Test
  void badOption() {
    DtraceCommand.Result result = DtraceCommand.run("-y");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("dtrace: illegal option -- y\n");
  }

  @Test
  void twoModes() {
    DtraceCommand.Result result = DtraceCommand.run("-l", "-V");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .contains("only one of the [-AGhlV] options can be specified at a time");
  }

  @Test
  void unknownExtendedOption() {
    DtraceCommand.Result result = DtraceCommand.run("-x", "nosuch=1", "-n", "BEGIN");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("dtrace: failed to set -x nosuch: Invalid option name\n");
  }

  @Test
  void badValue() {
    DtraceCommand.Result result = DtraceCommand.run("-x", "bufsize=lots", "-n", "BEGIN");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("dtrace: failed to set -x bufsize: Invalid value for specified option\n");
  }

  @Test
  void exitStatusIsTheProgrammes() {
    DtraceCommand.Result result = DtraceCommand.run("-n", "BEGIN { trace(\"hello\"); exit(3); }");
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).isEqualTo("dtrace: description 'BEGIN ' matched 1 probe\n");
    assertThat(result.out())
        .matches(
            "CPU     ID                    FUNCTION:NAME\n"
                + " +\\d+      1                           :BEGIN   hello {28}\n"
                + "\n");
  }

  @Test
  void scriptsTakeArguments() throws IOException {
    Path script =
        Files.writeString(
            directory.resolve("script.d"),
            "#!/usr/sbin/dtrace -s\nBEGIN { printf(\"%s %d %s\\n\", $$1, $2, $$0); exit(0); }\n");
    DtraceCommand.Result result = DtraceCommand.run("-qs", script.toString(), "one", "2");
    assertThat(result.out()).as(result.err()).isEqualTo("one 2 " + script + "\n\n");
  }

  @Test
  void errorsNameScriptAndLine() throws IOException {
    Path script = Files.writeString(directory.resolve("bad.d"), "BEGIN\n{\n\ttrace(nope);\n}\n");
    DtraceCommand.Result result = DtraceCommand.run("-s", script.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .startsWith(
            "dtrace: failed to compile script "
                + script
                + ": line 3: failed to resolve nope: Unknown variable name");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void missingScript() {
    DtraceCommand.Result result = DtraceCommand.run("-s", "/nonexistent.d");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("dtrace: failed to open /nonexistent.d: No such file or directory\n");
  }

  @Test
  void unknownProbe() {
    DtraceCommand.Result result = DtraceCommand.run("-n", "syscall::raed:entry");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .startsWith(
            "dtrace: invalid probe specifier syscall::raed:entry: probe description"
                + " syscall::raed:entry does not match any probes")
        .contains("read");
  }

  @Test
  void nothingMatchedIsAcceptedOnRequest() {
    DtraceCommand.Result result = DtraceCommand.run("-Zn", "syscall::raed:entry", "-c", "true");
    assertThat(result.status()).isZero();
    assertThat(result.err())
        .startsWith("dtrace: description 'syscall::raed:entry' matched 0 probes\n")
        .endsWith(" has exited\n");
  }

  @Test
  void compileOnly() {
    DtraceCommand.Result result = DtraceCommand.run("-wen", "BEGIN { printf(\"x\"); }");
    assertThat(result.status()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void intermediateCode() {
    DtraceCommand.Result result = DtraceCommand.run("-Sen", "BEGIN { trace(1 + 2); }");
    assertThat(result.status()).isZero();
    assertThat(result.err()).contains("25000001    setx").contains("23000001    ret  %r1");
  }

  @Test
  void unknownCommand() {
    DtraceCommand.Result result = DtraceCommand.run("-n", "BEGIN", "-c", "/nonexistent/program");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("/nonexistent/program").contains("No such file or directory");
  }

  @Test
  void outputIsAppended() throws IOException {
    Path file = Files.writeString(directory.resolve("out"), "before\n");
    DtraceCommand.Result result =
        DtraceCommand.run("-qo", file.toString(), "-n", "BEGIN { printf(\"x\\n\"); exit(0); }");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(file).hasContent("before\nx\n\n");
  }

  @Test
  void destructiveActionsNeedPermission() {
    DtraceCommand.Result result = DtraceCommand.run("-n", "BEGIN { system(\"true\"); exit(0); }");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .endsWith("dtrace: could not enable tracing: Destructive actions not allowed\n");
  }

  @Test
  void listWithoutMatchIsNoError() {
    DtraceCommand.Result result = DtraceCommand.run("-ln", "nosuchprovider:::");
    assertThat(result.status()).isZero();
    assertThat(result.err())
        .isEqualTo("dtrace: failed to match nosuchprovider:::: No probe matches description\n");
  }
}
