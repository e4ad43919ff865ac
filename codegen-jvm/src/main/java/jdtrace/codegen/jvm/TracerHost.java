package jdtrace.codegen.jvm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import jdtrace.agent.rt.Host;

/** The tracer's own process as the surroundings of compiled clauses, by what {@code /proc} tells. */
final class TracerHost extends Host {
  private static final Path PROC = Path.of("/proc");
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** 0 or empty where {@code /proc} does not say. */
  static Guest.Environment environment() {
    String status = read("self/status");
    String line = read("self/cmdline");
    String arguments = line.endsWith("\0") ? line.substring(0, line.length() - 1) : line;
    return new Guest.Environment(
        (int) ProcessHandle.current().pid(),
        (int) number(status, "PPid:"),
        (int) number(status, "Uid:"),
        (int) number(status, "Gid:"),
        "dtrace",
        arguments.isEmpty() ? "dtrace" : arguments.replace('\0', ' '));
  }

  private static String read(String file) {
    try {
      return Files.readString(PROC.resolve(file), ISO_8859_1);
    } catch (IOException e) {
      return ""; // a process may not be allowed to look
    }
  }

  /** The first number of a line. */
  private static long number(String status, String name) {
    int line = status.indexOf('\n' + name);
    if (line < 0) {
      return 0;
    }
    String rest = status.substring(line + 1 + name.length()).stripLeading();
    return Long.parseLong(rest.split("\\s", 2)[0]);
  }

  @Override
  public long cpuNanos() {
    String text = read("thread-self/schedstat");
    int blank = text.indexOf(' ');
    return blank < 0 ? 0 : Long.parseLong(text.substring(0, blank));
  }

  @Override
  public long threadId() {
    try {
      return Long.parseLong(
          Files.readSymbolicLink(PROC.resolve("thread-self")).getFileName().toString());
    } catch (IOException e) {
      return ProcessHandle.current().pid();
    }
  }

  @Override
  public long wallNanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
  }

  @Override
  public boolean progenyOf(long pid) {
    Optional<ProcessHandle> process = Optional.of(ProcessHandle.current());
    while (process.isPresent()) {
      if (process.get().pid() == pid) {
        return true;
      }
      process = process.get().parent();
    }
    return false;
  }
}
