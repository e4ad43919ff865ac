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

/**
 * Buffers, speculations, drops and dynamic variables under real load. Writes of a size that nobody
 * else uses tell the tests' events from the machine's.
 */
@LiveKernel
class BufferLiveTest {
  @TempDir Path directory;

  /** The command that runs these lines in a shell. */
  private String script(String... lines) throws IOException {
    return "sh " + Files.write(directory.resolve("script"), List.of(lines));
  }

  private static String writes(int bytes, int count) {
    return "dd if=/dev/zero of=/dev/null bs=" + bytes + " count=" + count + " status=none";
  }

  private static String writesOn(int cpu, int bytes, int count) {
    return "taskset -c " + cpu + " " + writes(bytes, count);
  }

  private static void needsTwoCpus() {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "needs two CPUs");
  }

  private static long count(String text, String line) {
    return text.lines().filter(line::equals).count();
  }

  /** The sum of the numbers in front of a text in the lines of drops. */
  private static long dropped(String err, String what) {
    long sum = 0;
    for (String line : err.split("\n")) {
      if (line.matches("dtrace: \\d+ " + what + ".*")) {
        sum += Long.parseLong(line.split(" ")[1]);
      }
    }
    return sum;
  }

  @Test
  void speculationOfTwoCpusIsCommittedFromOne() throws IOException {
    needsTwoCpus();
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-xspecsize=64k",
            "-n",
            "BEGIN { sp = speculation(); } syscall::write:entry /arg2 == 7771/ { speculate(sp);"
                + " printf(\"cpu %d\\n\", cpu); } syscall::write:entry /arg2 == 7772/ { commit(sp);"
                + " } syscall::write:entry /arg2 == 7772/ { printf(\"committed on %d\\n\", cpu); }"
                + " syscall::write:entry /arg2 == 7773/ { printf(\"next %d\\n\", speculation()); }",
            "-c",
            script(
                writesOn(0, 7771, 1000) + " &",
                writesOn(1, 7771, 700) + " &",
                "wait",
                writesOn(1, 7772, 1),
                "sleep 0.2",
                writesOn(0, 7773, 1)));
    assertThat(SkippedFirings.withoutDrops(result.err())).doesNotContain("drop", "speculation");
    assertThat(count(result.out(), "cpu 0")).isEqualTo(1000);
    assertThat(count(result.out(), "cpu 1")).isEqualTo(700);
    assertThat(result.out()).contains("committed on 1\n", "next 1\n");
  }

  @Test
  void speculationOfTwoCpusIsDiscardedFromOne() throws IOException {
    needsTwoCpus();
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-n",
            "BEGIN { sp = speculation(); } syscall::write:entry /arg2 == 7771/ { speculate(sp);"
                + " printf(\"cpu %d\\n\", cpu); } syscall::write:entry /arg2 == 7772/ {"
                + " discard(sp); } syscall::write:entry /arg2 == 7773/ { sp = speculation(); }"
                + " syscall::write:entry /arg2 == 7774/ { commit(sp); } syscall::write:entry /arg2"
                + " == 7774/ { printf(\"got %d\\n\", sp); }",
            "-c",
            script(
                writesOn(0, 7771, 100),
                writesOn(1, 7771, 100),
                writesOn(1, 7772, 1),
                "sleep 0.2",
                writesOn(0, 7773, 1),
                writesOn(0, 7771, 3),
                writesOn(0, 7774, 1)));
    assertThat(SkippedFirings.withoutDrops(result.err())).doesNotContain("drop", "speculation");
    assertThat(count(result.out(), "cpu 0")).as(result.out()).isEqualTo(3);
    assertThat(count(result.out(), "cpu 1")).isZero();
    assertThat(result.out()).contains("got 1\n");
  }

  @Test
  void aSpeculationIsBusyUntilTheOtherCpusAreCleaned() throws IOException {
    needsTwoCpus();
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-xcleanrate=60s",
            "-xswitchrate=60s",
            "-n",
            "BEGIN { sp = speculation(); } syscall::write:entry /arg2 == 7771/ { speculate(sp);"
                + " printf(\"cpu %d\\n\", cpu); } syscall::write:entry /arg2 == 7772/ { commit(sp);"
                + " } syscall::write:entry /arg2 == 7773/ { printf(\"next %d\\n\", speculation());"
                + " }",
            "-c",
            script(
                writesOn(0, 7771, 10),
                writesOn(1, 7771, 10),
                "sleep 0.1",
                writesOn(1, 7772, 1),
                writesOn(0, 7773, 2)));
    assertThat(result.out()).contains("next 0\nnext 0\n");
    assertThat(result.err())
        .contains("dtrace: 2 failed speculations (available buffer(s) still busy)\n");
    assertThat(count(result.out(), "cpu 0")).isEqualTo(10);
    assertThat(count(result.out(), "cpu 1")).isEqualTo(10);
  }

  @Test
  void aFullSpeculationCountsWhatItLoses() throws IOException {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-xspecsize=2400",
            "-n",
            "BEGIN { sp = speculation(); } syscall::write:entry /arg2 == 7771/ { speculate(sp);"
                + " printf(\"in %d\\n\", cpu >= 0); } syscall::write:entry /arg2 == 7772/ {"
                + " commit(sp); }",
            "-c",
            script(writesOn(0, 7771, 1000), writesOn(0, 7772, 1)));
    assertThat(count(result.out(), "in 1")).isEqualTo(100);
    assertThat(result.err()).contains("dtrace: 900 speculative drops\n");
  }

  /** A timer interrupts programs that speculate, and speculates and commits itself. */
  @Test
  void nothingIsLostBetweenProgramsThatInterruptEachOther() throws IOException {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-xnspec=4",
            "-xspecsize=256k",
            "-b",
            "16m",
            "-n",
            "syscall::write:entry /arg2 == 7771/ { @made = count(); printf(\"e\\n\"); }"
                + " syscall::write:entry /arg2 == 7771 && !self->s/ { self->s = speculation(); }"
                + " syscall::write:entry /self->s/ { speculate(self->s); printf(\"s\\n\"); }"
                + " syscall::write:entry /self->s/ { @speculated = count(); self->n++; }"
                + " profile-4999hz { this->s = speculation(); } profile-4999hz /this->s/ {"
                + " speculate(this->s); printf(\"p\\n\"); } profile-4999hz /this->s/ { @sampled ="
                + " count(); } profile-4999hz /this->s/ { commit(this->s); } syscall::write:return"
                + " /self->n >= 50/ { commit(self->s); self->s = 0; self->n = 0; } END {"
                + " printa(\"made %@d\\n\", @made); printa(\"speculated %@d\\n\", @speculated);"
                + " printa(\"sampled %@d\\n\", @sampled); }",
            "-c",
            script(writesOn(0, 7771, 20_000) + " &", writesOn(0, 7771, 20_000) + " &", "wait"));
    assertThat(dropped(SkippedFirings.withoutDrops(result.err()), "drop"))
        .as(result.err())
        .isZero();
    SkippedFirings.assertComplete(
        number(result.out(), "made"), dropped(result.err(), "drop"), 40_000);
    assertThat(count(result.out(), "e")).isEqualTo(number(result.out(), "made"));
    // What was committed came out; each thread may have kept fewer than 50 records to itself.
    long speculated = number(result.out(), "speculated");
    long shown = count(result.out(), "s");
    assertThat(shown).isLessThanOrEqualTo(speculated).isGreaterThan(speculated - 200);
    assertThat(count(result.out(), "p")).isEqualTo(number(result.out(), "sampled"));
  }

  private static long number(String out, String label) {
    for (String line : out.split("\n")) {
      if (line.startsWith(label + " ")) {
        return Long.parseLong(line.substring(label.length() + 1));
      }
    }
    throw new AssertionError("no " + label);
  }

  @Test
  void aMillionEventsAreRecordedOrDropped() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-b",
            "16k",
            "-qn",
            "syscall::write:entry /pid == $target/ { printf(\"w %d\\n\", arg2); @ = count(); }"
                + " syscall::write:entry /pid == $target/ { @all = count(); }"
                + " END { printa(\"recorded %@d\\n\", @); printa(\"all %@d\\n\", @all); }",
            "-c",
            writes(1, 1_000_000));
    long lines = count(result.out(), "w 1");
    long drops = dropped(result.err(), "drop");
    assertThat(drops).as(result.err()).isPositive();
    SkippedFirings.assertComplete(lines, drops, 1_000_000);
    assertThat(result.out()).contains("recorded " + lines + "\n");
    SkippedFirings.assertCounted(number(result.out(), "all"), drops, 1_000_000);
  }

  @Test
  void aggregationsAreCountedOrDropped() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-xaggsize=3200",
            "-xaggrate=1h",
            "-n",
            "syscall::write:entry /pid == $target/ { n++; @[n] = count(); @all = count(); }"
                + " END { printa(\"key %d %@d\\n\", @); printa(\"all %@d\\n\", @all); }",
            "-c",
            writes(1, 5_000));
    long kept = result.out().lines().filter(line -> line.startsWith("key ")).count();
    long drops = dropped(result.err(), "aggregation drop");
    // A hundred entries on each CPU that the process ran on, and twice: before and after the end.
    assertThat(kept).isGreaterThanOrEqualTo(100);
    assertThat(drops).isPositive();
    long all = number(result.out(), "all");
    assertThat(kept + drops).as(result.err()).isEqualTo(all);
    SkippedFirings.assertCounted(all, dropped(result.err(), "drop"), 5_000);
  }

  @Test
  void aRingKeepsTheLast() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-xbufpolicy=ring",
            "-b",
            "4k",
            "-n",
            "syscall::write:entry /pid == $target/ { n++; printf(\"%d\\n\", n); }",
            "-c",
            writes(1, 50_000));
    List<String> lines = result.out().lines().filter(line -> !line.isEmpty()).toList();
    assertThat(lines.size()).isBetween(4096 / 32, 4096 / 32 * 64);
    assertThat(lines.getLast()).isEqualTo("50000");
    for (int i = 1; i < 4096 / 32; i++) {
      int at = lines.size() - i;
      assertThat(Integer.parseInt(lines.get(at - 1))).isLessThan(Integer.parseInt(lines.get(at)));
    }
    assertThat(SkippedFirings.withoutDrops(result.err())).doesNotContain("drop");
  }

  @Test
  void aFullBufferEndsTheSession() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-xbufpolicy=fill",
            "-b",
            "16k",
            "-n",
            "syscall:::entry { printf(\"%s\\n\", probefunc); } END { printf(\"the end\\n\"); }");
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().count()).isGreaterThanOrEqualTo(16384 / 24);
    assertThat(result.out()).endsWith("the end\n\n");
  }

  @Test
  void oneCpuOnly() throws IOException {
    needsTwoCpus();
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-xcpu=1",
            "-n",
            "BEGIN { printf(\"BEGIN on %d\\n\", cpu); }"
                + " syscall::write:entry /arg2 == 7771/ { printf(\"on %d\\n\", cpu); @ = count(); }"
                + " END { printa(\"%@d\\n\", @); }",
            "-c",
            script(writesOn(0, 7771, 50), writesOn(1, 7771, 70)));
    assertThat(SkippedFirings.withoutDrops(result.err())).doesNotContain("drop");
    assertThat(count(result.out(), "on 1")).isEqualTo(70);
    assertThat(count(result.out(), "on 0")).isZero();
    assertThat(result.out()).startsWith("BEGIN on 1\n").contains("70\n");
  }

  @Test
  void timeOrdersTheRecordsOfAllCpus() throws IOException {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-xswitchrate=20ms",
            "-n",
            "syscall::write:entry /arg2 == 7771/ { printf(\"%d\\n\", timestamp); }",
            "-c",
            script(writes(7771, 20_000) + " &", writes(7771, 20_000) + " &", "wait"));
    long before = 0;
    long read = 0;
    for (String line : result.out().split("\n")) {
      if (!line.isEmpty()) {
        long time = Long.parseLong(line);
        assertThat(time).isGreaterThanOrEqualTo(before);
        before = time;
        read++;
      }
    }
    SkippedFirings.assertComplete(read, dropped(result.err(), "drop"), 40_000);
  }

  @Test
  void variablesOfThreadsThatEndTakeNoRoom() throws IOException {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-xdynvarsize=30000",
            "-n",
            "syscall::execve:return /execname == \"true\"/"
                + " { self->x = 1; self->a[1] = 2; @[self->x, self->a[1]] = count(); }"
                + " END { printa(\"%d %d %@d\\n\", @); }",
            "-c",
            script("i=0", "while [ $i -lt 1000 ]; do /bin/true; i=$((i+1)); done"));
    assertThat(SkippedFirings.withoutDrops(result.err()))
        .as("each takes 152 bytes")
        .doesNotContain("drop");
    assertThat(result.out()).startsWith("1 2 ");
    SkippedFirings.assertComplete(number(result.out(), "1 2"), dropped(result.err(), "drop"), 1000);
  }

  /** Where interrupts are off the kernel's allocator has next to nothing, whatever dynvarsize says. */
  @Test
  void aFiringOfTheSchedulerMakesManyElements() {
    StringBuilder stores = new StringBuilder();
    for (int i = 1; i <= 60; i++) {
      stores.append("a[\"key ").append(i).append("\"] = ").append(i).append("; ");
    }
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-xdynvarsize=32m",
            "-n",
            "sched:::off-cpu { "
                + stores
                + "exit(0); }"
                + " END { printf(\"%d %d\\n\", a[\"key 1\"], a[\"key 60\"]); }");
    assertThat(result.err()).isEmpty();
    assertThat(result.out().strip()).isEqualTo("1 60");
  }
}
