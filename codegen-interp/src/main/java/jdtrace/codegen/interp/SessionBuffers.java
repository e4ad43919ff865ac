package jdtrace.codegen.interp;

import jdtrace.runtime.RunOptions;

/** Where a session's data waits for the consumer, and what did not fit. */
final class SessionBuffers {
  private final RecordBuffer principal;
  private final Speculations speculations;
  private final AggregationTable aggregations;
  private long principalDrops;

  SessionBuffers(RunOptions options) {
    this.principal = new RecordBuffer(options.bufferBytes());
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

  /** Adds a record to the principal buffer or a speculation; no room is a drop there. */
  void record(RecordBuffer destination, byte[] record) {
    if (destination != principal) {
      speculations.record(destination, record);
    } else if (!principal.append(record)) {
      principalDrops++;
    }
  }

  /** Commits a speculation; its records carry the time of the commit. */
  void commit(long id, long timestamp) {
    if (!speculations.commit(id, principal, timestamp)) {
      principalDrops++;
    }
  }

  long principalDrops() {
    return principalDrops;
  }
}
