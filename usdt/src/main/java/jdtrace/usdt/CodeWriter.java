package jdtrace.usdt;

import java.io.ByteArrayOutputStream;

/** Bytes of a class file, big-endian. */
final class CodeWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void byte1(int value) {
    out.write(value);
  }

  void byte2(int value) {
    out.write(value >> 8);
    out.write(value);
  }

  void byte4(int value) {
    byte2(value >> 16);
    byte2(value);
  }

  void bytes(byte[] values) {
    out.write(values, 0, values.length);
  }

  int size() {
    return out.size();
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}
