package jdtrace.dif.dof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that never change and compare by content. */
public final class ByteString {
  public static final ByteString EMPTY = new ByteString(new byte[0]);

  private final byte[] bytes;

  private ByteString(byte[] bytes) {
    this.bytes = bytes;
  }

  public static ByteString copyOf(byte[] bytes) {
    return new ByteString(bytes.clone());
  }

  /** One character a byte. */
  public static ByteString of(String text) {
    return new ByteString(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public int size() {
    return bytes.length;
  }

  public byte at(int index) {
    return bytes[index];
  }

  public byte[] toByteArray() {
    return bytes.clone();
  }

  /**
   * The NUL-terminated text at an offset, one character a byte; the terminator must exist, as it
   * does in every checked string table.
   */
  public String text(int offset) {
    int end = offset;
    while (bytes[end] != 0) {
      end++;
    }
    return new String(bytes, offset, end - offset, StandardCharsets.ISO_8859_1);
  }

  /** All of it as text, one character a byte. */
  public String text() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof ByteString s && Arrays.equals(bytes, s.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
