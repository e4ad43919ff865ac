package jdtrace.testkit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import jdtrace.testkit.TestJars;

/** A JVM that runs a program of {@code src/test/java-targets} and does what it is told. */
final class JavaTarget implements AutoCloseable {
  private static final long LIMIT_SECONDS = 30;

  private final Process process;
  private final BufferedReader out;
  private final OutputStream in;

  private JavaTarget(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.in = process.getOutputStream();
  }

  /** Property: homes of JDKs, separated by colons, to test with instead of those that are installed. */
  private static final String CHOSEN = "jdtrace.jdks";

  /** Homes of the JDKs to test with. */
  static List<Path> jdks() {
    String chosen = System.getProperty(CHOSEN);
    return chosen == null ? installed() : Stream.of(chosen.split(":")).map(Path::of).toList();
  }

  /** The JDK that runs this, and others that are installed. */
  static List<Path> installed() {
    Path own = Path.of(System.getProperty("java.home"));
    List<Path> homes = new ArrayList<>();
    homes.add(own);
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (Stream<Path> all = Files.list(installed)) {
        all.filter(p -> !Files.isSymbolicLink(p) && Files.isExecutable(p.resolve("bin/java")))
            .filter(p -> !p.equals(own))
            .sorted()
            .forEach(homes::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return homes;
  }

  /** The version of a JDK: 8, 11, ... */
  static int version(Path home) throws IOException {
    if (Files.exists(home.resolve("lib/rt.jar"))) {
      return 8;
    }
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      String line = lines.filter(l -> l.startsWith("JAVA_VERSION=")).findFirst().orElseThrow();
      return Integer.parseInt(line.split("[^0-9]+")[1]);
    }
  }

  /** Compiles a program for Java 8 and later into a directory. */
  static void compile(String name, Path directory) {
    compile(name, directory, 8);
  }

  /** The same for a version and later; class files have the version's number also where javac is older. */
  static void compile(String name, Path directory, int version) {
    int known = Math.min(version, Runtime.version().feature());
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-nowarn",
                "-g",
                "-Xlint:-options",
                "--release",
                Integer.toString(known),
                "-cp",
                usdt(),
                "-d",
                directory.toString(),
                "src/test/java-targets/" + name + ".java");
    assertThat(status).isZero();
    if (known < version) {
      renumber(name, directory, version);
    }
  }

  private static void renumber(String name, Path directory, int version) {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().matches(name + "(\\$.*)?\\.class")) {
          byte[] bytes = Files.readAllBytes(file);
          bytes[7] = (byte) (44 + version); // the major version, big-endian behind magic and minor
          Files.write(file, bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the library is that programs define probes with. */
  static String usdt() {
    return TestJars.usdt().toString();
  }

  static String java(Path home) {
    return home.resolve("bin/java").toString();
  }

  /** Starts a program that has been compiled, behind other words, and waits until it is ready. */
  static JavaTarget start(List<String> prefix, Path home, Path directory, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(java(home));
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(directory + File.pathSeparator + usdt());
    command.addAll(List.of(arguments));
    JavaTarget target =
        new JavaTarget(
            new ProcessBuilder(command)
                .redirectError(directory.resolve("target.err").toFile())
                .start());
    assertThat(target.out.readLine()).isEqualTo("ready");
    return target;
  }

  /** The JVM's: the words before it may have stayed as its parent. */
  String pid() {
    return Long.toString(
        process
            .descendants()
            .reduce((_, last) -> last)
            .map(ProcessHandle::pid)
            .orElse(process.pid()));
  }

  /** Has a line of its input carried out; what it answers. */
  String say(String line) throws IOException {
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
    return out.readLine();
  }

  /** Ends the JVM by SIGKILL: nothing of it runs any more. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  /** Lets the program come to its end, and the JVM with it. */
  void finish() throws IOException, InterruptedException {
    in.close();
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  /** All classes the JVM has, as its own diagnostics name them; on 8 only those of objects. */
  List<String> classes() throws IOException {
    List<String> lines = jcmd("VM.class_hierarchy");
    return lines.stream().anyMatch(line -> line.contains("java.lang.Object"))
        ? lines.stream().map(line -> line.replaceAll("/0x[0-9a-f]+", "")).toList()
        : jcmd("GC.class_histogram").stream()
            .map(line -> line.replaceFirst("^ *[0-9]+: +[0-9]+ +[0-9]+", ""))
            .toList();
  }

  /** Count of all classes the JVM has. */
  long classCount() throws IOException {
    return jcmd("VM.classloader_stats").stream()
        .filter(line -> line.startsWith("Total"))
        .mapToLong(line -> Long.parseLong(line.split(" +")[3]))
        .findFirst()
        .orElseThrow();
  }

  /** Bytes of metaspace that the largest loader but the JDK's own holds: the application's. */
  long applicationMetaspace() throws IOException {
    return jcmd("VM.classloader_stats").stream()
        .filter(line -> line.contains("jdk.internal.loader") || line.contains("sun.misc.Launcher"))
        .mapToLong(line -> Long.parseLong(line.split(" +")[5]))
        .max()
        .orElseThrow();
  }

  /** Has the JVM load another agent; returns when the agent has begun. */
  void load(Path agent) throws IOException {
    assertThat(jcmd("JVMTI.agent_load", agent.toString())).contains("return code: 0");
  }

  private List<String> jcmd(String... command) throws IOException {
    // Ours speaks with every JVM, and a JVM need not have one.
    Path own = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    List<String> words = new ArrayList<>(List.of(own.toString(), pid()));
    words.addAll(List.of(command));
    Process jcmd = new ProcessBuilder(words).start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(jcmd.getInputStream(), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  /** Threads of the process whose name begins with a text. */
  int threads(String name) throws IOException {
    int count = 0;
    try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid() + "/task"))) {
      for (Path task : tasks.toList()) {
        count += nameOf(task).startsWith(name) ? 1 : 0;
      }
    }
    return count;
  }

  /** The name of a thread; empty when it has ended since it was listed. */
  private static String nameOf(Path task) throws IOException {
    try {
      return Files.readString(task.resolve("comm"));
    } catch (IOException e) {
      if (Files.isDirectory(task)) {
        throw e;
      }
      return "";
    }
  }

  /** Files of ours that have to do with it. */
  List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String directory : new String[] {"/dev/shm", "/tmp"}) {
      try (Stream<Path> all = Files.list(Path.of(directory))) {
        all.filter(f -> f.getFileName().toString().startsWith(".jdtrace-" + pid() + '-'))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Descriptors of the process that lead to something with this text in its path. */
  long descriptors(String text) throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc/" + pid() + "/fd"))) {
      return all.filter(fd -> linkOf(fd).contains(text)).count();
    }
  }

  private static String linkOf(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return ""; // closed meanwhile
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    try {
      assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // The JVM's own, which it removes only when it ends by itself.
    Files.deleteIfExists(Path.of("/tmp/.java_pid" + pid()));
  }
}
