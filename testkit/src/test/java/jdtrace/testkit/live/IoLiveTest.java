package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Provider io, on a loop device that nobody else uses: against dd and the device's own counters. */
@LiveKernel
class IoLiveTest {
  private static final int REQUESTS = 100;
  private static final int BYTES = 8192;

  private static final String EVENTS =
      "io:::start, io:::done /args[1]->dev_statname == $$1/ { @[probename] = count();"
          + " @bytes[probename] = sum(args[0]->b_bcount); @reads[probename] = sum((args[0]->b_flags"
          + " & B_READ) != 0); @asynchronous[probename] = sum((args[0]->b_flags & B_ASYNC) != 0);"
          + " @errors[probename] = sum(args[0]->b_error); @rest[probename] = sum(args[0]->b_resid);"
          + " @span[probename] = max(args[0]->b_blkno); }\n"
          + "END { printa(\"%s %@d\\n\", @); printa(\"bytes %s %@d\\n\", @bytes); printa(\"reads %s"
          + " %@d\\n\", @reads); printa(\"asynchronous %s %@d\\n\", @asynchronous); printa(\"errors"
          + " %s %@d\\n\", @errors); printa(\"rest %s %@d\\n\", @rest); printa(\"span %s %@d\\n\","
          + " @span); }\n";

  @TempDir Path directory;

  private static final String NULL_MODULE = "/in/modules/null_blk.ko";
  private static final String CONFIGFS_MODULE = "/in/modules/configfs.ko";
  private static final Path NULL_DEVICE = Path.of("/dev/nullb0");

  private String device;
  private boolean looped;

  @BeforeEach
  void attach() throws IOException, InterruptedException {
    Path image = directory.resolve("image");
    Files.write(image, new byte[2 * REQUESTS * BYTES]);
    List<String> said = new ArrayList<>();
    int status = run(said, "losetup", "--direct-io=on", "-f", "--show", image.toString());
    if (status == 0) {
      device = said.get(0).substring("/dev/".length());
      looped = true;
      return;
    }
    // The lab has a module of a device of nothing, whose requests a timer completes.
    String[] load = {
      "insmod", NULL_MODULE, "nr_devices=1", "gb=1", "irqmode=2", "completion_nsec=20000000"
    };
    if (Files.exists(Path.of(CONFIGFS_MODULE))) {
      run(said, "insmod", CONFIGFS_MODULE); // which the other needs; it may be there already
    }
    assumeTrue(
        Files.exists(NULL_DEVICE) || Files.exists(Path.of(NULL_MODULE)) && run(said, load) == 0,
        "no loop device, no null_blk: " + said);
    device = NULL_DEVICE.getFileName().toString();
  }

  @AfterEach
  void detach() throws IOException, InterruptedException {
    if (looped) {
      List<String> said = new ArrayList<>();
      assertThat(run(said, "losetup", "-d", "/dev/" + device)).as("%s", said).isZero();
    }
  }

  private static int run(List<String> said, String... command)
      throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      said.add(e.getMessage());
      return -1;
    }
    said.addAll(
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
            .lines()
            .toList());
    return process.waitFor();
  }

  /** Reads done, sectors read, writes done, sectors written. */
  private long[] counters() throws IOException {
    String[] fields = Files.readString(Path.of("/sys/block", device, "stat")).strip().split("\\s+");
    return new long[] {
      Long.parseLong(fields[0]),
      Long.parseLong(fields[2]),
      Long.parseLong(fields[4]),
      Long.parseLong(fields[6])
    };
  }

  @Test
  void readsAreCounted() throws IOException {
    assertRequests("if=/dev/" + device + " of=/dev/null iflag=direct", true);
  }

  @Test
  void writesAreCounted() throws IOException {
    assertRequests("if=/dev/zero of=/dev/" + device + " oflag=direct", false);
  }

  private void assertRequests(String copy, boolean read) throws IOException {
    long[] before = counters();
    List<String> lines = trace(EVENTS, copy);
    long[] after = counters();
    int at = read ? 0 : 2;
    assertThat(after[at] - before[at]).as("the device's own count").isEqualTo(REQUESTS);
    assertThat(512 * (after[at + 1] - before[at + 1])).isEqualTo((long) REQUESTS * BYTES);
    for (String probe : new String[] {"start", "done"}) {
      assertThat(lines)
          .contains(
              probe + " " + REQUESTS,
              "bytes " + probe + " " + REQUESTS * BYTES,
              "reads " + probe + " " + (read ? REQUESTS : 0),
              "asynchronous " + probe + " 0",
              "errors " + probe + " 0",
              "rest " + probe + " " + (probe.equals("start") ? REQUESTS * BYTES : 0),
              "span " + probe + " " + (REQUESTS - 1) * BYTES / 512);
    }
  }

  private List<String> trace(String program, String copy) throws IOException {
    Path script = Files.writeString(directory.resolve("program.d"), program);
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qs",
            script.toString(),
            "-c",
            "dd status=none bs=" + BYTES + " count=" + REQUESTS + " " + copy,
            device);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result.out().lines().toList();
  }

  /** Who reads past the buffers waits for each request, and is the current thread at both ends. */
  @Test
  void waitsAreThoseOfTheThread() throws IOException {
    List<String> lines =
        trace(
            "syscall::read:entry /pid == $target && arg2 == "
                + BYTES
                + "/ { self->reads = 1; } syscall::read:return { self->reads = 0; }\n"
                + "io:::wait-start /self->reads/ { self->since = timestamp; @[probename] = count();"
                + " }\n"
                + "io:::wait-done /self->since/ { @[probename] = count(); @who[execname] = count();"
                + " self->since = 0; }\n"
                + "BEGIN { @ignored[$$1] = count(); }\n"
                + "END { printa(\"%s %@d\\n\", @); printa(\"%s %@d\\n\", @who); }\n",
            "if=/dev/" + device + " of=/dev/null iflag=direct");
    assertThat(lines).contains("wait-start " + REQUESTS);
    // A machine may exempt a thread from tracing: who gets the CPU from it is not seen to go on. A
    // stock kernel exempts none.
    long unseen = System.getProperty("jdtrace.lab") == null ? 5 : 0;
    assertThat(number(lines, "wait-done")).isBetween(REQUESTS - unseen, (long) REQUESTS);
    assertThat(lines).contains("dd " + number(lines, "wait-done"));
  }

  private static long number(List<String> lines, String name) {
    for (String line : lines) {
      if (line.startsWith(name + " ")) {
        return Long.parseLong(line.substring(name.length() + 1));
      }
    }
    throw new AssertionError("no " + name + " in " + lines);
  }

  @Test
  void devicesHaveNumbersAndNames() throws IOException {
    List<String> lines =
        trace(
            "io:::done /args[1]->dev_statname == $$1 && !told++/"
                + " { printf(\"%d %d %s %s %s\\n\", args[1]->dev_major, args[1]->dev_minor,"
                + " args[1]->dev_name, args[1]->dev_pathname, args[2]->fi_pathname);"
                + " printf(\"%d\\n\", args[0]->b_edev =="
                + " (args[1]->dev_major << 20 | args[1]->dev_minor)); }\n",
            "if=/dev/" + device + " of=/dev/null iflag=direct");
    String numbers = Files.readString(Path.of("/sys/block", device, "dev")).strip();
    assertThat(lines)
        .contains(numbers.replace(':', ' ') + " " + device + " /dev/" + device + " <none>", "1");
  }
}
