package jdtrace.dif.dof.enabling;

import jdtrace.dif.DifType;
import jdtrace.dif.dof.ByteString;
import jdtrace.dif.dof.DofException;

/** Bytes being read, as {@link NoteOutput} wrote them; whatever is wrong is a DofException. */
final class NoteInput {
  private final ByteString bytes;
  private final int section;
  private int at;

  /** {@code section} is the index for messages. */
  NoteInput(ByteString bytes, int section) {
    this.bytes = bytes;
    this.section = section;
  }

  DofException wrong(String what) {
    return new DofException(
        DofException.Rule.ANNOTATION,
        section,
        null,
        DofException.NO_OFFSET,
        what + " before byte " + at);
  }

  private int octet() throws DofException {
    if (at == bytes.size()) {
      throw wrong("unexpected end");
    }
    return bytes.at(at++) & 0xff;
  }

  long number() throws DofException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int b = octet();
      value |= (long) (b & 0x7f) << shift;
      if (b < 0x80) {
        if (b == 0 && shift > 0 || shift == 63 && b > 1) {
          throw wrong("a number not in its shortest form");
        }
        return value;
      }
    }
    throw wrong("a number of more than 64 bits");
  }

  /** A number from 0 to {@code last}. */
  int number(int last) throws DofException {
    long value = number();
    if (value < 0 || value > last) {
      throw wrong(Long.toUnsignedString(value) + " is more than " + last);
    }
    return (int) value;
  }

  long signed() throws DofException {
    long value = number();
    return value >>> 1 ^ -(value & 1);
  }

  int signedInt() throws DofException {
    long value = signed();
    if (value != (int) value) {
      throw wrong(value + " is no 32-bit number");
    }
    return (int) value;
  }

  /** How many of something follow, each of at least one byte. */
  int count() throws DofException {
    return number(bytes.size() - at);
  }

  boolean flag() throws DofException {
    return number(1) != 0;
  }

  String text() throws DofException {
    int length = count();
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      text[i] = (char) octet();
    }
    return new String(text);
  }

  String optional() throws DofException {
    return flag() ? text() : null;
  }

  DifType type() throws DofException {
    DifType.Kind kind = number(1) == 0 ? DifType.Kind.CTF : DifType.Kind.STRING;
    return new DifType(kind, octet(), flag(), flag(), number(Limits.MAX_VALUE_BYTES));
  }

  void end() throws DofException {
    if (at != bytes.size()) {
      throw wrong("more than expected");
    }
  }
}
