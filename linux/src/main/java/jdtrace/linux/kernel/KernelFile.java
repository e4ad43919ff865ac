package jdtrace.linux.kernel;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads files of /proc and /sys, whose length is unknown until they have been read.
 *
 * <p>Uses RandomAccessFile: FileChannel and Files cost milliseconds of class spinning at start-up.
 */
public final class KernelFile {
  private KernelFile() {}

  /** All bytes of the file. */
  public static byte[] bytes(String path) throws IOException {
    return bytes(path, 4096);
  }

  /**
   * All bytes of the file.
   *
   * @param expectedBytes a guess of the length; one read call suffices when it is large enough
   */
  public static byte[] bytes(String path, int expectedBytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path, "r")) {
      byte[] content = new byte[expectedBytes];
      int length = 0;
      while (true) {
        int n = file.read(content, length, content.length - length);
        if (n <= 0) {
          return length == content.length ? content : Arrays.copyOf(content, length);
        }
        length += n;
        if (length == content.length) {
          content = Arrays.copyOf(content, Math.multiplyExact(length, 2));
        }
      }
    }
  }

  /** All text of the file, without the newlines and blanks at its ends. */
  public static String text(String path) throws IOException {
    return new String(bytes(path), StandardCharsets.ISO_8859_1).strip();
  }

  /** Like {@link #text}, or null when the file is absent or unreadable. */
  public static String textOrNull(String path) {
    try {
      return text(path);
    } catch (IOException e) {
      return null;
    }
  }
}
