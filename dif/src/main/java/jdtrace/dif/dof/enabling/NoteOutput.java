package jdtrace.dif.dof.enabling;

import java.util.Arrays;
import jdtrace.dif.DifType;
import jdtrace.dif.dof.ByteString;

/**
 * Bytes being written: numbers of 7 bits a byte, least significant first, signed ones with the sign
 * in the lowest bit; texts with their length before them, one byte a character.
 */
final class NoteOutput {
  private byte[] bytes = new byte[256];
  private int length;

  NoteOutput number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      put((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    return put((int) rest);
  }

  NoteOutput signed(long value) {
    return number(value << 1 ^ value >> 63);
  }

  NoteOutput flag(boolean value) {
    return put(value ? 1 : 0);
  }

  NoteOutput text(String value) {
    number(value.length());
    for (int i = 0; i < value.length(); i++) {
      put(value.charAt(i));
    }
    return this;
  }

  /** A text that may be null. */
  NoteOutput optional(String value) {
    flag(value != null);
    return value == null ? this : text(value);
  }

  NoteOutput type(DifType type) {
    return put(type.kind().ordinal())
        .put(type.ctfKind())
        .flag(type.byReference())
        .flag(type.byUserReference())
        .number(type.size());
  }

  NoteOutput bytes(ByteString other) {
    for (int i = 0; i < other.size(); i++) {
      put(other.at(i));
    }
    return this;
  }

  private NoteOutput put(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) value;
    return this;
  }

  ByteString toByteString() {
    return ByteString.copyOf(Arrays.copyOf(bytes, length));
  }
}
