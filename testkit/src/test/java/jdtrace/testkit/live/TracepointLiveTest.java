package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tracepoints as probes: what they count and hand over is what the processes did. */
@LiveKernel
class TracepointLiveTest {
  private static final int FORKS = 25;

  @TempDir Path directory;

  /** A command that forks so many children, one after the other, which do nothing. */
  private String forking() {
    return shell("i=0; while [ $i -lt " + FORKS + " ]; do (:); i=$((i+1)); done");
  }

  /** {@code -c} splits at blanks, so the script goes into a file. */
  private String shell(String script) {
    try {
      return "sh " + Files.writeString(directory.resolve("script.sh"), script + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void forksAreCounted() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "sdt:sched::sched_process_fork /pid == $target/ { @ = count(); }"
                + " sdt:sched::sched_process_fork /pid == $target && args[1]->pid == args[1]->tgid"
                + " && args[0]->tgid == $target/ { @children = count(); }"
                + " END { printa(\"%@d \", @); printa(\"%@d\", @children); }",
            "-c",
            forking());
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out().strip()).isEqualTo(FORKS + " " + FORKS);
  }

  @Test
  void bothNamesAreOnePlace() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "sdt:sched::sched_process_fork /pid == $target/ { @[probeprov] = count(); }"
                + " rawtp:sched::sched_process_fork /pid == $target/ { @[probeprov] = count(); }"
                + " END { printa(\"%s %@d\\n\", @); }",
            "-c",
            forking());
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).contains("sdt " + FORKS + "\n").contains("rawtp " + FORKS + "\n");
  }

  /** One program on many tracepoints, and each firing knows which it is. */
  @Test
  void wildcardsTellTracepointsApart() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "sdt:sched::sched_process_* /pid == $target/"
                + " { @[probename] = count(); } END { printa(\"%s %@d\\n\", @); }",
            "-c",
            forking());
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("sched_process_fork " + FORKS + "\n")
        .contains("sched_process_exit ");
  }

  /** The kernel drops the sign of narrow arguments; argN has it again. */
  @Test
  void narrowArgumentsKeepTheirSign() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "sdt:signal::signal_generate /pid == $target && arg0 == 10/"
                + " { printf(\"%d %d\\n\", (int)arg0, args[0]); }",
            "-c",
            shell("trap '' USR1; kill -USR1 $$"));
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo("10 10\n\n");
  }

  @Test
  void typesAreShown() {
    DtraceCommand.Result result = DtraceCommand.run("-lvn", "sdt:sched::sched_switch");
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("sched_switch")
        .contains("\t\targs[1]: struct task_struct *\n")
        .contains("\t\targs[2]: struct task_struct *\n");
  }

  /** The subsystem is the module even where nobody has mounted tracefs. */
  @Test
  void modulesAreSubsystems() {
    DtraceCommand.Result result = DtraceCommand.run("-lm", "sdt:block");
    List<String> modules = new ArrayList<>();
    for (String line : result.out().lines().skip(1).toList()) {
      modules.add(line.strip().split("\\s+")[2]);
    }
    assertThat(modules).isNotEmpty().containsOnly("block");
  }

  /** Every tracepoint of the kernel at once: enabled, counted, removed. */
  @Test
  void allOfThem() {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Capabilities.get().has(Ability.RAW_TRACEPOINT_COOKIE), "no raw tracepoint cookies");
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-n", "sdt::: /pid == $target/ { @[probename] = count(); }", "-c", "true");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.err()).containsPattern("matched [0-9]{3,} probes");
    assertThat(result.out()).contains("sys_enter").contains("sched_process_exit");
  }
}
