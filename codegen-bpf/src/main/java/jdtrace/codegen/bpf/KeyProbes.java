package jdtrace.codegen.bpf;

import java.nio.ByteBuffer;
import java.util.Map;
import jdtrace.base.ProbeDescription;
import jdtrace.runtime.Probe;
import jdtrace.runtime.record.FieldEncoding;
import jdtrace.runtime.record.RecordLayout;

/**
 * Whose name a part of a probe's name in a key belongs to: the probe whose id is stored, or the only
 * one of the program.
 */
record KeyProbes(Map<Integer, ProbeDescription> byId, ProbeDescription only) {
  KeyProbes only(Probe probe) {
    return new KeyProbes(byId, probe.description());
  }

  /** The probe of a field of the key at {@code start}. */
  ProbeDescription of(RecordLayout.Field field, ByteBuffer memory, int start) {
    if (!(field.encoding() instanceof FieldEncoding.ProbePart part)) {
      return ProbeDescription.ANY;
    }
    return part.bytes() == 0 ? only : byId.get(memory.getInt(start + field.offset()));
  }
}
