package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Built-in variables and subroutines that ask the kernel, beside what /proc says of a process. */
@LiveKernel
class BuiltinLiveTest {
  /** Standard output is a pipe, the others are what the shell opens. */
  private static final int[] OPEN = {1, 5, 6, 7, 8};

  @TempDir Path directory;

  /** A shell that changes to where it is, over and over. */
  private Process process;

  private Path proc;

  @BeforeEach
  void start() throws IOException {
    process =
        new ProcessBuilder("/bin/sh", "-c", "while cd -P .; do sleep 0.02; done", "name", "", "x y")
            .directory(directory.toFile())
            .start();
    proc = Path.of("/proc", Long.toString(process.pid()));
  }

  @AfterEach
  void stop() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  /** What one firing in the process says, {@code name value} a line. */
  private Map<String, String> ask(String probe, String... expressions) throws IOException {
    StringBuilder program = new StringBuilder(probe).append(" /pid == $target/ {\n");
    for (int i = 0; i < expressions.length; i += 3) {
      program
          .append("printf(\"%s %")
          .append(expressions[i + 1])
          .append("\\n\", \"")
          .append(expressions[i])
          .append("\", ")
          .append(expressions[i + 2])
          .append(");\n");
    }
    program.append("exit(0); }");
    DtraceCommand.Result result =
        DtraceCommand.run("-qn", program.toString(), "-p", Long.toString(process.pid()));
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    Map<String, String> answers = new HashMap<>();
    for (String line : result.out().split("\n")) {
      if (!line.isEmpty()) {
        int blank = line.indexOf(' ');
        answers.put(line.substring(0, blank), line.substring(blank + 1));
      }
    }
    return answers;
  }

  private String status(String name) throws IOException {
    for (String line : Files.readAllLines(proc.resolve("status"))) {
      if (line.startsWith(name + ":")) {
        return line.substring(name.length() + 1).strip().split("\\s+")[0];
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void processAndThread() throws IOException {
    Map<String, String> answers =
        ask(
            "syscall:::entry",
            "pid",
            "d",
            "pid",
            "tid",
            "d",
            "tid",
            "ppid",
            "d",
            "ppid",
            "uid",
            "d",
            "uid",
            "gid",
            "d",
            "gid",
            "execname",
            "s",
            "execname",
            "execargs",
            "s",
            "execargs",
            "zonename",
            "s",
            "zonename",
            "ipl",
            "d",
            "ipl",
            "jid",
            "d",
            "jid");
    assertThat(answers.get("pid")).isEqualTo(status("Tgid"));
    assertThat(answers.get("tid")).isEqualTo(status("Pid"));
    assertThat(answers.get("ppid")).isEqualTo(status("PPid"));
    assertThat(answers.get("uid")).isEqualTo(status("Uid"));
    assertThat(answers.get("gid")).isEqualTo(status("Gid"));
    assertThat(answers.get("execname")).isEqualTo(status("Name"));
    String line = Files.readString(proc.resolve("cmdline"), StandardCharsets.ISO_8859_1);
    assertThat(answers.get("execargs"))
        .isEqualTo(line.substring(0, line.length() - 1).replace('\0', ' '))
        .endsWith("name  x y");
    assertThat(answers.get("zonename")).isEqualTo("global");
    assertThat(answers.get("ipl")).isEqualTo("0");
    assertThat(answers.get("jid")).isEqualTo("0");
  }

  @Test
  void ancestors() throws IOException {
    long self = ProcessHandle.current().pid();
    Map<String, String> answers =
        ask(
            "syscall:::entry",
            "self",
            "d",
            "progenyof(pid)",
            "parent",
            "d",
            "progenyof(" + self + ")",
            "first",
            "d",
            "progenyof(1)",
            "swapper",
            "d",
            "progenyof(0)",
            "other",
            "d",
            "progenyof(2147483647)");
    assertThat(answers)
        .containsEntry("self", "1")
        .containsEntry("parent", "1")
        .containsEntry("first", "1")
        .containsEntry("swapper", "1")
        .containsEntry("other", "0");
  }

  @Test
  void clocks() throws IOException {
    long monotonic = System.nanoTime();
    long wall = System.currentTimeMillis();
    Map<String, String> answers =
        ask(
            "syscall:::entry",
            "timestamp",
            "d",
            "timestamp",
            "walltimestamp",
            "d",
            "walltimestamp",
            "vtimestamp",
            "d",
            "vtimestamp");
    assertThat(Long.parseLong(answers.get("timestamp"))).isBetween(monotonic, System.nanoTime());
    assertThat(Long.parseLong(answers.get("walltimestamp")) / 1_000_000)
        .isBetween(wall - 1, System.currentTimeMillis() + 1);
    String spent = Files.readString(proc.resolve("schedstat"));
    assertThat(Long.parseLong(answers.get("vtimestamp")))
        .isBetween(1L, Long.parseLong(spent.substring(0, spent.indexOf(' '))));
  }

  /** The stack pointer lies in the stack's mapping, the program counter in the C library's. */
  @Test
  void registers() throws IOException {
    Map<String, String> answers =
        ask(
            "syscall::chdir:entry",
            "sp",
            "x",
            "uregs[R_SP]",
            "pc",
            "x",
            "uregs[R_PC]",
            "call",
            "d",
            "uregs[R_TRAPNO]",
            "first",
            "d",
            "uregs[R_RDI] == arg0",
            "frames",
            "d",
            "ustackdepth > 0 && stackdepth > 0",
            "caller",
            "x",
            "caller");
    assertThat(mapping(answers.get("sp"))).isEqualTo("[stack]");
    assertThat(mapping(answers.get("pc"))).contains("libc");
    assertThat(answers).containsEntry("call", "80"); // __NR_chdir of x86-64
    assertThat(answers).containsEntry("first", "1").containsEntry("frames", "1");
    assertThat(Long.parseUnsignedLong(answers.get("caller"), 16)).isNegative();
  }

  private String mapping(String address) throws IOException {
    long wanted = Long.parseUnsignedLong(address, 16);
    for (String line : Files.readAllLines(proc.resolve("maps"))) {
      String[] words = line.split("[- ]+");
      if (Long.parseUnsignedLong(words[0], 16) <= wanted
          && Long.compareUnsigned(wanted, Long.parseUnsignedLong(words[1], 16)) < 0) {
        return words[words.length - 1];
      }
    }
    return "nowhere";
  }

  @Test
  void paths() throws IOException {
    Map<String, String> answers =
        ask(
            "syscall::chdir:entry",
            "cwd",
            "s",
            "d_path(&curthread->fs->pwd)",
            "root",
            "s",
            "d_path(&curthread->fs->root)",
            "exe",
            "s",
            "d_path(&curthread->mm->exe_file->f_path)");
    assertThat(answers.get("cwd"))
        .isEqualTo(Files.readSymbolicLink(proc.resolve("cwd")).toString());
    assertThat(answers.get("root")).isEqualTo("/");
    assertThat(answers.get("exe"))
        .isEqualTo(Files.readSymbolicLink(proc.resolve("exe")).toString());
  }

  /** What is open, by the numbers that a shell gave it. */
  @Test
  void pathsOfOpenFiles() throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("gone"), "");
    Process shell =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "exec 5</proc/self/stat 6<gone 7</dev/null 8</sys; rm gone;"
                    + " while cd -P .; do sleep 0.02; done")
            .directory(directory.toFile())
            .start();
    Path links = Path.of("/proc", Long.toString(shell.pid()), "fd");
    try {
      while (Files.exists(file)) {
        Thread.sleep(10);
      }
      StringBuilder program = new StringBuilder("syscall::chdir:entry /pid == $target/ {");
      for (int fd : OPEN) {
        program.append("printf(\"%s\\n\", d_path(&getf(").append(fd).append(")->f_path));");
      }
      program.append("trace(getf(9) == NULL && getf(-1) == NULL && getf(1 << 20) == NULL);");
      DtraceCommand.Result result =
          DtraceCommand.run("-qn", program + " exit(0); }", "-p", Long.toString(shell.pid()));
      assertThat(result.err()).isEmpty();
      StringBuilder expected = new StringBuilder();
      for (int fd : OPEN) {
        expected.append(Files.readSymbolicLink(links.resolve(Integer.toString(fd)))).append('\n');
      }
      assertThat(expected.toString()).contains("pipe:[", "/gone (deleted)");
      assertThat(result.out()).isEqualTo(expected + "1\n");
    } finally {
      shell.destroyForcibly();
      shell.waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void errno() throws IOException {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-qn",
            "syscall::openat:return /pid == $target && errno != 0/ { printf(\"%d\\n\", errno);"
                + " exit(0); }",
            "-c",
            "cat /nowhere/at/all");
    assertThat(result.out()).startsWith("2\n"); // ENOENT
  }

  /** A mutex that nobody holds, and the lock of its memory, which nobody waits for. */
  @Test
  void locks() throws IOException {
    Map<String, String> answers =
        ask(
            "syscall::chdir:entry",
            "owned",
            "d",
            "mutex_owned(&curthread->signal->cred_guard_mutex)",
            "owner",
            "d",
            "mutex_owner(&curthread->signal->cred_guard_mutex) == 0",
            "adaptive",
            "d",
            "mutex_type_adaptive(&curthread->signal->cred_guard_mutex)",
            "spin",
            "d",
            "mutex_type_spin(&curthread->signal->cred_guard_mutex)",
            "read",
            "d",
            "rw_read_held(&curthread->mm->mmap_lock)",
            "write",
            "d",
            "rw_write_held(&curthread->mm->mmap_lock)",
            "writer",
            "d",
            "rw_iswriter(&curthread->mm->mmap_lock)");
    assertThat(answers)
        .containsEntry("owned", "0")
        .containsEntry("owner", "1")
        .containsEntry("adaptive", "1")
        .containsEntry("spin", "0")
        .containsEntry("read", "0")
        .containsEntry("write", "0")
        .containsEntry("writer", "0");
  }
}
