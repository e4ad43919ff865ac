package jdtrace.agent.rt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A record or an aggregation's key being put together; where its fields are, the compiler knows. */
final class Fields {
  private final ProbeThread thread;
  byte[] bytes = new byte[64];
  private ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

  Fields(ProbeThread thread) {
    this.thread = thread;
  }

  /** So many zeros. */
  void begin(int size) {
    if (size > bytes.length) {
      bytes = new byte[Math.max(size, 2 * bytes.length)];
      buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      return;
    }
    Memory.zero(bytes, 0, size);
  }

  void put1(int at, long value) {
    bytes[at] = (byte) value;
  }

  void put2(int at, long value) {
    buffer.putShort(at, (short) value);
  }

  void put4(int at, long value) {
    buffer.putInt(at, (int) value);
  }

  void put8(int at, long value) {
    buffer.putLong(at, value);
  }

  /** The string at an address, in {@code capacity} bytes with its NUL. */
  void text(int at, int capacity, long address) {
    View view = thread.first;
    thread.memory.string(view, address, capacity - 1);
    System.arraycopy(view.bytes, view.start, bytes, at, view.length);
  }

  void bytes(int at, int size, long address) {
    View view = thread.first;
    thread.memory.bytes(view, address, size);
    System.arraycopy(view.bytes, view.start, bytes, at, size);
  }

  /** A value that D says is in user memory: there is none here. */
  void user(long address) {
    throw thread.fault(Fault.BADADDR, address);
  }

  /**
   * The text of an object, as print() shows it.
   *
   * @param shapes a constant, see {@link ObjectShapes}
   */
  void object(int at, int capacity, long address, String shapes) {
    Object object = thread.objects.whole(address);
    thread.text().write(bytes, at, capacity, object, thread.session.shapes(shapes));
  }

  /** The header of a statement's record. */
  void header(int ordinal) {
    buffer.putInt(0, ordinal);
    buffer.putInt(4, (int) thread.id());
    buffer.putLong(8, thread.timestamp());
  }

  long hashedLong(int at) {
    return buffer.getLong(at);
  }
}
