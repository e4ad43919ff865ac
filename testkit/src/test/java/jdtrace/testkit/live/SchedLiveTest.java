package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** The kernel's own counters of a process, between two looks at them. */
  @Test
  void switchesAreThoseThatTheKernelCounts() throws IOException {
    Path seen = directory.resolve("seen");
    String look =
        "while read a b; do case $a in *ctxt*) echo $b;; esac; done < /proc/$$/status >> " + seen;
    Path script =
        Files.writeString(
            directory.resolve("script.sh"),
            look
                + "; i=0; while [ $i -lt 40 ]; do /bin/true; i=$((i+1)); done; "
                + look
                + "; true\n");
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "syscall::openat:entry /pid == $target && strstr(copyinstr(arg1), \"/status\") != NULL/"
                + " { looks++; }"
                + " sched:::sleep /pid == $target && looks == 1/ { @sleeps = count(); }"
                + " sched:::preempt /pid == $target && looks == 1/ { @preempted = count(); }"
                + " sched:::off-cpu /pid == $target && looks == 1/ { @all = count(); }"
                + " END { printa(\"%@d %@d %@d\", @sleeps, @preempted, @all); }",
            "-c",
            "sh " + script);
    assertThat(result.status()).as(result.err()).isZero();
    List<String> status = Files.readAllLines(seen);
    long[] counted = new long[3];
    String[] words = result.out().strip().split(" ");
    for (int i = 0; i < counted.length; i++) {
      counted[i] = Long.parseLong(words[i]);
    }
    long voluntary = Long.parseLong(status.get(2)) - Long.parseLong(status.get(0));
    long involuntary = Long.parseLong(status.get(3)) - Long.parseLong(status.get(1));
    assertThat(counted[0]).isGreaterThanOrEqualTo(40).isEqualTo(voluntary);
    // The file is opened a moment before it is filled.
    assertThat(counted[1]).isBetween(involuntary - 2, involuntary + 2);
    assertThat(counted[2]).isEqualTo(counted[0] + counted[1]);
  }

  /** A waker names the thread that then comes onto a queue and gets a CPU. */
  @Test
  void wakeupsLeadToCpus() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "sched:::wakeup /args[1]->pr_pid == $target/ { @w = count(); }"
                + " sched:::enqueue /args[1]->pr_pid == $target && args[2]->cpu_id >= 0/"
                + " { @e = count(); }"
                + " sched:::dequeue /args[1]->pr_pid == $target/ { @d = count(); }"
                + " sched:::sleep /pid == $target/ { @s = count(); }"
                + " END { printa(\"%@d %@d %@d %@d\", @w, @e, @d, @s); }",
            "-c",
            "sleep 0.02");
    assertThat(result.status()).as(result.err()).isZero();
    long[] counts = new long[4];
    String[] words = result.out().strip().split(" ");
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Long.parseLong(words[i]);
    }
    assertThat(counts[0]).isGreaterThanOrEqualTo(1); // of the timer
    assertThat(counts[1]).isGreaterThanOrEqualTo(counts[0]);
    assertThat(counts[2]).isGreaterThanOrEqualTo(counts[3]); // it sleeps, it may be moved, it ends
  }

  /** A CPU that is kept busy ticks at the kernel's rate: no rate here is below 100 or above 1000. */
  @Test
  void aBusyThreadIsTicked() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "BEGIN { busy = (uint64_t)0; } sched:::tick /args[1]->pr_pid == $target &&"
                + " args[0]->pr_lwpid == tid/ { n++; } sched:::on-cpu /pid == $target/ { self->on ="
                + " timestamp; } sched:::off-cpu /self->on/ { busy += timestamp - self->on;"
                + " self->on = 0; } END { printf(\"%d\", 1000000000 * n / (busy + 1)); }",
            "-c",
            "dd if=/dev/zero of=/dev/null bs=1k count=600000 status=none");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(Integer.parseInt(result.out().strip())).isBetween(80, 1100);
  }

  /** What nice(1) does to itself: five lower than the usual 120. */
  @Test
  void aPriorityIsChanged() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "sched:::change-pri /pid == $target && args[1]->pr_pid == pid/"
                + " { printf(\"%d %d\", args[2], args[0]->pr_pri); }",
            "-c",
            "nice -n 5 true");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out().strip()).isEqualTo("125 125");
  }

  @Test
  void whatLinuxHasNotIsToldByName() {
    DtraceCommand.Result result = DtraceCommand.run("-n", "sched:::schedctl-yield");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("does not match any probes").contains("no schedctl");
  }

  /** Each yield makes the scheduler choose: another thread, or the same again. */
  @Test
  void aThreadThatYieldsRemainsOrLeaves() {
    assumeTrue(
        DtraceCommand.run("-ln", "sched:::remain-cpu").out().contains("remain-cpu"),
        "this kernel does not tell of a choice without a switch");
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "sched:::surrender /pid == $target/ { @a = count(); self->yields = 1; }"
                + " sched:::remain-cpu /self->yields/ { @r = count(); }"
                + " sched:::off-cpu /self->yields/ { @o = sum(1); }"
                + " syscall::sched_yield:return { self->yields = 0; }"
                + " BEGIN { @o = sum(0); } END { printa(\"%@d %@d %@d\", @a, @r, @o); }",
            "-c",
            OddCalls.command("yields=1000"));
    assertThat(result.status()).as(result.err()).isZero();
    String[] counts = result.out().strip().split(" ");
    long yields = Long.parseLong(counts[0]);
    assertThat(yields)
        .as("the virtual machine has threads that yield, too")
        .isBetween(1000L, 1100L);
    assertThat(Long.parseLong(counts[1])).isPositive();
    // A thread can also lose the CPU on its way into the call and out of it.
    assertThat(Long.parseLong(counts[1]) + Long.parseLong(counts[2]))
        .as(result.out())
        .isBetween(yields, yields + 100);
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
    assertThat(result.err()).contains("ustack() cannot be used on sched:::on-cpu (line 1)");
  }

  @Test
  void theSourceIsNamed() {
    DtraceCommand.Result result = DtraceCommand.run("-lvn", "sched:::off-cpu");
    assertThat(result.out())
        .contains("\tSource: tracepoint sched_switch\n")
        .contains("\t\targs[0]: lwpsinfo_t *\n\t\targs[1]: psinfo_t *\n");
  }
}
