package jdtrace.runtime;

import java.nio.ByteBuffer;

/** Receives records. */
@FunctionalInterface
public interface RecordSink {
  /**
   * One record: {@code length} bytes at {@code offset} of a little-endian buffer that is valid only
   * during the call. Starts with a {@link jdtrace.runtime.record.RecordHeader}.
   */
  void record(int cpu, ByteBuffer buffer, int offset, int length);
}
