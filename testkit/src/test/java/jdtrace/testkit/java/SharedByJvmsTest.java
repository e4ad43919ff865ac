package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdtrace.testkit.DtraceCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Variables of a session with several JVMs, of several JDKs, are the same in all of them. {@code %A} and {@code %B}
 * in a program are the JVMs' process ids, {@code %any} their probes of {@code handle} on entry.
 */
class SharedByJvmsTest {
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  /** Another root of files, another /tmp, but the kernel's own process ids. */
  private static final List<String> OTHER_FILES =
      List.of(
          "unshare",
          "--mount",
          "sh",
          "-c",
          "mount --bind \"$0\" /mnt && mount -t tmpfs none /tmp && exec \"$@\"");

  @TempDir Path directory;

  private final List<JavaTarget> targets = new ArrayList<>();

  @BeforeEach
  void compile() {
    JavaTarget.compile("Server", directory);
    assertThat(directory.toFile().setExecutable(true, false)).isTrue();
    assertThat(directory.toFile().setReadable(true, false)).isTrue();
  }

  @AfterEach
  void close() throws IOException {
    for (JavaTarget target : targets) {
      target.close();
    }
  }

  /** For whoever runs it: a JDK that was chosen may be where only root can go. */
  private static Path jdk(List<String> prefix, int number) {
    List<Path> all = prefix.isEmpty() ? JavaTarget.jdks() : JavaTarget.installed();
    return all.get(number % all.size());
  }

  /** A JVM of one JDK and one of another. */
  private void startBoth(List<String> prefix) throws IOException {
    targets.add(JavaTarget.start(prefix, jdk(prefix, 0), directory, "Server"));
    targets.add(JavaTarget.start(prefix, jdk(prefix, 1), directory, "Server"));
  }

  private String filled(String program) {
    String any =
        "java%A:Server:handle:entry, java%B:Server:handle:entry"; // in the program of any test
    return program
        .replace("%any", any)
        .replace("%A", targets.get(0).pid())
        .replace("%B", targets.get(1).pid());
  }

  private DtraceCommand.Running start(List<String> prefix, String program, String... options)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-qn", "BEGIN { printf(\"on\\n\"); } " + filled(program)));
    DtraceCommand.Running dtrace =
        DtraceCommand.start(directory, prefix, arguments.toArray(String[]::new));
    dtrace.awaitText("on\n");
    return dtrace;
  }

  private void say(int target, String act) throws IOException {
    assertThat(targets.get(target).say(act)).isEqualTo("done");
  }

  /** Both at the same time. */
  private void sayBoth(String act) throws Exception {
    Thread other =
        new Thread(() -> {
          try {
            say(1, act);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    other.start();
    say(0, act);
    other.join();
  }

  private static List<String> end(DtraceCommand.Running dtrace) throws Exception {
    dtrace.process().destroy();
    DtraceCommand.Result result = dtrace.await();
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result.out().lines().filter(l -> !l.isBlank() && !l.equals("on")).toList();
  }

  private static final String PROGRAM =
      "int n; int served[int]; string last; %any { n++; served[pid]++; self->calls++; last ="
          + " stringof(args[0]->path); } java%A:Server:done:entry, java%B:Server:done:entry {"
          + " printf(\"%d %d %d %s\\n\", pid == %A, n, self->calls, last); last = \"done\"; }"
          + " END { printf(\"%d %d %d %s\\n\", n, served[%A], served[%B], last); }";

  private void exactTotals(List<String> prefix) throws Exception {
    DtraceCommand.Running dtrace = start(prefix, PROGRAM);
    say(0, "serve 1 1001"); // one after the other: increments of a global are not atomic
    say(1, "serve 1 2002");
    say(0, "serve 1 303");
    assertThat(end(dtrace))
        .containsExactly(
            "1 1001 1001 /path/0",
            "0 3003 2002 /path/1",
            "1 3306 303 /path/2",
            "3306 1304 2002 done");
  }

  @Test
  void globalsAndArraysAreOne() throws Exception {
    startBoth(List.of());
    exactTotals(List.of());
  }

  @Test
  void withoutAnyPrivilege() throws Exception {
    assumeTrue(
        System.getProperty("user.name").equals("root"), "needs root to become somebody else");
    startBoth(NOBODY);
    exactTotals(NOBODY);
  }

  /** Root traces JVMs of two users: each can open the memory, none anything of the other's. */
  @Test
  void ofTwoUsers() throws Exception {
    assumeTrue(
        System.getProperty("user.name").equals("root"), "needs root to become somebody else");
    targets.add(JavaTarget.start(NOBODY, jdk(NOBODY, 0), directory, "Server"));
    targets.add(JavaTarget.start(List.of(), jdk(List.of(), 1), directory, "Server"));
    exactTotals(List.of());
  }

  /** A file has no name there: its descriptor is passed. */
  @Test
  void overRootsOfFiles() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "needs root to make name spaces");
    targets.add(JavaTarget.start(List.of(), jdk(List.of(), 0), directory, "Server"));
    List<String> prefix = new ArrayList<>(OTHER_FILES);
    prefix.add(directory.toString());
    targets.add(JavaTarget.start(prefix, jdk(prefix, 1), directory, "-cp", "/mnt", "Server"));
    exactTotals(List.of());
  }

  /** Threads of both JVMs at once, each the only writer of its elements. */
  @Test
  void elementsOfManyThreads() throws Exception {
    startBoth(List.of());
    DtraceCommand.Running dtrace =
        start(
            List.of(),
            "int served[string, int]; string path[int]; %any { served[execname, tid]++; path[tid] ="
                + " stringof(args[0]->path); @[stringof(args[0]->path) == path[tid]] = count(); }"
                + " java%A:Server:done:entry, java%B:Server:done:entry {"
                + " @served[served[execname, tid], path[tid]] = count(); served[execname, tid] = 0;"
                + " path[tid] = NULL; } END { printa(\"%d %@d\\n\", @);"
                + " printa(\"%d %s %@d\\n\", @served); }");
    sayBoth("serve 4 25000");
    assertThat(end(dtrace)).containsExactly("1 200000", "25000 /path/4 8");
  }

  /** With a probe of the kernel all three sides see the same, also what no kernel probe uses. */
  @Test
  void withTheKernelToo() throws Exception {
    startBoth(List.of());
    DtraceCommand.Running dtrace =
        start(
            List.of(),
            "int n, java, bytes; int last[int]; %any { n++; java++; last[pid] = args[0]->number; }"
                + " syscall::write:entry /(pid == %A || pid == %B) && arg2 == 32/ { n++;"
                + " bytes += arg2; } END { printf(\"%d %d %d %d %d\\n\", n, java, bytes,"
                + " last[%A], last[%B]); }");
    say(0, "serve 1 1000"); // with 10 writes that belong to none
    say(1, "serve 1 2000");
    assertThat(end(dtrace)).containsExactly("3030 3000 960 999 1999");
  }

  /** exit() in one JVM: no clause of the other runs behind it. */
  @Test
  void exitIsSeenByAll() throws Exception {
    startBoth(List.of());
    DtraceCommand.Running dtrace =
        start(
            List.of(),
            "int n; %any { n++; } %any /n == 100/ { exit(3); } END { printf(\"%d\\n\", n); }");
    say(0, "serve 1 100");
    say(1, "serve 1 1000");
    DtraceCommand.Result result = dtrace.await();
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.out().lines().filter(l -> !l.isBlank())).containsExactly("on", "100");
  }

  /** dynvarsize is one, too: of five elements in two JVMs only four have room. */
  @Test
  void whatFindsNoRoomIsTold() throws Exception {
    startBoth(List.of());
    DtraceCommand.Running dtrace =
        start(
            List.of(),
            "int a[int, int]; %any { a[pid, args[0]->number] = 1; } END { printf(\"%d%d%d"
                + " %d%d\\n\", a[%A, 0], a[%A, 1], a[%A, 2], a[%B, 0], a[%B, 1]); }",
            "-xdynvarsize=352"); // 88 bytes each
    say(0, "serve 1 3");
    say(1, "serve 1 2");
    dtrace.process().destroy();
    DtraceCommand.Result result = dtrace.await();
    assertThat(result.out().lines().filter(l -> !l.isBlank())).containsExactly("on", "111 10");
    assertThat(result.err()).isEqualTo("dtrace: 1 dynamic variable drop\n");
  }

  /** A speculation is one JVM's; an id that comes from another one is a fault, never ignored. */
  @Test
  void speculationsStayInTheirJvm() throws Exception {
    startBoth(List.of());
    DtraceCommand.Running dtrace =
        start(
            List.of(),
            "int spec; %any /args[0]->number == 0/ { self->spec = speculation(); } %any"
                + " /self->spec/ { speculate(self->spec); printf(\"kept %d\\n\", pid == %A); }"
                + " java%A:Server:done:entry { spec = speculation(); } java%A:Server:done:entry,"
                + " java%B:Server:done:entry { commit(self->spec); self->spec = 0; }"
                + " java%B:Server:done:entry { commit(spec); } ERROR { printf(\"fault %d in B"
                + " %d\\n\", arg4, pid == %B); }",
            "-xnspec=2");
    say(0, "serve 1 2");
    say(1, "serve 1 2");
    dtrace.process().destroy();
    DtraceCommand.Result result = dtrace.await();
    assertThat(result.out().lines().filter(l -> !l.isBlank() && !l.equals("on")))
        .containsExactly("kept 1", "kept 1", "kept 0", "kept 0", "fault 3 in B 1");
    assertThat(result.err()).contains("illegal operation in action #1").hasLineCount(1);
  }

  @Test
  void oneThatHasNoRoomForThemIsRefused() throws Exception {
    startBoth(List.of());
    String pid = targets.get(1).pid();
    long used = bytesOf(pid, "VmSize:");
    Process limit =
        new ProcessBuilder("prlimit", "--pid", pid, "--as=" + (used + (160L << 20))).start();
    assertThat(limit.waitFor()).isZero();
    // Four arrays of 34 MB.
    DtraceCommand.Result result =
        DtraceCommand.start(
                directory,
                "-xdynvarsize=1g",
                "-qn",
                filled(
                    "string a[string], b[string], c[string], d[string]; %any { a[execname] ="
                        + " execname; b[execname] = execname; c[execname] = execname; d[execname]"
                        + " = execname; }"))
            .await();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .startsWith(
            "dtrace: could not enable tracing: process "
                + pid
                + " cannot share variables with other processes: ")
        .endsWith(" bytes of a file: Map failed\n")
        .hasLineCount(1);
    say(0, "serve 1 10");
    say(1, "serve 1 10");
  }

  /** Forty arrays of 34 MB each: told before anything is changed in a JVM. */
  @Test
  void tooMuchIsRefused() throws Exception {
    startBoth(List.of());
    StringBuilder program = new StringBuilder("%any { ");
    for (int i = 0; i < 40; i++) {
      program.insert(0, "string a" + i + "[string]; ").append("a" + i + "[execname] = execname; ");
    }
    DtraceCommand.Result result =
        DtraceCommand.start(
                directory, "-xdynvarsize=1g", "-qn", filled(program.append('}').toString()))
            .await();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "dtrace: could not enable tracing: variables that several engines or processes use"
                + " would take more than 1024 MB: fewer of them, or a smaller dynvarsize or"
                + " strsize\n");
  }

  private static long bytesOf(String pid, String label) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", pid, "status"))) {
      if (line.startsWith(label)) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
      }
    }
    throw new IOException("no " + label);
  }

  /** The file has a name only until all have it. */
  @Test
  void nothingIsLeft() throws Exception {
    startBoth(List.of());
    DtraceCommand.Running dtrace = start(List.of(), "int n; %any { n++; }");
    for (JavaTarget target : targets) {
      assertThat(target.files()).isEmpty();
      assertThat(target.descriptors(".v (deleted)")).isZero();
    }
    assertThat(end(dtrace)).isEmpty();
  }
}
