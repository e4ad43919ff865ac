package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** System calls of real programs, counted against what other tools and the programs know. */
@LiveKernel
class SyscallLiveTest {
  private static final String DD = "dd if=/dev/zero of=/dev/null bs=512 count=1000 status=none";

  @TempDir Path directory;

  @Test
  void countsOfOneProcessAreStraces() throws IOException, InterruptedException {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "syscall:::entry /pid == $target/ { @[probefunc] = count(); }"
                + " END { printa(\"%s %@d\\n\", @); }",
            "-c",
            DD);
    assertThat(result.status()).as(result.err()).isZero();
    Map<String, Long> ours = counts(result.out(), 0, 1);
    Map<String, Long> theirs = strace();
    // strace attaches before the exec, we behind it; and it counts calls when they return, which
    // exit_group never does.
    theirs.remove("execve");
    ours.remove("exit_group");
    assertThat(ours).isEqualTo(theirs);
    assertThat(ours.get("read")).isGreaterThanOrEqualTo(1000);
    assertThat(ours.get("write")).isEqualTo(1000);
  }

  private Map<String, Long> strace() throws IOException, InterruptedException {
    Path summary = directory.resolve("strace");
    Process process =
        new ProcessBuilder(("strace -c -f -o " + summary + " " + DD).split(" "))
            .inheritIO()
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Map<String, Long> counts = new TreeMap<>();
    for (String line : Files.readAllLines(summary, StandardCharsets.ISO_8859_1)) {
      String[] words = line.strip().split("\\s+");
      if (words.length >= 5
          && words[0].matches("[0-9.]+")
          && !words[words.length - 1].equals("total")) {
        counts.put(kernelName(words[words.length - 1]), Long.valueOf(words[3]));
      }
    }
    return counts;
  }

  /** strace's names where the kernel's tracepoints have others. */
  private static String kernelName(String name) {
    return switch (name) {
      case "fstat" -> "newfstat";
      case "stat" -> "newstat";
      case "lstat" -> "newlstat";
      case "fstatat", "newfstatat" -> "newfstatat";
      case "uname" -> "newuname";
      case "sendfile" -> "sendfile64";
      case "pread64" -> "pread64";
      default -> name;
    };
  }

  private static Map<String, Long> counts(String text, int name, int count) {
    Map<String, Long> counts = new TreeMap<>();
    for (String line : text.split("\n")) {
      String[] words = line.strip().split("\\s+");
      if (words.length > Math.max(name, count)) {
        counts.put(words[name], Long.valueOf(words[count]));
      }
    }
    return counts;
  }

  @Test
  void everyEntryHasItsReturn() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "syscall::read:entry /pid == $target/ { self->ts = timestamp; @e = count(); }"
                + " syscall::read:return /self->ts/ { @r = count();"
                + " @ok = sum(timestamp >= self->ts); self->ts = 0; }"
                + " END { printa(\"%@d \", @e); printa(\"%@d \", @r); printa(\"%@d\\n\", @ok); }",
            "-c",
            DD);
    String[] numbers = result.out().strip().split(" ");
    assertThat(numbers).as(result.err()).hasSize(3);
    assertThat(Long.parseLong(numbers[0])).isGreaterThanOrEqualTo(1000);
    assertThat(numbers[1]).isEqualTo(numbers[0]);
    assertThat(numbers[2]).isEqualTo(numbers[0]);
  }

  @Test
  void argumentsAndResultsAreTheCalls() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "syscall::write:entry /pid == $target/ { @bytes = sum(arg2); @sizes = quantize(arg2); }"
                + " syscall::write:return /pid == $target/ { @written = sum(arg0); @errors ="
                + " sum(errno); } END { printa(\"%@d \", @bytes); printa(\"%@d \", @written);"
                + " printa(\"%@d\\n\", @errors); }",
            "-c",
            DD);
    assertThat(result.out()).as(result.err()).startsWith("512000 512000 0\n");
  }

  @Test
  void namesOfOpenedFilesAreRead() throws IOException {
    Path file = Files.writeString(directory.resolve("a file that nobody else opens"), "x");
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "syscall::openat:entry /pid == $target/ { self->name = arg1; } syscall::openat:return"
                + " /self->name/ { printf(\"%s %s %d\\n\", execname, copyinstr(self->name), arg1 >="
                + " 0); self->name = 0; }",
            "-c",
            "cat " + Files.createLink(directory.resolve("single"), file));
    assertThat(result.out())
        .as(result.err())
        .contains("cat " + directory.resolve("single") + " 1\n");
  }

  @Test
  void errnoIsSetAtReturn() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "syscall::openat:return /pid == $target && errno/ { @[errno] = count(); }"
                + " END { printa(\"%d %@d\\n\", @); }",
            "-c",
            "cat /nonexistent/file");
    assertThat(result.out()).as(result.err()).contains("2 ");
  }

  @Test
  void recordsAndDropsAreAllEvents() throws IOException {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-b",
            "16k",
            "-qn",
            "syscall::write:entry /pid == $target/ { printf(\"w %d\\n\", arg2); @ = count(); }"
                + " syscall::write:entry /pid == $target/ { @all = count(); }"
                + " END { printa(\"recorded %@d\\n\", @); printa(\"all %@d\\n\", @all); }",
            "-c",
            "dd if=/dev/zero of=/dev/null bs=512 count=100000 status=none");
    long lines = result.out().lines().filter(line -> line.equals("w 512")).count();
    long drops = 0;
    for (String line : result.err().split("\n")) {
      if (line.matches("dtrace: \\d+ drops? on CPU \\d+")) {
        drops += Long.parseLong(line.split(" ")[1]);
      }
    }
    assertThat(drops).as(result.err()).isPositive();
    SkippedFirings.assertComplete(lines, drops, 100_000);
    assertThat(result.out()).contains("recorded " + lines + "\n");
    Matcher all = Pattern.compile("all (\\d+)\n").matcher(result.out());
    assertThat(all.find()).isTrue();
    SkippedFirings.assertCounted(Long.parseLong(all.group(1)), drops, 100_000);
  }

  @Test
  void stacksBeginInTheKernelNotInTheTracer() {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "syscall::write:entry /pid == $target/ { stack(2); } syscall::exit_group:entry"
                + " /pid == $target/ { exit(0); }",
            "-c",
            "echo traced");
    assertThat(result.out())
        .as(result.err())
        .contains("`do_syscall_64")
        .doesNotContain("bpf_prog", "bpf_trace_run");
  }

  /** Where others trace the same, the kernel calls all of them from a function of its own. */
  @Test
  void stacksAreTheSameBesideAnotherTracer() throws IOException, InterruptedException {
    DtraceCommand.Running other =
        DtraceCommand.start(
            directory,
            "-qn",
            "BEGIN { printf(\"ready\"); } syscall::write:entry /execname == \"nobody\"/ { trace(0);"
                + " } tick-60s { exit(0); }");
    try {
      other.awaitText("ready");
      DtraceCommand.Result result =
          DtraceCommand.run(
              "-qn",
              "syscall::write:entry /pid == $target/ { stack(2); sym(caller); }",
              "-c",
              "echo traced");
      assertThat(result.out())
          .as(result.err())
          .contains("`do_syscall_64+", "`do_syscall_64 ")
          .doesNotContain("traceiter", "bpf_trace_run");
    } finally {
      other.process().destroy();
      other.await();
    }
  }

  @Test
  void listsSystemCallsInOrderOfId() {
    DtraceCommand.Result result = DtraceCommand.run("-l", "-P", "syscall");
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .startsWith("   ID   PROVIDER            MODULE                          FUNCTION NAME\n")
        .containsPattern(" syscall +vmlinux +read entry\n")
        .containsPattern(" syscall +vmlinux +openat return\n");
    int last = 0;
    for (String line : result.out().lines().skip(1).toList()) {
      int id = Integer.parseInt(line.strip().split("\\s+")[0]);
      assertThat(id).isGreaterThan(last);
      last = id;
    }
  }

  @Test
  void argumentsAreTyped() {
    DtraceCommand.Result result = DtraceCommand.run("-lvn", "syscall::openat:entry");
    assertThat(result.out()).contains("args[0]: int\n").contains("char *\n");
  }
}
