package jdtrace.consumer;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import jdtrace.consumer.format.OutputBuffer;

/**
 * Where a session's output goes: rendered into one buffer, handed to the stream at the end of each
 * turn of the loop or when it has grown large. An error of the stream reaches the loop, which ends
 * the session. The first stream is the caller's to close; those that freopen() opens are ours.
 */
public final class Output implements AutoCloseable {
  private static final int LARGE_BYTES = 1 << 16;

  private final OutputBuffer buffer = new OutputBuffer();
  private final OutputStream original;
  private OutputStream stream;

  public Output(OutputStream stream) {
    this.original = stream;
    this.stream = stream;
  }

  public OutputBuffer buffer() {
    return buffer;
  }

  /** Flushes if much has gathered. */
  public void flushLarge() throws IOException {
    if (buffer.length() >= LARGE_BYTES) {
      buffer.drainTo(stream);
    }
  }

  public void flush() throws IOException {
    buffer.drainTo(stream);
    stream.flush();
  }

  /** Goes on into another stream; null means back into the first. */
  void reopen(OutputStream next) throws IOException {
    flush();
    close();
    stream = next == null ? original : next;
  }

  /** Empties the output if it is a file; a pipe or terminal cannot be emptied. */
  void truncate() throws IOException {
    flush();
    if (stream instanceof FileOutputStream file) {
      try {
        file.getChannel().truncate(0);
      } catch (IOException _) {
        // ftruncate() does nothing to what is no file (spec actions.md section 2).
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (stream != original) {
      stream.close();
      stream = original;
    }
  }
}
