package jdtrace.codegen.bpf.gen;

import java.util.List;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.codegen.bpf.layout.MapLimits;
import jdtrace.codegen.bpf.layout.RingLayout;
import jdtrace.codegen.bpf.layout.SpeculationLayout;
import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.record.RecordLayout;

/**
 * The sizes of a session's buffers: what the options say, rounded down to whole words as in DTrace,
 * and halved until it is within what a program can address (bufresize=auto) or refused (manual).
 */
final class SessionSizes {
  private final RingLayout ring;
  private final SpeculationLayout speculations;

  SessionSizes(Plan plan, CpuParts cpus, List<RecordLayout> records) {
    RunOptions options = plan.options();
    int longest = 0;
    for (RecordLayout record : records) {
      longest = Math.max(longest, record.recorded() ? record.bytes() : 0);
    }
    boolean speculates = SpeculationLayout.isWantedBy(plan.enabling().statements());
    int parts = cpus.count();
    int count = speculates ? options.speculations() : 0;
    long each = options.speculationBytes() & -8;
    while (SpeculationLayout.bytes(count, parts, each) > MapLimits.VALUE_MAX) {
      each = halved(options, each);
    }
    speculations = new SpeculationLayout(count, parts, (int) each);

    int trailer = options.buffers().policy() == BufferPolicy.RING ? RingLayout.TRAILER : 0;
    long buffer = Math.min(options.bufferBytes() & -8, 1L << 40);
    while (buffer > MapLimits.VALUE_MAX
        || RingLayout.bytes(parts, (int) buffer, longest(longest, each, buffer, count))
            > MapLimits.VALUE_MAX) {
      buffer = halved(options, buffer);
    }
    if (longest + trailer > buffer) {
      throw new EngineException("Enabling exceeds size of buffer");
    }
    int kept = 0;
    if (options.buffers().policy() == BufferPolicy.FILL) {
      kept = endBytes(plan, records);
      if (kept > buffer) {
        throw new EngineException("END enablings exceed size of principal buffer");
      }
    }
    ring =
        new RingLayout(
            options.buffers().policy(), (int) buffer, longest(longest, each, buffer, count), kept);
  }

  /** Bytes of the longest record or committed speculation. */
  private static int longest(int record, long speculation, long buffer, int count) {
    int block = count == 0 ? 0 : RingLayout.BLOCK_HEADER + (int) Math.min(speculation, buffer);
    return Math.max(record, block);
  }

  private static long halved(RunOptions options, long bytes) {
    if (!options.buffers().resizable() || bytes < 16) {
      throw new EngineException("Cannot allocate memory");
    }
    return bytes / 2 & -8;
  }

  /** What END's clauses record in all. */
  private static int endBytes(Plan plan, List<RecordLayout> records) {
    int bytes = 0;
    for (Match match : plan.matches()) {
      RecordLayout layout = records.get(match.statement().ordinal());
      if (layout.recorded() && isEnd(match)) {
        bytes += layout.bytes();
      }
    }
    return bytes;
  }

  private static boolean isEnd(Match match) {
    for (Probe probe : match.probes()) {
      if (probe.provider().equals("dtrace") && probe.name().equals("END")) {
        return true;
      }
    }
    return false;
  }

  RingLayout ring() {
    return ring;
  }

  SpeculationLayout speculations() {
    return speculations;
  }
}
