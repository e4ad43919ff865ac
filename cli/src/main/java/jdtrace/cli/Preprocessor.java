package jdtrace.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import jdtrace.consumer.OptionSettings;

/**
 * Runs the system's C preprocessor over a script ({@code -C}, options cpp, cpppath, define, undef,
 * incdir, stdc, cpphdrs). Its line markers reach the compiler, so errors name the original lines.
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

  /** The preprocessed text of {@code path}; cpp's own messages go to standard error. */
  static byte[] run(String path, OptionSettings options)
      throws IOException, InterruptedException, FailedException {
    List<String> command = new ArrayList<>();
    String program = options.text("cpppath");
    command.add(program == null ? "cpp" : program);
    standard(command, options.text("stdc"));
    command.add("-D__SUNW_D=1");
    command.add("-D__SUNW_D_VERSION=0x0100e000");
    command.add("-D__linux");
    command.add("-D__unix");
    command.add("-D__SVR4");
    if (options.isSet("cpphdrs")) {
      command.add("-H");
    }
    repeated(command, "-D", options.text("define"));
    repeated(command, "-U", options.text("undef"));
    repeated(command, "-I", options.text("incdir"));
    command.add(path);
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new FailedException(
          "Failed to exec preprocessor " + command.get(0) + " (is cpp installed?)");
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream in = process.getInputStream()) {
      in.transferTo(text);
    }
    int status = process.waitFor();
    if (status != 0) {
      throw new FailedException("Preprocessor failed to process input program");
    }
    return text.toByteArray();
  }

  private static void standard(List<String> command, String stdc) {
    if (stdc == null) {
      return;
    }
    switch (stdc) {
      case "c", "a" -> command.add("-std=gnu99");
      case "s", "t" -> command.add("-traditional-cpp");
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
