package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider vminfo, against the kernel's counters of a process and of the machine. */
@LiveKernel
class VminfoLiveTest {
  @TempDir Path directory;

  private long[] run(String program, Path script) {
    DtraceCommand.Result result = DtraceCommand.run("-qn", program, "-c", "sh " + script);
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(SkippedFirings.withoutDrops(result.err()))
        .doesNotContain("error on")
        .doesNotContain("drops");
    String[] words = result.out().strip().split("\\s+");
    long[] numbers = new long[words.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Long.parseLong(words[i]);
    }
    return numbers;
  }

  /** A shell's faults while it forks, between two looks at its counters. */
  @Test
  void faultsAreThoseThatTheKernelCounts() throws IOException {
    Path seen = directory.resolve("seen");
    String look = "read line < /proc/$$/stat; set -- $line; echo ${10} ${12} >> " + seen + "; ";
    Path script =
        Files.writeString(
            directory.resolve("script.sh"),
            look + "i=0; while [ $i -lt 100 ]; do (:); i=$((i+1)); done; " + look + "true\n");
    long[] counts =
        run(
            "BEGIN { @a = sum(0); @b = sum(0); @c = sum(0); @t = sum(0); }"
                + " syscall::openat:entry /pid == $target"
                + "   && strstr(copyinstr(arg1), \"/stat\") != NULL/ { looks++; }"
                + " vminfo:::as_fault /pid == $target && looks == 1/ { @a = sum(arg0); }"
                + " vminfo:::cow_fault /pid == $target && looks == 1/ { @b = sum(arg0); }"
                + " vminfo:::prot_fault /pid == $target && looks == 1/ { @c = sum(arg0); }"
                + " sysinfo:::trap /pid == $target && looks == 1/ { @t = sum(arg0); }"
                + " END { printa(\"%@d %@d %@d %@d\", @a, @b, @c, @t); }",
            script);
    List<String> looks = Files.readAllLines(seen);
    long minor = difference(looks, 0);
    long major = difference(looks, 1);
    long faults = counts[0] + counts[1] + counts[2];
    assertThat(counts[1]).isGreaterThan(100); // what a fork shares is copied at the next write
    // A fault during which another thread is let in may be taken again: counted twice there.
    long slack = 3 + (minor + major) / 50;
    assertThat(faults).isBetween(minor + major - 3, minor + major + slack);
    assertThat(counts[3]).isGreaterThanOrEqualTo(faults);
  }

  private static long difference(List<String> looks, int index) {
    return Long.parseLong(looks.get(1).split(" ")[index])
        - Long.parseLong(looks.get(0).split(" ")[index]);
  }

  /** Zeroed pages: as many as a process writes to for the first time. */
  @Test
  void pagesOfZerosAreCounted() throws IOException {
    Assumptions.assumeTrue(
        DtraceCommand.run("-ln", "vminfo:::zfod").out().contains("zfod"),
        "the kernel counts resident pages in batches");
    Path script =
        Files.writeString(
            directory.resolve("script.sh"),
            "dd if=/dev/zero of=/dev/null bs=8M count=1 status=none\n");
    long[] counts =
        run(
            "BEGIN { @z = sum(0); @a = sum(0); }"
                + " vminfo:::zfod /execname == \"dd\" && ppid == $target/ { @z = sum(arg0); }"
                + " vminfo:::as_fault /execname == \"dd\" && ppid == $target/ { @a = sum(arg0); }"
                + " END { printa(\"%@d %@d\", @z, @a); }",
            script);
    // 8 MiB of buffer, in pages of 4 KiB or in huge ones.
    assertThat(counts[0]).isGreaterThanOrEqualTo(4).isLessThanOrEqualTo(counts[1]);
  }

  /** Major faults, against what the process itself was charged with at its end. */
  @Test
  void majorFaultsAreThoseThatTheProcessWaitedFor() throws IOException {
    Path program = directory.resolve("program");
    Path script =
        Files.writeString(
            directory.resolve("script.sh"),
            "cp /bin/true "
                + program
                + "; sync "
                + program
                + "; dd if="
                + program
                + " iflag=nocache count=0 status=none; "
                + program
                + "; true\n");
    long[] counts =
        run(
            "BEGIN { @f = sum(0); @m = sum(0); }"
                + " vminfo:::maj_fault /execname == \"program\"/ { @f = sum(arg0); }"
                + " proc:::exit /execname == \"program\"/ { @m = sum(curthread->maj_flt); }"
                + " END { printa(\"%@d %@d\", @f, @m); }",
            script);
    assertThat(counts[0]).isEqualTo(counts[1]);
  }

  /** What is written to a file and forced out reaches a device. */
  @Test
  void pagesGoOut() throws IOException {
    String kind = Files.getFileStore(directory).type();
    Assumptions.assumeTrue(
        kind.startsWith("ext") || kind.equals("xfs") || kind.equals("btrfs"), "on a " + kind);
    Path script =
        Files.writeString(
            directory.resolve("script.sh"),
            "dd if=/dev/zero of="
                + directory.resolve("out")
                + " bs=1M count=8 conv=fsync"
                + " status=none\n");
    long[] counts =
        run(
            "vminfo:::pgpgout { @p = sum(arg0); } vminfo:::pgout { @o = sum(arg0); }"
                + " END { printa(\"%@d %@d\", @p, @o); }",
            script);
    assertThat(counts[0]).isGreaterThanOrEqualTo(8 << 20 >> 12);
    assertThat(counts[1]).isBetween(1L, counts[0]);
  }

  @Test
  void whatLinuxDoesNotCountIsToldByName() {
    DtraceCommand.Result result = DtraceCommand.run("-n", "vminfo:::swapout");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("Linux does not swap whole processes");
  }
}
