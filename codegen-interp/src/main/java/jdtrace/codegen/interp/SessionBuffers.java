package jdtrace.codegen.interp;

import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.RunOptions;

/** Where a session's data waits for the consumer, and what did not fit. */
final class SessionBuffers {
  private final BufferPolicy policy;
  private final RecordBuffer principal;
  private final Speculations speculations;
  private final AggregationTable aggregations;

  /** Policy FILL: bytes for END's records. */
  private final int keptBytes;

  private long principalDrops;
  private boolean filled;
  private boolean ending;

  SessionBuffers(RunOptions options, int keptBytes) {
    this.policy = options.buffers().policy();
    this.keptBytes = keptBytes;
    this.principal = new RecordBuffer(options.bufferBytes(), policy == BufferPolicy.RING);
    this.speculations = new Speculations(options.speculations(), options.speculationBytes());
    this.aggregations = new AggregationTable(options.aggregationBytes());
  }

  RecordBuffer principal() {
    return principal;
  }

  Speculations speculations() {
    return speculations;
  }

  AggregationTable aggregations() {
    return aggregations;
  }

  /** Tracing has stopped: what comes now is END's. */
  void ending() {
    ending = true;
  }

  /** Whether a record of policy FILL did not fit. */
  boolean filled() {
    return filled;
  }

  /** Whether a record of so many bytes fits; if not it is lost, and that is counted. */
  boolean hasRoom(long bytes) {
    if (policy == BufferPolicy.FILL && !ending) {
      filled |= bytes > principal.freeBytes() - keptBytes;
      return !filled;
    }
    boolean fits = bytes <= principal.roomFor(1);
    principalDrops += fits ? 0 : 1;
    return fits;
  }

  /** Adds a record; no room is a drop. */
  void record(byte[] record) {
    if (hasRoom(record.length)) {
      principal.append(record);
    }
  }

  /** Commits a speculation; its records carry the time of the commit. */
  void commit(long id, long timestamp) {
    boolean allowed = policy != BufferPolicy.FILL || ending || !filled;
    if (!speculations.commit(id, allowed ? principal : FULL, timestamp)) {
      if (policy == BufferPolicy.FILL && !ending) {
        filled = true;
      } else {
        principalDrops++;
      }
    }
  }

  private static final RecordBuffer FULL = new RecordBuffer(0);

  long principalDrops() {
    return principalDrops;
  }
}
