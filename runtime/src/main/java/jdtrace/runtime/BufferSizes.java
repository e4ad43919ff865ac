package jdtrace.runtime;

/**
 * What an engine gave of what was asked for, in bytes (spec consumer.md section 3, "sizes").
 *
 * @param principal bufsize, per CPU
 * @param aggregation aggsize, per CPU
 * @param speculation specsize, per speculation and CPU
 * @param dynamicVariables dynvarsize
 */
public record BufferSizes(
    long principal, long aggregation, long speculation, long dynamicVariables) {

  /** Sizes as they were asked for. */
  public static BufferSizes of(RunOptions options) {
    return new BufferSizes(
        options.bufferBytes(),
        options.aggregationBytes(),
        options.speculationBytes(),
        options.dynamicVariableBytes());
  }

  public BufferSizes withPrincipal(long bytes) {
    return new BufferSizes(bytes, aggregation, speculation, dynamicVariables);
  }

  public BufferSizes withAggregation(long bytes) {
    return new BufferSizes(principal, bytes, speculation, dynamicVariables);
  }

  public BufferSizes withSpeculation(long bytes) {
    return new BufferSizes(principal, aggregation, bytes, dynamicVariables);
  }

  public BufferSizes withDynamicVariables(long bytes) {
    return new BufferSizes(principal, aggregation, speculation, bytes);
  }
}
