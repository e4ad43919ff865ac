package jdtrace.codegen.jvm;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Writes what {@code jdtrace.agent.rt.Specification} reads. */
final class SpecificationWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private void put(long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >>> 8 * i));
    }
  }

  SpecificationWriter integer(int value) {
    put(value, Integer.BYTES);
    return this;
  }

  SpecificationWriter number(long value) {
    put(value, Long.BYTES);
    return this;
  }

  SpecificationWriter integers(List<Integer> values) {
    integer(values.size());
    values.forEach(this::integer);
    return this;
  }

  SpecificationWriter numbers(long... values) {
    integer(values.length);
    for (long value : values) {
      number(value);
    }
    return this;
  }

  SpecificationWriter bytes(byte[] bytes) {
    integer(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  byte[] finish() {
    return out.toByteArray();
  }
}
