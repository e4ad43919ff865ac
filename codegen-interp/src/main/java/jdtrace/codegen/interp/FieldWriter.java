package jdtrace.codegen.interp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdtrace.codegen.interp.memory.AddressSpace;
import jdtrace.dif.DifType;
import jdtrace.runtime.record.FieldEncoding;
import jdtrace.runtime.record.RecordLayout;

/** Puts values into a record or key, which begins as zeros; the counterpart of RecordReader. */
final class FieldWriter {
  private final ByteBuffer buffer;
  private final AddressSpace space;

  FieldWriter(byte[] bytes, AddressSpace space) {
    this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.space = space;
  }

  ByteBuffer buffer() {
    return buffer;
  }

  /**
   * The value of an expression: a number, or what is at this address. Faults BADADDR, also on NULL.
   */
  void value(RecordLayout.Field field, DifType type, long bits) {
    int at = field.offset();
    switch (field.encoding()) {
      case FieldEncoding.Scalar s -> scalar(at, s.bytes(), bits);
      case FieldEncoding.Text t -> {
        int limit = t.bytes() - 1;
        buffer.put(
            at, type.byUserReference() ? space.userString(bits, limit) : space.string(bits, limit));
      }
      case FieldEncoding.Bytes b ->
          buffer.put(
              at,
              type.byUserReference()
                  ? space.userBytes(bits, b.bytes())
                  : space.bytes(bits, b.bytes()));
      default -> throw new IllegalArgumentException("not a value: " + field.encoding());
    }
  }

  /** {@code tracemem}: always the whole capacity; how much of it is shown, the reader decides. */
  void memory(RecordLayout.Field field, long address, long dynamicLength) {
    FieldEncoding.Memory memory = (FieldEncoding.Memory) field.encoding();
    int at = field.offset();
    if (memory.dynamic()) {
      buffer.putLong(at, dynamicLength);
      at += Long.BYTES;
    }
    buffer.put(at, space.bytes(address, memory.capacity()));
  }

  /** An address to be shown as a symbol of the kernel or of a process. */
  void symbol(RecordLayout.Field field, long pid, long address) {
    int at = field.offset();
    if (((FieldEncoding.Symbol) field.encoding()).user()) {
      buffer.putLong(at, pid);
      at += Long.BYTES;
    }
    buffer.putLong(at, address);
  }

  /** A stack without frames. */
  void emptyStack(RecordLayout.Field field, long pid) {
    if (((FieldEncoding.Stack) field.encoding()).user()) {
      buffer.putLong(field.offset(), pid);
    }
  }

  private void scalar(int at, int bytes, long bits) {
    switch (bytes) {
      case 1 -> buffer.put(at, (byte) bits);
      case 2 -> buffer.putShort(at, (short) bits);
      case 4 -> buffer.putInt(at, (int) bits);
      default -> buffer.putLong(at, bits);
    }
  }
}
