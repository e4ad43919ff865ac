package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.lab.LabKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernel functions as probes, by each way there is to instrument them. */
@LabKernel
class FbtLiveTest {
  private static final String MECHANISM = "jdtrace.fbt.mechanism";

  /** Copies so many bytes, one a write. */
  private static final String DD = "dd if=/dev/zero of=/dev/null bs=512 count=1000 status=none";

  @TempDir Path directory;

  @AfterEach
  void unforce() {
    System.clearProperty(MECHANISM);
  }

  /** Makes the next runs instrument this way; skips the test where the kernel cannot. */
  private static void force(String mechanism) {
    Capabilities capabilities = Capabilities.get();
    String missing = capabilities.reason(Ability.valueOf(mechanism));
    Assumptions.assumeTrue(missing.isEmpty(), missing);
    System.setProperty(MECHANISM, mechanism);
  }

  private static DtraceCommand.Result run(String... args) {
    DtraceCommand.Result result = DtraceCommand.run(args);
    assertThat(result.status()).as(result.err()).isZero();
    return result;
  }

  /** What fires while aggregations are taken out, because that takes them out, counts like the rest. */
  @ParameterizedTest
  @ValueSource(strings = {"FENTRY", "KPROBE_MULTI", "KPROBE"})
  void nothingIsLostWhileAggregationsAreTakenOut(String mechanism) {
    force(mechanism);
    String[] counts =
        run(
                "-qn",
                "fbt::mutex_unlock:entry { @a = count(); @b[1] = count(); @c[probename] = count();"
                    + " } tick-2s { exit(0); } END { printa(\"%@d \", @a); printa(\"%@d \", @b);"
                    + " printa(\"%@d\", @c); }",
                "-x",
                "aggrate=100ms")
            .out()
            .trim()
            .split("\\s+");
    assertThat(counts).hasSize(3).containsOnly(counts[0]);
    assertThat(Long.parseLong(counts[0])).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"FENTRY", "KPROBE_MULTI", "KPROBE"})
  void entriesAndReturnsAreTheCalls(String mechanism) {
    force(mechanism);
    DtraceCommand.Result result =
        run(
            "-qn",
            "fbt::vfs_write:entry /pid == $target && args[2] == 512/"
                + " { @[probename] = count(); @bytes = sum(arg2); }"
                + " fbt::vfs_write:return /pid == $target && arg1 == 512 && args[1] == 512"
                + " && arg0 == 0/ { @[probename] = count(); }"
                + " END { printa(\"%s %@d\\n\", @); printa(\"bytes %@d\\n\", @bytes); }",
            "-c",
            DD);
    assertThat(result.out()).contains("entry 1000\n", "return 1000\n", "bytes 512000\n");
    assertThat(SkippedFirings.withoutDrops(result.err())).doesNotContain("drop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FENTRY", "KPROBE_MULTI", "KPROBE"})
  void argumentsAreFollowedByTheirTypes(String mechanism) throws IOException {
    force(mechanism);
    Path file = Files.writeString(directory.resolve("followed"), "text\n");
    DtraceCommand.Result result =
        run(
            "-qn",
            "fbt::vfs_read:entry /pid == $target"
                + " && args[0]->f_inode->i_size == 5/"
                + " { self->file = args[0]; printf(\"%s %d\\n\","
                + " stringof(args[0]->f_path.dentry->d_name.name), args[2] >= 5); }"
                + " fbt::vfs_read:return /self->file/"
                + " { printf(\"read %d\\n\", args[1]); self->file = 0; }",
            "-c",
            "cat " + file);
    assertThat(result.out()).contains("followed 1\nread 5\n", "read 0\n");
  }

  /** An int is returned in a register whose upper half is anything. */
  @ParameterizedTest
  @ValueSource(strings = {"FENTRY", "KPROBE_MULTI", "KPROBE"})
  void narrowResultsKeepTheirSign(String mechanism) {
    force(mechanism);
    DtraceCommand.Result result =
        run(
            "-qn",
            "fbt::do_sys_openat2:return /pid == $target && arg1 < 0/ { @[arg1] = count(); }"
                + " fbt::filename_lookup:return /pid == $target && arg1 < 0/"
                + " { @[args[1]] = count(); }"
                + " END { printa(\"%d\\n\", @); }",
            "-c",
            "stat /nowhere/at/all");
    assertThat(result.out()).contains("-2\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FENTRY", "KPROBE_MULTI", "KPROBE"})
  void stacksBeginAtTheFunction(String mechanism) {
    force(mechanism);
    DtraceCommand.Result result =
        run(
            "-qn",
            "fbt::vfs_write:entry /pid == $target && args[2] == 512/ { stack(2); sym(caller);"
                + " printf(\"\\n\"); self->in = 1; }"
                + " fbt::vfs_write:return /self->in/ { stack(1); sym(caller); exit(0); }",
            "-c",
            DD);
    List<String> frames = new ArrayList<>();
    for (String line : result.out().split("\n")) {
      if (line.contains("`")) {
        frames.add(line.strip().replaceAll("\\+0x.*", ""));
      }
    }
    assertThat(frames)
        .startsWith(
            "vmlinux`vfs_write",
            "vmlinux`ksys_write",
            "vmlinux`ksys_write",
            "vmlinux`ksys_write",
            "vmlinux`ksys_write");
  }

  @Test
  void latencyIsPairedByThread() {
    DtraceCommand.Result result =
        run(
            "-qn",
            "fbt::vfs_write:entry /pid == $target/ { self->t = timestamp; }"
                + " fbt::vfs_write:return /self->t/ { @ = quantize(timestamp - self->t);"
                + " @n = count(); self->t = 0; } END { printa(\"%@d\\n\", @n); }",
            "-c",
            DD);
    assertThat(result.out()).contains("1000\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FENTRY", "KPROBE_MULTI"})
  void globs(String mechanism) {
    force(mechanism);
    DtraceCommand.Result result =
        run(
            "-qn",
            "fbt::vfs_*:entry,fbt::vfs_*:return /pid == $target/"
                + " { @[probefunc, probename] = count(); }"
                + " END { printa(\"%s %s %@d\\n\", @); }",
            "-c",
            DD);
    assertThat(result.out())
        .as(result.err())
        .contains("vfs_write entry 1000\n", "vfs_write return 1000\n");
    // Interrupted firings of a shared program are drops, and told.
    assertThat(result.err().replaceAll("dtrace: \\d+ drops? on CPU \\d+\n", "")).isEmpty();
  }

  @Test
  void wideGlobs() {
    long began = System.nanoTime();
    DtraceCommand.Result result = run("-n", "fbt::tcp_*:entry { @ = count(); } BEGIN { exit(0); }");
    assertThat(result.err()).containsPattern("matched \\d{3} probes");
    System.out.println(
        "fbt::tcp_*:entry, " + (System.nanoTime() - began) / 1_000_000 + " ms: " + result.err());
  }

  /** Functions of a module have ids in its own BTF. */
  @ParameterizedTest
  @ValueSource(strings = {"FENTRY", "KPROBE_MULTI", "KPROBE"})
  void functionsOfModules(String mechanism) throws IOException, InterruptedException {
    force(mechanism);
    Path module = Path.of("/in/modules/dummy.ko");
    Assumptions.assumeTrue(Files.exists(module), "no " + module);
    command("insmod", module.toString(), "numdummies=1");
    try {
      DtraceCommand.Result result =
          run(
              "-qn",
              "fbt:dummy::entry { @[probemod, probefunc] = count(); }"
                  + " fbt:dummy:dummy_dev_init:return { printf(\"init %d\\n\", args[1]); }"
                  + " fbt:dummy:dummy_dev_init:entry { printf(\"mtu %d\\n\", args[0]->mtu); }"
                  + " END { printa(\"%s %s %@d\\n\", @); }",
              "-c",
              "ip link add name lab0 type dummy");
      assertThat(result.out())
          .as(result.err())
          .contains("mtu 1500\n", "init 0\n", "dummy dummy_dev_init 1\n");
    } finally {
      command("rmmod", "dummy");
    }
  }

  private static void command(String... words) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(words).inheritIO().start().waitFor())
        .as(String.join(" ", words))
        .isZero();
  }

  /** A tracer that is killed leaves nothing behind: the kernel closes what was its own. */
  @Test
  void killedTracersLeaveNothing() throws IOException, InterruptedException {
    int before = jdtrace.linux.bpf.Bpf.programIds().length;
    DtraceCommand.Running tracer =
        DtraceCommand.start(
            directory,
            "-n",
            "fbt::vfs_*:entry { @[probefunc] = count(); } BEGIN { trace(\"up\"); }");
    tracer.awaitText("up");
    assertThat(jdtrace.linux.bpf.Bpf.programIds().length).isGreaterThan(before);
    tracer.process().destroyForcibly().waitFor();
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (jdtrace.linux.bpf.Bpf.programIds().length > before && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertThat(jdtrace.linux.bpf.Bpf.programIds()).hasSize(before);
  }

  @Test
  void moreThanFbtmaxIsRefusedWithItsCost() {
    DtraceCommand.Result result = DtraceCommand.run("-qxfbtmax=10", "-n", "fbt::vfs_*:entry { }");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .containsPattern(
            "could not enable tracing: \\d+ fbt probes are more than fbtmax allows \\(10\\): every"
                + " call of these functions, on every CPU, would run a program; -x fbtmax=\\d+");
  }

  @Test
  void whatCannotBeInstrumentedIsNoProbe() {
    DtraceCommand.Result result = DtraceCommand.run("-ln", "fbt::__bpf_prog_enter*:entry");
    assertThat(result.err()).contains("No probe matches description");
    assertThat(DtraceCommand.run("-ln", "fbt::migrate_disable:entry").err())
        .contains("No probe matches description");
  }

  @Test
  void idsHoldFromRunToRun() {
    String first = run("-ln", "fbt::vfs_read:return").out();
    String id = first.lines().skip(1).findFirst().orElseThrow().strip().split("\\s+")[0];
    DtraceCommand.Result result = run("-l", "-i", id);
    assertThat(result.out()).isEqualTo(first);
  }

  @Test
  void typesAreShown() {
    String out = run("-lvn", "fbt:vmlinux:vfs_read:").out();
    assertThat(out)
        .contains(
            "args[0]: struct file *",
            "args[2]: size_t",
            "args[0]: unsigned long",
            "args[1]: ssize_t");
  }
}
