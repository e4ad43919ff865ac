package jdtrace.codegen.interp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code /proc} tells of the tracer's own process and thread; 0 or empty where it does not. */
final class TracerProcess {
  private static final Path PROC = Path.of("/proc");

  private String status;
  private byte[] arguments;

  private TracerProcess() {}

  static final TracerProcess SELF = new TracerProcess();

  long pid() {
    return ProcessHandle.current().pid();
  }

  /** Id of the calling thread. */
  long tid() {
    try {
      return Long.parseLong(
          Files.readSymbolicLink(PROC.resolve("thread-self")).getFileName().toString());
    } catch (IOException | NumberFormatException e) {
      return pid();
    }
  }

  long parentPid() {
    return statusNumber("PPid:");
  }

  /** The real user id. */
  long uid() {
    return statusNumber("Uid:");
  }

  /** The real group id. */
  long gid() {
    return statusNumber("Gid:");
  }

  /** Nanoseconds the calling thread has spent on a CPU. */
  long cpuNanos() {
    try {
      String text = Files.readString(PROC.resolve("thread-self/schedstat"), ISO_8859_1);
      return Long.parseLong(text.substring(0, text.indexOf(' ')));
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  /** The command line, blanks between arguments. */
  byte[] arguments() {
    if (arguments == null) {
      try {
        String line = Files.readString(PROC.resolve("self/cmdline"), ISO_8859_1);
        int length = line.endsWith("\0") ? line.length() - 1 : line.length();
        arguments = line.substring(0, length).replace('\0', ' ').getBytes(ISO_8859_1);
      } catch (IOException e) {
        arguments = "dtrace".getBytes(StandardCharsets.US_ASCII);
      }
    }
    return arguments;
  }

  boolean progenyOf(long pid) {
    Optional<ProcessHandle> process = Optional.of(ProcessHandle.current());
    while (process.isPresent()) {
      if (process.get().pid() == pid) {
        return true;
      }
      process = process.get().parent();
    }
    return false;
  }

  /** The first number of a line of {@code status}. */
  private long statusNumber(String name) {
    try {
      if (status == null) {
        status = Files.readString(PROC.resolve("self/status"), ISO_8859_1);
      }
      int line = status.indexOf('\n' + name);
      String rest = status.substring(line + 1 + name.length()).stripLeading();
      return line < 0 ? 0 : Long.parseLong(rest.split("\\s", 2)[0]);
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
