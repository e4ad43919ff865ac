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

/** The providers sysinfo, lockstat and cpc. */
@LiveKernel
class SysinfoLiveTest {
  @TempDir Path directory;

  private String run(String program, String script) {
    DtraceCommand.Result result = result(program, script);
    assertThat(SkippedFirings.withoutDrops(result.err()))
        .doesNotContain("error on")
        .doesNotContain("drops");
    return result.out().strip();
  }

  private DtraceCommand.Result result(String program, String script) {
    try {
      Path file = Files.writeString(directory.resolve("script.sh"), script + "\n");
      DtraceCommand.Result result = DtraceCommand.run("-qn", program, "-c", "sh " + file);
      assertThat(result.status()).as(result.err()).isZero();
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void callsAndBytesAreCounted() {
    String out =
        run(
            "BEGIN { @f = sum(0); @v = sum(0); @e = sum(0); @w = sum(0); @c = sum(0); }"
                + " sysinfo:::sysfork /pid == $target/ { @f = sum(arg0); }"
                + " sysinfo:::sysvfork /pid == $target/ { @v = sum(arg0); }"
                + " sysinfo:::sysexec /ppid == $target/ { @e = sum(arg0); }"
                + " sysinfo:::syswrite /ppid == $target/ { @w = sum(arg0); }"
                + " sysinfo:::writech /ppid == $target/ { @c = sum(arg0); }"
                + " END { printa(\"%@d %@d %@d \", @f, @v, @e); printa(\"%@d %@d\", @w, @c); }",
            "dd if=/dev/zero of=/dev/null bs=1000 count=50 status=none; (:); (:)");
    String[] counts = out.split(" ");
    // A shell forks or vforks for a command, and forks for parentheses.
    assertThat(Integer.parseInt(counts[0]) + Integer.parseInt(counts[1])).isEqualTo(3);
    assertThat(out).endsWith(" 1 50 50000");
  }

  @Test
  void readBytesAreWhatTheCallsReturn() {
    String out =
        run(
            "sysinfo:::readch /progenyof($target)/ { @a = sum(arg0); }"
                + " syscall::read:return,syscall::pread64:return,syscall::readv:return"
                + " /progenyof($target) && arg1 > 0/ { @b = sum(arg1); }"
                + " END { printa(\"%@d %@d\", @a, @b); }",
            "cat /bin/sh > /dev/null; head -c 100000 /dev/zero > /dev/null");
    String[] counts = out.split(" ");
    assertThat(Long.parseLong(counts[0])).isGreaterThan(100000);
    assertThat(counts[0]).isEqualTo(counts[1]);
  }

  @Test
  void switchesAreThoseOfSched() {
    String out =
        run(
            "BEGIN { @d = sum(0); } sysinfo:::pswitch /progenyof($target)/ { @a = sum(arg0); }"
                + " sched:::off-cpu /progenyof($target)/ { @b = count(); }"
                + " sysinfo:::inv_swtch /progenyof($target)/ { @d = sum(arg0); }"
                + " sched:::preempt /progenyof($target)/ { @d = sum(-1); }"
                + " END { printa(\"%@d %@d %@d\", @a, @b, @d); }",
            "i=0; while [ $i -lt 50 ]; do /bin/true; i=$((i+1)); done");
    String[] counts = out.split(" ");
    assertThat(Integer.parseInt(counts[0])).isGreaterThanOrEqualTo(50);
    assertThat(counts[0]).isEqualTo(counts[1]);
    assertThat(counts[2]).isEqualTo("0");
  }

  /**
   * Writers of one pipe wait for its mutex, by spinning where there is a CPU for each; writers of one
   * file for its semaphore, asleep where there is none.
   */
  @Test
  void writersWaitForEachOther() {
    String pipe = "dd if=/dev/zero bs=1 count=100000 status=none & ";
    String file =
        "dd if=/dev/zero of="
            + directory.resolve("out")
            + " bs=4M count=30 conv=notrunc status=none & ";
    DtraceCommand.Result result =
        result(
            "BEGIN { @n = sum(0); @bad = sum(0); @spent = sum(0); @longest = max(0); }"
                + " lockstat:::adaptive-spin,lockstat:::adaptive-block,lockstat:::rw-block"
                + " /progenyof($target)/"
                + " { @n = sum(1); @longest = max(arg1); @spent = sum(arg1); }"
                + " lockstat:::adaptive-spin,lockstat:::adaptive-block,lockstat:::rw-block"
                + " /progenyof($target) && (arg1 <= 0 || args[0] == NULL)/ { @bad = sum(1); }"
                + " lockstat:::rw-block /progenyof($target) && arg2 != 0 && arg2 != 1/"
                + " { @bad = sum(1); }"
                + " END { printa(\"%@d %@d %@d %@d \", @n, @bad, @longest, @spent); }",
            "(" + pipe + pipe + pipe + " wait) | cat > /dev/null; " + file + file + file + " wait");
    // Programs lock too, in the maps that they write. A wait for such a lock is no firing but a
    // skipped one.
    String err = result.err().replaceAll("dtrace: \\d+ drops? on CPU \\d+\n", "");
    assertThat(err).doesNotContain("error on").doesNotContain("drops");
    String[] words = result.out().strip().split("\\s+");
    long count = Long.parseLong(words[0]);
    assertThat(count).isGreaterThan(0);
    assertThat(words[1]).isEqualTo("0");
    assertThat(Long.parseLong(words[2])).isBetween(1L, 60_000_000_000L);
    assertThat(Long.parseLong(words[3])).isGreaterThanOrEqualTo(count);
  }

  /** Software events: page faults one by one and by the ten, in user mode and in all. */
  @Test
  void countersFireAtEverySoManiethEvent() {
    String out =
        run(
            "BEGIN { @a = sum(0); @u = sum(0); @k = sum(0); @t = sum(0); }"
                + " cpc:::page_faults-all-1 /pid == $target/ { @a = sum(1); }"
                + " cpc:::page_faults-user-1 /pid == $target && arg1 != 0 && arg0 == 0/"
                + " { @u = sum(1); }"
                + " cpc:::page_faults-kernel-1 /pid == $target && arg0 != 0 && arg1 == 0/"
                + " { @k = sum(1); }"
                + " sysinfo:::trap /pid == $target/ { @t = sum(1); }"
                + " END { printa(\"%@d %@d %@d %@d\", @a, @u, @k, @t); }",
            "i=0; while [ $i -lt 40 ]; do (:); i=$((i+1)); done");
    String[] counts = out.split(" ");
    long all = Long.parseLong(counts[0]);
    assertThat(all).isGreaterThan(40);
    assertThat(Long.parseLong(counts[1]) + Long.parseLong(counts[2])).isEqualTo(all);
    assertThat(Long.parseLong(counts[3])).isGreaterThanOrEqualTo(all);
  }

  @Test
  void countersThatTheMachineLacksAreRefused() {
    DtraceCommand.Result result = DtraceCommand.run("-n", "cpc:::cycles-all-100");
    assertThat(result.err()).contains("the smallest count of a hardware event is 5000");
    result = DtraceCommand.run("-n", "cpc:::nothing-all-10000");
    assertThat(result.err()).contains("does not match any probes");
    result = DtraceCommand.run("-ln", "cpc:::page_faults-*");
    assertThat(result.out()).contains("page_faults-all-10000");
  }
}
