package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider proc: each event of a script whose events are known, no more and no less. */
@LiveKernel
class ProcLiveTest {
  @TempDir Path directory;

  /** {@code -c} splits at blanks, so the script goes into a file. */
  private String shell(String script) {
    try {
      return "sh " + Files.writeString(directory.resolve("script.sh"), script + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String program, String command) {
    DtraceCommand.Result result = DtraceCommand.run("-qn", program, "-c", command);
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(SkippedFirings.withoutDrops(result.err()))
        .doesNotContain("error on")
        .doesNotContain("drops");
    return result.out().strip();
  }

  /** Processes and threads: every creation has its start and its end. */
  @Test
  void forksExecsAndExitsAreCounted() {
    String out =
        run(
            "proc:::create /pid == $target && args[0]->pr_ppid == $target/ { @a = count(); }"
                + " proc:::lwp-create /pid == $target && args[0]->pr_lwpid == args[1]->pr_pid/"
                + " { @b = count(); }"
                + " proc:::exec /ppid == $target && stringof(args[0]) == \"/bin/true\"/"
                + " { @e = count(); }"
                + " proc:::exec-success /ppid == $target/ { @f = count(); }"
                + " proc:::exec-failure /ppid == $target && args[0] == ENOENT/ { @g = count(); }"
                + " proc:::exit /ppid == $target && args[0] == CLD_EXITED/ { @h = count(); }"
                + " proc:::lwp-exit /ppid == $target/ { @i = count(); }"
                + " END { printa(\"%@d %@d %@d %@d %@d %@d %@d\","
                + " @a, @b, @e, @f, @g, @h, @i); }",
            shell(
                "i=0; while [ $i -lt 20 ]; do /bin/true; (:); i=$((i+1)); done;"
                    + " (exec /nonexistent) 2>/dev/null; true"));
    assertThat(out).isEqualTo("41 41 20 20 1 41 41");
  }

  /** A process of several threads ends once, with its last thread. */
  @Test
  void aProcessExitsOnceHoweverManyThreadsItHas() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String out =
        run(
            "proc:::lwp-create /pid == $target/ { @threads = count(); }"
                + " proc:::lwp-start /pid == $target && tid != pid/ { @started = count(); }"
                + " proc:::lwp-exit /pid == $target/ { @ended = count(); }"
                + " proc:::exit /pid == $target/ { @ends = count(); }"
                + " END { printa(\"%@d \", @threads); printa(\"%@d \", @started);"
                + " printa(\"%@d \", @ended); printa(\"%@d\", @ends); }",
            java + " -Xint -XX:+UseSerialGC -version");
    String[] counts = out.split(" ");
    int threads = Integer.parseInt(counts[0]);
    assertThat(threads).isGreaterThan(5);
    assertThat(Integer.parseInt(counts[1])).isBetween(threads - 2, threads);
    assertThat(counts[2] + " " + counts[3]).isEqualTo((threads + 1) + " 1");
  }

  @Test
  void signalsAreSentAndHandled() {
    String out =
        run(
            "proc:::signal-send /pid == $target && args[1]->pr_pid == $target && args[2] =="
                + " SIGUSR1/ { printf(\"send \"); } proc:::signal-handle /pid == $target && args[0]"
                + " == SIGUSR1/ { printf(\"handle %d %d %d \", args[2] == 0, args[1]->si_pid =="
                + " pid, args[1]->si_signo); } proc:::signal-discard /pid == $target && args[2] =="
                + " SIGUSR2/ { printf(\"discard \"); } proc:::exit /ppid == $target/ {"
                + " printf(\"exit %d \", args[0]); } proc:::signal-handle /ppid == $target/ {"
                + " printf(\"dies of %d \", args[0]); }",
            shell(
                "trap : USR1; kill -USR1 $$; trap '' USR2; kill -USR2 $$;"
                    + " sh -c 'ulimit -c 0; kill -TERM $$' 2>/dev/null; true"));
    assertThat(out).isEqualTo("send handle 0 1 10 discard dies of 15 exit 2");
  }

  /** A load from where there is nothing. */
  @Test
  void faultsAreToldWithTheirAddress() {
    String classes =
        Path.of(Faulting.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "proc:::fault /progenyof($target) && args[1]->si_addr == 0x1234/"
                + " { printf(\"%d %d %d\\n\", args[0] == FLTBOUNDS, args[1]->si_signo,"
                + " args[1]->si_code); exit(0); }",
            "-c",
            java
                + " -XX:+SuppressFatalErrorMessage --enable-native-access=ALL-UNNAMED -cp "
                + classes
                + " "
                + Faulting.class.getName());
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out().strip()).isEqualTo("1 11 1");
  }

  /** What sigtimedwait(2) takes out of the queue is handled by nobody. */
  @Test
  void signalsThatAreTakenAreClear() {
    String out =
        run(
            "proc:::signal-clear /pid == $target && args[0] == 12/ { @a = count(); }"
                + " proc:::signal-send /pid == $target && args[2] == 12/ { @b = count(); }"
                + " proc:::signal-handle /pid == $target && args[0] == 12/ { @c = sum(1); }"
                + " BEGIN { @c = sum(0); } END { printa(\"%@d %@d %@d\", @a, @b, @c); }",
            OddCalls.command("signals=3"));
    assertThat(out).isEqualTo("3 3 0");
  }

  /**
   * As fast as a shell can make them; none is missed and none is counted twice. A kernel may exempt a
   * thread from tracing (one seen has a daemon of its own so): a switch from that thread is no event,
   * and who gets the CPU from it is not seen to start. These are the few that end without.
   */
  @Test
  void tenThousandShortLivesAreExact() {
    String out =
        run(
            "proc:::create /pid == $target/ { @a = count(); }"
                + " proc:::start /ppid == $target/ { @b = count(); self->starts++; }"
                + " proc:::exit /ppid == $target/ { @c = count(); }"
                + " proc:::exit /ppid == $target && self->starts == 0/ { @d = sum(1); }"
                + " proc:::exit /ppid == $target && self->starts > 1/ { @e = sum(1); }"
                + " BEGIN { @d = sum(0); @e = sum(0); }"
                + " END { printa(\"%@d %@d %@d %@d %@d\", @a, @b, @c, @d, @e); }",
            shell("i=0; while [ $i -lt 10000 ]; do (:); i=$((i+1)); done"));
    String[] counts = out.split(" ");
    int unseen = Integer.parseInt(counts[3]);
    assertThat(unseen).isLessThan(100);
    assertThat(out).isEqualTo("10000 " + (10000 - unseen) + " 10000 " + unseen + " 0");
  }
}
