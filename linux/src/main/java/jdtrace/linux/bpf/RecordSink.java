package jdtrace.linux.bpf;

import java.nio.ByteBuffer;

/** Takes the records of a {@link RingBuffer}. */
public interface RecordSink {
  /**
   * Called once a record, in the order in which programs reserved them.
   *
   * @param data the ring's memory, native order; read with absolute accessors, only within the
   *     record and only during this call. Never write.
   * @param offset of the record's first byte in {@code data}; a multiple of 8
   * @param length bytes, as reserved
   */
  void record(ByteBuffer data, int offset, int length);
}
