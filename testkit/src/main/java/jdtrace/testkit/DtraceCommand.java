package jdtrace.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdtrace.cli.Dtrace;

/** Runs the command: in this process, which is fast, or in one of its own, which can be killed. */
public final class DtraceCommand {
  private static final long LIMIT_SECONDS = 60;

  private DtraceCommand() {}

  /** What a run left behind. Text is one character a byte. */
  public record Result(int status, String out, String err) {}

  /** Runs in this process. */
  public static Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Dtrace.run(args, out, err);
    return new Result(
        status,
        out.toString(StandardCharsets.ISO_8859_1),
        err.toString(StandardCharsets.ISO_8859_1));
  }

  /** Starts the command in a process of its own; standard output and error go to files. */
  public static Running start(Path directory, String... args) throws IOException {
    return start(directory, List.of(), args);
  }

  /** The same behind other words, e.g. {@code setpriv} and its options. */
  public static Running start(Path directory, List<String> prefix, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Xshare:auto");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("jdtrace.cli.Dtrace");
    command.addAll(List.of(args));
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Running(process, out, err);
  }

  /** A command that was started. */
  public record Running(Process process, Path out, Path err) {

    /** Waits for its end; a command that does not end within a minute is killed, and that fails. */
    public Result await() throws IOException, InterruptedException {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("did not end: " + Files.readString(err, StandardCharsets.ISO_8859_1));
      }
      return new Result(process.exitValue(), text(out), text(err));
    }

    /** Waits until standard error or output holds a text. */
    public void awaitText(String wanted) throws IOException, InterruptedException {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
      while (!text(err).contains(wanted) && !text(out).contains(wanted)) {
        if (System.nanoTime() > deadline || !process.isAlive()) {
          throw new IOException("never said '" + wanted + "': " + text(err));
        }
        Thread.sleep(10);
      }
    }

    private static String text(Path file) throws IOException {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
  }
}
