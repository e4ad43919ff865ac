package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdtrace.cli.Dtrace;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines, right and wrong (spec consumer.md sections 1 to 3): messages and statuses. */
class CommandLineTest {
  @TempDir Path directory;

  /** Arguments are separated by blanks; single quotes hold one together. */
  private static DtraceCommand.Result dtrace(String line) {
    java.util.List<String> args = new java.util.ArrayList<>();
    StringBuilder arg = null;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
        arg = arg == null ? new StringBuilder() : arg;
      } else if (c == ' ' && !quoted) {
        if (arg != null) {
          args.add(arg.toString());
        }
        arg = null;
      } else {
        arg = arg == null ? new StringBuilder() : arg;
        arg.append(c);
      }
    }
    if (arg != null) {
      args.add(arg.toString());
    }
    return DtraceCommand.run(args.toArray(new String[0]));
  }

  /** Usage errors: the reason, the usage, status 2. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "-y => illegal option -- y",
        "-qy => illegal option -- y",
        "-: => illegal option -- :",
        "-5 => illegal option -- 5",
        "-33 -n BEGIN => illegal option -- 33",
        "-62 -n BEGIN => illegal option -- 62",
        "-n => option requires an argument -- n",
        "-q -s => option requires an argument -- s",
        "-qn => option requires an argument -- n",
        "-x => option requires an argument -- x",
        "-l -V => only one of the [-AGhlV] options can be specified at a time",
        "-lV => only one of the [-AGhlV] options can be specified at a time",
        "-A -G => only one of the [-AGhlV] options can be specified at a time",
        "-h -l => only one of the [-AGhlV] options can be specified at a time",
        "-G -n BEGIN -h => only one of the [-AGhlV] options can be specified at a time",
      })
  void usage(String line, String reason) {
    DtraceCommand.Result result = dtrace(line);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("dtrace: " + reason + "\nusage: dtrace ");
    assertThat(result.out()).isEmpty();
  }

  /** What is refused with one line and status 1. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "-q => no probes specified",
        "-e => no probes specified",
        "one two => no probes specified",
        "-A -n BEGIN => option -A is not supported: nothing traces before user land runs; save the"
            + " program with --dof, and run it with --dof-load from a service that starts early",
        "-a -n BEGIN => option -a is not supported: there is no anonymous tracing to claim; run a"
            + " saved program with --dof-load",
        "-G -n BEGIN => option -G is not supported: probes that programs declare (USDT) cannot be"
            + " traced yet; trace what the program asks of the kernel (syscall, io, sched)",
        "-h -n BEGIN => option -h is not supported: probes that programs declare (USDT) cannot be"
            + " traced yet; trace what the program asks of the kernel (syscall, io, sched)",
        "-B -n BEGIN => option -B is not supported: it serves DTrace's own tests; -o writes the"
            + " output to a file",
        "-x nosuch -n BEGIN => failed to set -x nosuch: Invalid option name",
        "-xnosuch=1 -n BEGIN => failed to set -x nosuch: Invalid option name",
        "-x BUFSIZE=1m -n BEGIN => failed to set -x BUFSIZE: Invalid option name",
        "-D '' -n BEGIN => failed to set -D : Invalid value for specified option",
        "-U '' -n BEGIN => failed to set -U : Invalid value for specified option",
        "-I '' -n BEGIN => failed to set -I : Invalid value for specified option",
        "-L '' -n BEGIN => failed to set -L : Invalid value for specified option",
        "-x bufsize -n BEGIN => failed to set -x bufsize: Invalid value for specified option",
        "-x bufsize= -n BEGIN => failed to set -x bufsize: Invalid value for specified option",
        "-x bufsize=-1 -n BEGIN => failed to set -x bufsize: Invalid value for specified option",
        "-x bufsize=1x -n BEGIN => failed to set -x bufsize: Invalid value for specified option",
        "-x bufsize=m -n BEGIN => failed to set -x bufsize: Invalid value for specified option",
        "-x strsize=9t9 -n BEGIN => failed to set -x strsize: Invalid value for specified option",
        "-x switchrate=1y -n BEGIN => failed to set -x switchrate:"
            + " Invalid value for specified option",
        "-x aggrate=hz -n BEGIN => failed to set -x aggrate: Invalid value for specified option",
        "-x nspec=many -n BEGIN => failed to set -x nspec: Invalid value for specified option",
        "-x quiet=perhaps -n BEGIN => failed to set -x quiet: Invalid value for specified option",
        "-x bufpolicy=disc -n BEGIN => failed to set -x bufpolicy:"
            + " Invalid value for specified option",
        "-x bufresize=never -n BEGIN => failed to set -x bufresize:"
            + " Invalid value for specified option",
        "-x amin=A/B/C -n BEGIN => failed to set -x amin: Invalid value for specified option",
        "-x encoding=ebcdic -n BEGIN => failed to set -x encoding:"
            + " Invalid value for specified option",
        "-x version=0.9 -n BEGIN => failed to set -x version: Invalid value for specified option",
        "-x version=1.15 -n BEGIN => failed to set -x version: Invalid value for specified option",
        "-x compat=apple -n BEGIN => failed to set -x compat: Invalid value for specified option",
        "-b lots -n BEGIN => failed to set -b lots: Invalid value for specified option",
        "-X z -n BEGIN => failed to set -X z: Invalid value for specified option",
        "-p one -n BEGIN => invalid pid: one",
        "-p 0 -n BEGIN => invalid pid: 0",
        "-p -1 -n BEGIN => invalid pid: -1",
        "-s /nonexistent/script.d => failed to open /nonexistent/script.d:"
            + " No such file or directory",
        "-s / => failed to open /: Is a directory",
        "-n BEGIN -o /nonexistent/out => failed to open output file '/nonexistent/out':"
            + " No such file or directory",
      })
  void refused(String line, String reason) {
    DtraceCommand.Result result = dtrace(line);
    assertThat(result.err()).isEqualTo("dtrace: " + reason + "\n");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
  }

  /** Programs of the command line that do not compile. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        // Each option names the last part of a description.
        "-n a:b:c:d:e => [D_PDESC_INVAL] invalid probe description \"a:b:c:d:e\": Overspecified",
        "-f a:b:c:d => [D_PDESC_INVAL] invalid probe description \"a:b:c:d\": Overspecified",
        "-m a:b:c => [D_PDESC_INVAL] invalid probe description \"a:b:c\": Overspecified",
        "-P a:b => [D_PDESC_INVAL] invalid probe description \"a:b\": Overspecified",
        "-P 1 => [D_PDESC_INVAL] invalid probe description \"1\"",
        "-m 1 => [D_PDESC_INVAL] invalid probe description \"1\"",
        "-f 1 => [D_PDESC_INVAL] invalid probe description \"1\"",
        "-i 0 => [D_PDESC_INVAL] invalid probe description \"0\": Unknown probe id",
        "-i 4000000000 => [D_PDESC_INVAL] invalid probe description \"4000000000\": Unknown probe",
        "-i 4294967296 => [D_PDESC_INVAL] invalid probe description \"4294967296\": Unknown probe",
        "-n nosuch => [D_PDESC_ZERO] probe description :::nosuch does not match any probes",
        "-f nosuch => [D_PDESC_ZERO] probe description ::nosuch: does not match any probes",
        "-m nosuch => [D_PDESC_ZERO] probe description :nosuch:: does not match any probes",
        "-P nosuch => [D_PDESC_ZERO] probe description nosuch::: does not match any probes",
        "-m dtrace:nosuch => [D_PDESC_ZERO] probe description dtrace:nosuch:: does not match",
        "-f dtrace::x => [D_PDESC_ZERO] probe description dtrace::x: does not match any probes",
        // Where in the program: action list, predicate, or neither.
        "-n 'BEGIN { trace(nosuch); }' => [D_IDENT_UNDEF] in action list: failed to resolve nosuch",
        "-n 'BEGIN /nosuch/ { }' => [D_IDENT_UNDEF] in predicate: failed to resolve nosuch",
        "-n 'BEGIN /execname/ { }' => [D_PRED_SCALAR] in predicate: predicate result must be of",
        "-P 'dtrace { trace(1 % 0); }' => [D_DIV_ZERO] in action list: ",
        "-i '1 /1 % 0/' => [D_SYNTAX] expected actions { }",
        "-n 'BEGIN { trace(1 }' => [D_SYNTAX] syntax error near \"}\"",
        "-n 'BEGIN {' => [D_SYNTAX] syntax error near end of input",
        "-n 'BEGIN /1/' => [D_SYNTAX] expected actions { }",
        "-n '' => [D_EMPTY] empty D program",
        "-n 'typedef int foo_t; foo_t y; BEGIN { }' => [D_SYNTAX] syntax error near \";\"",
        // Arguments.
        "-n 'BEGIN { trace($1); }' => [D_MACRO_UNDEF] macro argument $1",
        "-n 'BEGIN { trace($1); }' 1 2 => [D_MACRO_UNUSED] extraneous argument '2'",
        "-n 'BEGIN { trace($1); }' 18446744073709551616 => [D_MACRO_OFLOW] ",
        "-n 'pid$nosuch:::' => [D_PDESC_INVAL] invalid probe description \"pid$nosuch:::\"",
      })
  void programs(String line, String reason) {
    DtraceCommand.Result result = dtrace("-e -xerrtags " + line);
    assertThat(result.err()).startsWith("dtrace: invalid probe specifier ").contains(": " + reason);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
  }

  /** Programs of the command line that compile: what is said of their matches. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "-n BEGIN => description 'BEGIN' matched 1 probe",
        "-n dtrace:::BEGIN => description 'dtrace:::BEGIN' matched 1 probe",
        "-n dtrace::: => description 'dtrace:::' matched 3 probes",
        "-P dtrace => description 'dtrace' matched 3 probes",
        "-m dtrace: => description 'dtrace:' matched 3 probes",
        "-f dtrace:: => description 'dtrace::' matched 3 probes",
        "-i 1 => description '1' matched 1 probe",
        "-i '1 { trace(1); }' => description '1 ' matched 1 probe",
        "-n 'BEGIN{trace(1);}' => description 'BEGIN' matched 1 probe",
        "-n 'BEGIN/1/{trace(1);}' => description 'BEGIN' matched 1 probe",
        "-n 'BEGIN { trace(1); } END { trace(2); }' => description 'BEGIN ' matched 2 probes",
        "-n 'BEGIN, END { trace(1); }' => description 'BEGIN, END ' matched 2 probes",
        "-P $1 dtrace => description '$1' matched 3 probes",
        "-n $1:::$2 dtrace BEGIN => description '$1:::$2' matched 1 probe",
        "-n $$1trace:::BEGIN d => description '$$1trace:::BEGIN' matched 1 probe",
        "-Z -n nosuch::: => description 'nosuch:::' matched 0 probes",
        "-xzdefs -P nosuch => description 'nosuch' matched 0 probes",
      })
  void matches(String line, String said) {
    DtraceCommand.Result result = dtrace("-c true " + line);
    assertThat(result.err()).matches("dtrace: \\Q" + said + "\\E\ndtrace: pid \\d+ has exited\n");
    assertThat(result.status()).isZero();
    // What is only compiled is not matched: nothing is said (-e, in DTrace's own command too).
    result = dtrace("-e " + line);
    assertThat(result).isEqualTo(new DtraceCommand.Result(0, "", ""));
  }

  @Test
  void noArgumentsAtAll() {
    DtraceCommand.Result result = DtraceCommand.run();
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("usage: dtrace ");
    assertThat(result.out()).isEmpty();
  }

  /** Options count for programs that stand before them. */
  @Test
  void optionsAfterPrograms() {
    DtraceCommand.Result result =
        dtrace("-n 'BEGIN { printf(\"%d\\n\", sizeof (string)); exit(0); }' -q -xstrsize=32");
    assertThat(result.out()).as(result.err()).isEqualTo("32\n\n");
    assertThat(result.err()).isEmpty();
  }

  /** Operands stand anywhere, also behind two dashes where they may look like options. */
  @Test
  void operandsBetweenOptions() {
    String program = "-n 'BEGIN { printf(\"%d %s %d\\n\", $1, $$2, $3); exit(0); }'";
    DtraceCommand.Result result = dtrace("7 -q word " + program + " 9");
    assertThat(result.out()).as(result.err()).isEqualTo("7 word 9\n\n");
    result = dtrace("-q " + program + " -- -7 -n -9");
    assertThat(result.out()).as(result.err()).isEqualTo("-7 -n -9\n\n");
  }

  /** What is neither integer nor name is a string, also nothing at all. */
  @Test
  void emptyArgument() {
    DtraceCommand.Result result =
        dtrace("-qn 'BEGIN { printf(\"[%s] [%s]\\n\", $1, $$2); exit(0); }' '' ''");
    assertThat(result.out()).as(result.err()).isEqualTo("[] []\n\n");
  }

  @Test
  void emptyPrograms() {
    DtraceCommand.Result result = dtrace("-xempty -e -n ''");
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    result = dtrace("-xempty -n ''");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).endsWith("dtrace: no probes matched\n");
  }

  @Test
  void actionsWithoutMeaningOnLinux() {
    for (String action : new String[] {"panic", "breakpoint"}) {
      DtraceCommand.Result result = dtrace("-w -n 'BEGIN { " + action + "(); }'");
      assertThat(result.status()).isEqualTo(1);
      assertThat(result.err()).contains(action + "( ) is not supported");
    }
  }

  @Test
  void zerothArgumentIsTheCommand() {
    DtraceCommand.Result result = dtrace("-qn 'BEGIN { printf(\"%s\\n\", $$0); exit(0); }'");
    assertThat(result.out()).isEqualTo("dtrace\n\n");
  }

  @Test
  void severalProgramsShareOneSession() throws IOException {
    Path script =
        Files.writeString(directory.resolve("s.d"), "BEGIN { printf(\"%d\\n\", x); exit(0); }\n");
    DtraceCommand.Result result = dtrace("-n 'BEGIN { x = 5; }' -s " + script);
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.err())
        .isEqualTo(
            "dtrace: description 'BEGIN ' matched 1 probe\n"
                + "dtrace: script '"
                + script
                + "' matched 1 probe\n");
    assertThat(result.out()).endsWith("5\n\n\n");
  }

  @Test
  void statusOfTheProgram() {
    assertThat(dtrace("-qn 'BEGIN { exit(0); }'").status()).isZero();
    assertThat(dtrace("-qn 'BEGIN { exit(7); }'").status()).isEqualTo(7);
    assertThat(dtrace("-qn 'BEGIN { exit(7); } END { exit(8); }'").status()).isEqualTo(8);
    // A fault is told and does not count.
    DtraceCommand.Result result = dtrace("-qn 'BEGIN { trace(*(int *)0); } BEGIN { exit(0); }'");
    assertThat(result.status()).isZero();
    assertThat(result.err()).contains("invalid address (0x0)");
  }

  @Test
  void nothingMatchedIsToldAtTheEnd() {
    DtraceCommand.Result result = dtrace("-xempty -n ''");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("dtrace: description '' matched 0 probes\ndtrace: no probes matched\n");
    // -Z is a session without probes; it ends with its command.
    result = dtrace("-Zqn nosuch::: -c 'true'");
    assertThat(result.out()).as(result.err()).isEqualTo("\n");
    assertThat(result.status()).isZero();
  }

  /** The report is output: it goes where -o says, before any record. */
  @Test
  void stabilityIsOutput() throws IOException {
    Path file = directory.resolve("report");
    String report =
        """

        Stability attributes for description BEGIN:

        \tMinimum Probe Description Attributes
        \t\tIdentifier Names: Stable
        \t\tData Semantics:   Stable
        \t\tDependency Class: Common

        \tMinimum Statement Attributes
        \t\tIdentifier Names: Stable
        \t\tData Semantics:   Stable
        \t\tDependency Class: Common
        """;
    DtraceCommand.Result result = dtrace("-qv -o " + file + " -n 'BEGIN{exit(0)}'");
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(report + "\n\n");
    result = dtrace("-ev -n BEGIN");
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .isEqualTo(
            report
                + """

                :::BEGIN

                \tProbe Description Attributes
                \t\tIdentifier Names: Stable
                \t\tData Semantics:   Stable
                \t\tDependency Class: Common

                \tArgument Attributes
                \t\tIdentifier Names: Stable
                \t\tData Semantics:   Stable
                \t\tDependency Class: Common

                \tArgument Types
                \t\tNone

                """);
    // Probes that have different arguments are named only.
    assertThat(dtrace("-ev -n syscall::write:").out()).endsWith("\nsyscall::write:\n");
  }

  /** Options of DTrace for Linux. */
  @Test
  void optionsOfLinux() throws IOException {
    String end = " -n 'BEGIN { printf(\"x\"); exit(0); }'";
    assertThat(dtrace("-q -b 100" + end).err())
        .isEqualTo("dtrace: buffer size lowered to 96 bytes\n");
    String many = "-q -b 100 -xquietresize -xlockmem=unlimited -xscratchsize=1k -xbpflogsize=1m";
    assertThat(dtrace(many + end)).isEqualTo(new DtraceCommand.Result(0, "x\n", ""));
    Path script = Files.writeString(directory.resolve("a.d"), "BEGIN { trace(A); exit(B); }");
    assertThat(dtrace("-qC -xcppargs=-DA=7 -xcppargs=-DB=5 -s " + script))
        .isEqualTo(new DtraceCommand.Result(5, "7\n", ""));
    String stack = "-n 'syscall::clock_nanosleep:entry /pid == $target/ { ustack(1); exit(0); }'";
    assertThat(dtrace("-q -xnoresolve -c 'sleep 0.5' " + stack).out())
        .matches("\n {14}0x[0-9a-f]+\n\n");
    assertThat(dtrace("-q -c 'sleep 0.5' " + stack).out()).contains("`");
  }

  /** What the environment sets comes before the command line. */
  @Test
  void optionsInTheEnvironment() throws IOException, InterruptedException {
    String[] program = {"-n", "BEGIN { printf(\"%d\", sizeof (string)); exit(0); }"};
    List<String> environment =
        List.of("env", "DTRACE_OPT_STRSIZE=32", "DTRACE_OPT_QUIET=", "OPT_STRSIZE=3");
    assertThat(DtraceCommand.start(directory, environment, program).await())
        .isEqualTo(new DtraceCommand.Result(0, "32\n", ""));
    assertThat(
            DtraceCommand.start(directory, environment, "-xstrsize=16", program[0], program[1])
                .await()
                .out())
        .isEqualTo("16\n");
    assertThat(
            DtraceCommand.start(directory, List.of("env", "DTRACE_OPT_NOSUCH=1"), program).await())
        .isEqualTo(
            new DtraceCommand.Result(
                1, "", "dtrace: failed to set DTRACE_OPT_NOSUCH: Invalid option name\n"));
  }

  /** {@code dtrace -l | head} is no error of the user's; a shell sees the status of SIGPIPE. */
  @Test
  void nobodyReads() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] list = {"-l", "-n", "BEGIN"};
    assertThat(Dtrace.run(list, closed, err)).isEqualTo(141);
    assertThat(err.size()).isZero();
  }

  @Test
  void theFirstProcessIsTheTarget() {
    String clause = "-qn 'BEGIN { printf(\"%d\", $target == 1); exit(0); }'";
    assertThat(dtrace("-p 1 -c true " + clause).out()).isEqualTo("1\n");
    assertThat(dtrace("-c true -p 1 " + clause).out()).isEqualTo("0\n");
  }

  @Test
  void quietSaysNothing() {
    DtraceCommand.Result result = dtrace("-q -w -n 'BEGIN { exit(0); }'");
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    result = dtrace("-w -n 'BEGIN { exit(0); }'");
    assertThat(result.err())
        .isEqualTo(
            "dtrace: description 'BEGIN ' matched 1 probe\ndtrace: allowing destructive actions\n");
  }

  @Test
  void errorsOfScriptsNameTheLine() throws IOException {
    Path script = Files.writeString(directory.resolve("s.d"), "\n\nBEGIN { trace(1 % 0); }\n");
    DtraceCommand.Result result = dtrace("-xerrtags -s " + script);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .startsWith(
            "dtrace: failed to compile script "
                + script
                + ": [D_DIV_ZERO] line 3: expression contains division by zero\n");
  }

  @Test
  void onlyTheFirstErrorIsTold() {
    DtraceCommand.Result result =
        dtrace("-n 'BEGIN { trace(one); trace(two); }' -n 'BEGIN { trace(three); }'");
    assertThat(result.err()).contains("failed to resolve one").doesNotContain("two:", "three:");
  }
}
