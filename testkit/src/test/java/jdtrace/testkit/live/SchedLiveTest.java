package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider sched, against what the kernel counts itself. */
@LiveKernel
class SchedLiveTest {
  @TempDir Path directory;

  /** on-cpu is presented in the thread that begins to run: its names, and its self-> variables. */
  @Test
  void onCpuFollowsOffCpuInEachThread() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "sched:::off-cpu /pid == $target/ { self->off = timestamp; self->tid = tid; }"
                + " sched:::on-cpu /self->off && (self->tid != tid || pid != $target"
                + "   || curthread->pid != tid || curpsinfo->pr_pid != pid"
                + "   || curlwpsinfo->pr_lwpid != tid || execname != stringof(curthread->comm)"
                + "   || ppid != curthread->real_parent->tgid)/ { @wrong = count(); }"
                + " sched:::on-cpu /self->off && timestamp - self->off >= 30000000/"
                + " { @slept = count(); }"
                + " sched:::on-cpu { self->off = 0; }"
                + " END { printa(\"slept %@d\", @slept); printa(\"wrong %@d\", @wrong); }",
            "-c",
            "sleep 0.05");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out().strip()).isEqualTo("slept 1");
  }

  /** Where a sleeping thread was: the stack of the thread, not of the one before it. */
  @Test
  void stacksAreTheThreadsOwn() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn", "sched:::on-cpu /pid == $target/ { stack(); }", "-c", "sleep 0.05");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).contains("hrtimer_nanosleep");
  }

  @Test
  void memoryOfTheNextThreadIsRefused() {
    DtraceCommand.Result result = DtraceCommand.run("-n", "sched:::on-cpu { ustack(); }");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("ustack() cannot be used on sched:vmlinux::on-cpu (line 1)");
  }

  @Test
  void theSourceIsNamed() {
    DtraceCommand.Result result = DtraceCommand.run("-lvn", "sched:::off-cpu");
    assertThat(result.out())
        .contains("\tSource: tracepoint sched_switch\n")
        .contains("\t\targs[0]: lwpsinfo_t *\n\t\targs[1]: psinfo_t *\n");
  }
}
