package jdtrace.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import jdtrace.consumer.Messages;
import jdtrace.consumer.format.OutputBuffer;
import jdtrace.linux.event.Terminal;

/** What the command tells its user on standard error, each message behind {@code dtrace: }. */
final class Diagnostics implements Messages {
  private final OutputStream err;

  Diagnostics(OutputStream err) {
    this.err = err;
  }

  /** Whether a person reads along. */
  boolean isTerminal() {
    return err instanceof FileOutputStream && Terminal.isStandardError();
  }

  void say(String message) {
    raw("dtrace: " + message + "\n");
  }

  /** Text that carries no prefix, or carries it already: usage, listings. */
  void raw(String text) {
    write(text.getBytes(StandardCharsets.ISO_8859_1), -1);
  }

  @Override
  public void tell(OutputBuffer lines) {
    write(lines.array(), lines.length());
    lines.clear();
  }

  private void write(byte[] bytes, int length) {
    try {
      err.write(bytes, 0, length < 0 ? bytes.length : length);
      err.flush();
    } catch (IOException _) {
      // Nobody listens on standard error: there is no one left to tell.
    }
  }
}
