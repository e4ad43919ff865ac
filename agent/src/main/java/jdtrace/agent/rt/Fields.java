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

  /** A primitive field of an object. */
  void fieldNumber(int at, int size, long address) {
    long value = thread.memory.load(address, size);
    for (int i = 0; i < size; i++) {
      bytes[at + i] = (byte) (value >>> 8 * i);
    }
  }

  /** A String field; the reference is held no longer than this takes. */
  void fieldText(int at, int size, long address) {
    int held = thread.handles;
    long reference = thread.memory.load(address, 8);
    if (reference == 0) {
      thread.first.set(NULL_TEXT, 0, NULL_TEXT.length);
    } else {
      thread.memory.string(thread.first, reference, size - 1);
    }
    System.arraycopy(thread.first.bytes, thread.first.start, bytes, at, thread.first.length);
    thread.objects.release(held);
  }

  /** Which object a field refers to: its identity hash, 0 for null. */
  void fieldIdentity(int at, int size, long address) {
    int held = thread.handles;
    long reference = thread.memory.load(address, 8);
    put8(at, reference == 0 ? 0 : thread.objects.identity(reference));
    thread.objects.release(held);
  }

  private static final byte[] NULL_TEXT = {'<', 'n', 'u', 'l', 'l', '>'};

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
