package jdtrace.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jdtrace.consumer.OptionSettings;
import jdtrace.linux.kernel.KernelFile;

/**
 * Runs the system's C preprocessor over a script ({@code -C}, options cpp, cpppath, define, undef,
 * incdir, stdc, cpphdrs, cppargs). Its line markers reach the compiler, so errors name the original lines.
 *
 * <p>A script that begins with {@code #!} is no C: its text goes in through a pipe, with that line
 * replaced by one that tells file and line. So does what can be read only once, as {@code
 * /dev/stdin}.
 */
final class Preprocessor {
  /** The preprocessor is missing or failed; the message is the text after the script's name. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    FailedException(String message) {
      super(message, null, false, false);
    }
  }

  private Preprocessor() {}

  /**
   * The preprocessed text of a script; cpp's own messages go to standard error.
   *
   * @param script what {@code path} holds
   */
  static byte[] run(String path, byte[] script, OptionSettings options)
      throws IOException, InterruptedException, FailedException {
    boolean interpreter = script.length > 1 && script[0] == '#' && script[1] == '!';
    File file = new File(path);
    // Descriptors have been read to their end already.
    boolean once = !file.isFile() || path.startsWith("/dev/") || path.startsWith("/proc/");
    boolean piped = interpreter || once;
    List<String> command = command(options);
    if (piped) {
      String directory = file.getParent();
      command.add("-iquote");
      command.add(directory == null ? "." : directory);
    }
    command.add(piped ? "-" : path);
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectInput(
                  piped
                      ? ProcessBuilder.Redirect.PIPE
                      : ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new FailedException(
          "Failed to exec preprocessor " + command.get(0) + " (is cpp installed?)");
    }
    Thread feeder = piped ? feed(process, path, script, interpreter) : null;
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream in = process.getInputStream()) {
      in.transferTo(text);
    }
    int status = process.waitFor();
    if (feeder != null) {
      feeder.join();
    }
    if (status != 0) {
      throw new FailedException("Preprocessor failed to process input program");
    }
    return text.toByteArray();
  }

  /** Writes beside the reader, for a pipe holds little. */
  private static Thread feed(Process process, String path, byte[] script, boolean interpreter) {
    Thread feeder =
        new Thread(
            () -> {
              try (OutputStream to = process.getOutputStream()) {
                String name = path.replace("\\", "\\\\").replace("\"", "\\\"");
                int rest = interpreter ? endOfLine(script) : 0;
                int line = interpreter ? 2 : 1;
                String marker = "#line " + line + " \"" + name + "\"\n";
                to.write(marker.getBytes(StandardCharsets.ISO_8859_1));
                to.write(script, rest, script.length - rest);
              } catch (IOException _) {
                // It ended before its input did; its status tells why.
              }
            },
            "cpp");
    feeder.start();
    return feeder;
  }

  private static int endOfLine(byte[] script) {
    for (int i = 0; i < script.length; i++) {
      if (script[i] == '\n') {
        return i + 1;
      }
    }
    return script.length;
  }

  private static List<String> command(OptionSettings options) throws IOException {
    List<String> command = new ArrayList<>();
    String program = options.text("cpppath");
    command.add(program == null ? "cpp" : program);
    standard(command, options.text("stdc"));
    command.add("-D__SUNW_D=1");
    command.add("-D__SUNW_D_VERSION=0x0100e000");
    command.add("-D" + systemName());
    command.add("-D__linux");
    command.add("-D__unix");
    command.add("-D__SVR4");
    if (System.getProperty("os.arch").equals("amd64")) {
      command.add("-D__amd64");
    }
    repeated(command, "", options.text("cppargs"));
    if (options.isSet("cpphdrs")) {
      command.add("-H");
    }
    repeated(command, "-D", options.text("define"));
    repeated(command, "-U", options.text("undef"));
    repeated(command, "-I", options.text("incdir"));
    return command;
  }

  /** {@code __Linux_6_1_0}: the system's name and release as an identifier. */
  private static String systemName() throws IOException {
    StringBuilder name = new StringBuilder("__");
    name.append(KernelFile.text("/proc/sys/kernel/ostype").strip()).append('_');
    name.append(KernelFile.text("/proc/sys/kernel/osrelease").strip());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > 0x7f || !Character.isLetterOrDigit(c)) {
        name.setCharAt(i, '_');
      }
    }
    return name.toString();
  }

  /** {@code -X}: ISO C with extensions, strictly, in the transition, or as Kernighan and Ritchie. */
  private static void standard(List<String> command, String stdc) {
    switch (stdc) {
      case null -> {}
      case "a" -> command.add("-std=gnu99");
      case "c" -> command.add("-std=c99");
      case "t" -> command.add("-std=gnu89");
      case "s" -> command.add("-traditional-cpp");
      default -> throw new IllegalStateException(stdc);
    }
  }

  private static void repeated(List<String> command, String letter, String lines) {
    if (lines != null) {
      for (String value : lines.split("\n", -1)) {
        command.add(letter + value);
      }
    }
  }
}
