package jdtrace.agent.weave;

import java.util.Arrays;

/** Bytes that grow at their end, big endian. */
final class Output {
  private byte[] bytes;
  private int size;

  Output(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  int size() {
    return size;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void room(int count) {
    if (count > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(size + count, 2 * bytes.length));
    }
  }

  Output u1(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  Output u2(int value) {
    room(2);
    bytes[size++] = (byte) (value >> 8);
    bytes[size++] = (byte) value;
    return this;
  }

  Output s4(int value) {
    return u2(value >>> 16).u2(value);
  }

  Output copy(byte[] source, int from, int count) {
    room(count);
    System.arraycopy(source, from, bytes, size, count);
    size += count;
    return this;
  }

  Output copy(Input source, int from, int count) {
    source.need(from, count);
    return copy(source.bytes(), from, count);
  }

  Output append(Output other) {
    return copy(other.bytes, 0, other.size);
  }

  void setU2(int at, int value) {
    bytes[at] = (byte) (value >> 8);
    bytes[at + 1] = (byte) value;
  }

  void setS4(int at, int value) {
    setU2(at, value >>> 16);
    setU2(at + 2, value);
  }
}
